/// The figures of the law book, copied from the reading of the texts:
/// place | key[:variant] | value | article (`?`: not noted; empty: the document as a whole) |
/// mark of the reading | first day.
let lawRowsFixture = """
  cn | representatives-minimum | 3 | art 19 | R22 | 2004-05-01
  cn | delegation-balance | the two sides are equal | art 19 | R22 | 2004-05-01
  cn | nomination-majority | half or more | art 20 | R22 | 2004-05-01
  cn | outsider-share | at most 1/3 | art 23 | R22 | 2004-05-01
  cn | chief-outsider | not allowed | art 23 | R22 | 2004-05-01
  cn | double-role | not allowed | art 24 | R22 | 2004-05-01
  cn | vacancy-period | 15 days | art 31 | R22 | 2004-05-01
  cn | reply-period | 20 days | art 32 | R22 | 2004-05-01
  cn | chairing | the chiefs alternate | art 34 | R22 | 2004-05-01
  cn | adoption-quorum | 2/3 or more | art 36 | R22 | 2004-05-01
  cn | adoption-majority | half or more | art 36 | R22 | 2004-05-01
  cn | signature-order | both chiefs sign after adoption | art 37 | R22 | 2004-05-01
  cn | usual-term | 1 to 3 years | art 38 | R22 | 2004-05-01
  cn | renewal-window | 3 months | art 38 | R22 | 2004-05-01
  cn | submission-period | 10 days | art 42 | R22 | 2004-05-01
  cn | filing-copies | 3 | art 42 | R22 | 2004-05-01
  cn | review-period | 15 days | arts 45, 47 | R22 | 2004-05-01
  cn | coordination-period | 30 days | art 52 | R22 | 2004-05-01
  cn | coordination-extension | 15 days | art 52 | R22 | 2004-05-01
  cn | reply-period | 20 days | art 17 | P-9a | 2000-11-08
  cn | data-period | 5 days | art 18 | P-9a | 2000-11-08
  cn | submission-period | 7 days | art 21 | P-9b | 2000-11-08
  cn | review-period | 15 days | arts 22, 23, 24 | MEMORY | 2000-11-08
  cn | publication-period | 5 days | arts 22, 23, 24 | MEMORY | 2000-11-08
  cn | renewal-window | 60 days | arts 22, 23, 24 | MEMORY | 2000-11-08
  cn | review-period | 15 days | art 54 | LRB | -
  cn | layoff-persons | 20 | art 41 | LRB | -
  cn | layoff-share | 1/10 or more | art 41 | LRB | -
  cn | layoff-notice | 30 days | art 41 | LRB | -
  cn | union-threshold:committee | 25 | art 11 | LRB | -
  cn | union-threshold:full-time-chair | 200 | art 14 | LRB | -
  cn | overtime-pay:working-day | 150 % | art 44 | LRB | -
  cn | overtime-pay:rest-day | 200 % | art 44 | LRB | -
  cn | overtime-pay:statutory-holiday | 300 % | art 44 | LRB | -
  cn | overtime-limit:day | 1 hour | art 41 | LRB | -
  cn | overtime-limit:day-special | 3 hours | art 41 | LRB | -
  cn | overtime-limit:month | 36 hours | art 41 | LRB | -
  cn | rest-days-per-week | 1 | art 38 | LRB | -
  cn | rule-change-notice | 7 days | art 34 | LRB | -
  cn | publication-period | 10 days | ? | EXC | 2024-11-06
  cn | rule-history | 3 years | ? | P-fee | 2025-07-31
  cn | order-time-per-day | 8 hours | clause 7.4.1 a) | P-std | -
  cn | continuous-order-time | 4 hours | clause 7.4.1 b) | P-std | -
  cn | rest-break | 20 minutes | clause 7.4.1 b) | P-std | -
  cn | rest-days-per-week:delivery | 1 | clause 7.4.1 e) | P-std | -
  cn | speed-for-estimates | 15 km/h | clause 7.4.4 | P-std2 | -
  cn | rule-change-notice:ride-hailing | 1 month | ? | PRESS | -
  cn | commission-ceiling:ride-hailing | 30 % | ? | P-cut | -
  cn | group-claim-size | 10 | art 7 | LRB | -
  cn | mediation-period | 15 days | art 14 | LRB | -
  cn | judicial-confirmation-period | 30 days | art 205 | LRB | -
  cn | arbitration-review-period | 15 days | art 74 | P-33 | -
  cn | limitation-period | 1 year | art 27 | LRB | -
  cn | limitation-period:civil | 3 years | art 188 | MEMORY | -
  cn | arbitration-notice:copy-to-respondent | 5 days | art 30 | LRB | -
  cn | arbitration-notice:copy-of-defence | 5 days | art 30 | LRB | -
  cn | arbitration-notice:panel | 5 days | arts 32, 35 | LRB | -
  cn | arbitration-notice:hearing | 5 days | arts 32, 35 | LRB | -
  cn | arbitration-notice:postponement | 3 days | arts 32, 35 | LRB | -
  cn | arbitration-acceptance | 5 days | art 29 | LRB | -
  cn | arbitration-defence | 10 days | art 30 | LRB | -
  cn | award-period | 45 days | art 43 | LRB | -
  cn | award-extension | 15 days | art 43 | LRB | -
  cn | suit-period | 15 days | arts 48, 49, 50 | LRB | -
  cn | set-aside-period | 30 days | arts 48, 49, 50 | LRB | -
  cn | inspection-period | 60 working days | art 17 | LRB | -
  cn | inspection-extension | 30 working days | art 17 | LRB | -
  cn | inspection-look-back | 2 years | art 20 | LRB | -
  cn | mediation-period:one-stop | 15 days | ? | P-1z4 | -
  cn | mediation-extension:one-stop | 15 days | ? | P-1z4 | -
  cn | heat-threshold | 35 ℃ | ? | P-hot | -
  cn | heat-hours:37-40 | 6 hours | ? | P-hot | -
  cn | cure-period | 7 days | ? | P-f4 | -
  cn/guangdong | reply-period | 30 days | ? | P-gd1 | 2015-01-01
  cn/guangdong | representatives-minimum | 3 | ? | MEMORY | 2015-01-01
  cn/guangdong | delegation-balance | the two sides are equal | ? | MEMORY | 2015-01-01
  cn/guangdong | conclusion-period | 3 months | ? | MEMORY | 2015-01-01
  cn/guangdong | minimum-wage-monthly:1 | 2500.00 yuan a month |  | P-mwGD | 2025-03-01
  cn/guangdong | minimum-wage-monthly:2 | 2080.00 yuan a month |  | P-mwGD | 2025-03-01
  cn/guangdong | minimum-wage-monthly:3 | 1850.00 yuan a month |  | P-mwGD | 2025-03-01
  cn/guangdong | minimum-wage-monthly:4 | 1750.00 yuan a month |  | P-mwGD | 2025-03-01
  cn/guangdong | minimum-wage-hourly:1 | 23.70 yuan an hour |  | P-mwGD | 2025-03-01
  cn/guangdong | minimum-wage-hourly:2 | 19.80 yuan an hour |  | P-mwGD | 2025-03-01
  cn/guangdong | minimum-wage-hourly:3 | 18.30 yuan an hour |  | P-mwGD | 2025-03-01
  cn/guangdong | minimum-wage-hourly:4 | 17.40 yuan an hour |  | P-mwGD | 2025-03-01
  cn/guangdong/shenzhen | minimum-wage-monthly | 2520.00 yuan a month |  | P-mw | 2025-07-01
  cn/guangdong/shenzhen | minimum-wage-hourly | 23.70 yuan an hour |  | P-mw | 2025-07-01
  cn/guangdong/guangzhou | wage-class | 1 | ? | MEMORY | -
  cn/guangdong/zhuhai | wage-class | 2 | ? | MEMORY | -
  cn/guangdong/foshan | wage-class | 2 | ? | MEMORY | -
  cn/guangdong/dongguan | wage-class | 2 | ? | MEMORY | -
  cn/guangdong/zhongshan | wage-class | 2 | ? | MEMORY | -
  cn/guangdong/shantou | wage-class | 3 | ? | MEMORY | -
  cn/guangdong/huizhou | wage-class | 3 | ? | MEMORY | -
  cn/guangdong/jiangmen | wage-class | 3 | ? | MEMORY | -
  cn/guangdong/zhanjiang | wage-class | 3 | ? | MEMORY | -
  cn/guangdong/zhaoqing | wage-class | 3 | ? | MEMORY | -
  cn/guangdong | heat-hours:37-40 | 5 hours | ? | P-hotGD | -
  cn/guangdong | heat-closed-hours:37-40 | 12:00 to 15:00 | ? | P-hotGD | -
  cn/guangdong | heat-allowance-monthly:outdoor | 300.00 yuan a month |  | P-hotGD | 2021-06-01
  cn/guangdong | heat-allowance-daily:outdoor | 13.80 yuan a day |  | P-hotGD | 2021-06-01
  cn/guangdong | heat-allowance-season | months 6 to 10 |  | P-hotGD | 2021-06-01
  cn/guangdong | heat-allowance-monthly:outdoor | 150.00 yuan a month |  | P-hotGD | -
  cn/guangdong | heat-allowance-daily:outdoor | 6.90 yuan a day |  | P-hotGD | -
  cn/shandong | representatives-minimum | 3 | art 7 | LRB | 2017-01-01
  cn/shandong | delegation-balance | the two sides are equal | art 7 | LRB | 2017-01-01
  cn/shandong | front-line-share | 1/3 or more | art 7 | LRB | 2017-01-01
  cn/shandong | double-role | not allowed | art 10 | LRB | 2017-01-01
  cn/shandong | outsider-share | none | art 12 | LRB | 2017-01-01
  cn/shandong | delegate-list-period | 5 days | art 11 | LRB | 2017-01-01
  cn/shandong | reply-period | 10 days | art 21 | LRB | 2017-01-01
  cn/shandong | data-period | 10 days | art 23 | LRB | 2017-01-01
  cn/shandong | report-to-higher-union-period | 5 days | art 24 | LRB | 2017-01-01
  cn/shandong | chairing | alternate; first by the proposer's chief | art 25 | LRB | 2017-01-01
  cn/shandong | minutes-signature | signed by all representatives present | art 26 | LRB | 2017-01-01
  cn/shandong | conclusion-period | 60 days | art 28 | LRB | 2017-01-01
  cn/shandong | conclusion-pause | time suspended by force majeure | art 28 | LRB | 2017-01-01
  cn/shandong | quota-reach | 90 % | art 20 | LRB | 2017-01-01
  cn/shandong | adoption-quorum | not asked for by the text | art 27 | LRB | 2017-01-01
  cn/shandong | adoption-majority | more than half | art 27 | LRB | 2017-01-01
  cn/shandong | signature-order | both chiefs sign after adoption | art 27 | LRB | 2017-01-01
  cn/shandong | usual-term | 1 year | art 17 | LRB | 2017-01-01
  cn/shandong | longest-term | 3 years | art 17 | LRB | 2017-01-01
  cn/shandong | submission-period | 10 days | art 29 | LRB | 2017-01-01
  cn/shandong | review-period | 15 days | art 30 | LRB | 2017-01-01
  cn/shandong | publication-period | 7 days | art 31 | LRB | 2017-01-01
  cn/shandong | performance-report | 1 year | art 31 | LRB | 2017-01-01
  cn/shandong | termination-filing-period | 7 days | art 41 | LRB | 2017-01-01
  cn/shandong | coordination-period | 30 days | art 45 | LRB | 2017-01-01
  cn/shandong | coordination-extension | 15 days | art 45 | LRB | 2017-01-01
  cn/shandong | minimum-wage-monthly:1 | 2400.00 yuan a month |  | P-mwSD | 2025-10-01
  cn/shandong | minimum-wage-monthly:2 | 2210.00 yuan a month |  | P-mwSD | 2025-10-01
  cn/shandong | minimum-wage-monthly:3 | 2020.00 yuan a month |  | P-mwSD | 2025-10-01
  cn/shandong | minimum-wage-hourly:1 | 24.00 yuan an hour |  | P-mwSD | 2025-10-01
  cn/shandong | minimum-wage-hourly:2 | 22.00 yuan an hour |  | P-mwSD | 2025-10-01
  cn/shandong | minimum-wage-hourly:3 | 20.00 yuan an hour |  | P-mwSD | 2025-10-01
  cn/shandong | minimum-wage-monthly:1 | 2200.00 yuan a month |  | P-mwSD | -
  cn/shandong | minimum-wage-monthly:2 | 2010.00 yuan a month |  | P-mwSD | -
  cn/shandong | minimum-wage-monthly:3 | 1820.00 yuan a month |  | P-mwSD | -
  cn/shandong | minimum-wage-hourly:1 | 22.00 yuan an hour |  | P-mwSD | -
  cn/shandong | minimum-wage-hourly:2 | 20.00 yuan an hour |  | P-mwSD | -
  cn/shandong | minimum-wage-hourly:3 | 18.00 yuan an hour |  | P-mwSD | -
  cn/shandong/jinan/changqing | wage-class | 2 |  | P-mwSD | 2025-10-01
  cn/shandong/jinan/zhangqiu | wage-class | 2 |  | P-mwSD | 2025-10-01
  cn/shandong/jinan/jiyang | wage-class | 2 |  | P-mwSD | 2025-10-01
  cn/shandong/jinan/laiwu | wage-class | 2 |  | P-mwSD | 2025-10-01
  cn/shandong/jinan/gangcheng | wage-class | 2 |  | P-mwSD | 2025-10-01
  cn/shandong/jinan/pingyin | wage-class | 2 |  | P-mwSD | 2025-10-01
  cn/shandong/jinan/shanghe | wage-class | 2 |  | P-mwSD | 2025-10-01
  cn/shandong | heat-hours:37-40 | 5 hours | art 7 | P-hotSD | -
  cn/shandong | heat-closed-hours:37-40 | 11:00 to 16:00 | art 7 | P-hotSD | -
  cn/shandong | heat-allowance-monthly:outdoor | 300.00 yuan a month |  | P-hotSD | 2021-06-01
  cn/shandong | heat-allowance-monthly:indoor | 180.00 yuan a month |  | P-hotSD | 2021-06-01
  cn/shandong | heat-allowance-season | months 6 to 9 |  | P-hotSD | 2021-06-01
  cn/jiangxi | minimum-wage-monthly:1 | 2000.00 yuan a month |  | P-mw | 2024-04-01
  cn/jiangxi | minimum-wage-monthly:2 | 1870.00 yuan a month |  | P-mw | 2024-04-01
  cn/jiangxi | minimum-wage-monthly:3 | 1740.00 yuan a month |  | P-mw | 2024-04-01
  cn/jiangxi | minimum-wage-hourly:1 | 20.00 yuan an hour |  | P-mw | 2024-04-01
  cn/jiangxi | minimum-wage-hourly:2 | 18.70 yuan an hour |  | P-mw | 2024-04-01
  cn/jiangxi | minimum-wage-hourly:3 | 17.40 yuan an hour |  | P-mw | 2024-04-01
  cn/jiangxi/ganzhou/zhanggong | wage-class | 2 |  | EXC | -
  cn/jiangxi/ganzhou/nankang | wage-class | 2 |  | EXC | -
  cn/jiangxi/ganzhou/development-zone | wage-class | 2 |  | EXC | -
  cn/jiangxi/ganzhou/ganxian | wage-class | 3 |  | EXC | -
  cn/jiangxi/ganzhou/xinfeng | wage-class | 3 |  | EXC | -
  cn/jiangxi | heat-allowance-monthly:outdoor | 300.00 yuan a month |  | P-hotJX | 2019-07-01
  cn/jiangxi | heat-allowance-monthly:indoor | 200.00 yuan a month |  | P-hotJX | 2019-07-01
  cn/jiangxi | heat-allowance-daily:outdoor | 20.00 yuan a day |  | P-hotJX | 2019-07-01
  cn/jiangxi | heat-allowance-season | months 6 to 9 |  | P-hotJX | 2019-07-01
  cn/shanghai | reply-period | 15 days | art 15 | LRB | 2008-01-01
  cn/shanghai | representatives-minimum | 3 | art 6 | LRB | 2008-01-01
  cn/shanghai | delegation-balance | the company may not outnumber | art 6 | LRB | 2008-01-01
  cn/shanghai | outsider-share | at most 1/3 | art 7 | LRB | 2008-01-01
  cn/shanghai | delegate-list-period | 15 days | art 17 | LRB | 2008-01-01
  cn/shanghai | chairing | both chiefs jointly | art 18 | LRB | 2008-01-01
  cn/shanghai | minutes-signature | signed by both chiefs | art 18 | LRB | 2008-01-01
  cn/shanghai | adoption-quorum | not asked for by the text | art 22 | LRB | 2008-01-01
  cn/shanghai | adoption-majority | half or more | art 22 | LRB | 2008-01-01
  cn/shanghai | signature-order | both chiefs sign, then the draft is adopted | art 22 | LRB | 2008-01-01
  cn/shanghai | submission-period | 10 days | art 23 | LRB | 2008-01-01
  cn/shanghai | review-period | 15 days | art 23 | LRB | 2008-01-01
  cn/shanghai | usual-term | 1 to 3 years | art 25 | LRB | 2008-01-01
  cn/shanghai | usual-term | 1 year | art 25 | LRB | 2008-01-01
  cn/shanghai | minimum-wage-monthly | 2740.00 yuan a month |  | P-mwSH | 2025-07-01
  cn/shanghai | minimum-wage-hourly | 25.00 yuan an hour |  | P-mwSH | 2025-07-01
  cn/shanghai | heat-allowance-monthly:outdoor | 300.00 yuan a month |  | P-hotSH | 2019-06-01
  cn/shanghai | heat-allowance-monthly:outdoor | 200.00 yuan a month |  | P-hotSH | -
  cn/shanghai | heat-allowance-season | months 6 to 9 |  | P-hotSH | 2019-06-01
  cn/beijing | reply-period | 20 days | art 32 | LRB | 2005-11-01
  cn/beijing | representatives-minimum | 3 | art 7 | LRB | 2005-11-01
  cn/beijing | representatives-maximum | 10 | art 7 | LRB | 2005-11-01
  cn/beijing | delegation-balance | the two sides are equal | art 7 | LRB | 2005-11-01
  cn/beijing | outsider-share | at most 1/3 | art 10 | LRB | 2005-11-01
  cn/beijing | chief-outsider | not allowed | art 10 | LRB | 2005-11-01
  cn/beijing | chairing | the sides alternate | art 34 | LRB | 2005-11-01
  cn/beijing | minutes-signature | signed by both chiefs | art 35 | LRB | 2005-11-01
  cn/beijing | suspension-maximum | 60 days | art 37 | LRB | 2005-11-01
  cn/beijing | coordination-period | 30 days | art 50 | LRB | 2005-11-01
  cn/beijing | coordination-extension | 15 days | art 50 | LRB | 2005-11-01
  cn/beijing | adoption-quorum | 2/3 or more | art 38 | LRB | 2005-11-01
  cn/beijing | adoption-majority | half or more | art 38 | LRB | 2005-11-01
  cn/beijing | signature-order | both chiefs sign after adoption | art 39 | LRB | 2005-11-01
  cn/beijing | submission-period | 10 days | art 39 | LRB | 2005-11-01
  cn/beijing | review-period | 15 days | art 39 | LRB | 2005-11-01
  cn/beijing | performance-report | 1 year | art 41 | LRB | 2005-11-01
  cn/beijing | usual-term | 3 years | art 36 | LRB | 2005-11-01
  cn/beijing | renewal-window | 3 months | art 43 | LRB | 2005-11-01
  cn/beijing | termination-filing-period | 10 days | art 48 | LRB | 2005-11-01
  cn/beijing | minimum-wage-monthly | 2540.00 yuan a month |  | P-mwBJ | 2026-01-01
  cn/beijing | minimum-wage-hourly | 27.70 yuan an hour |  | P-mwBJ | 2026-01-01
  cn/beijing | minimum-wage-monthly | 2420.00 yuan a month |  | P-mwBJ | -
  cn/beijing | minimum-wage-hourly | 26.40 yuan an hour |  | P-mwBJ | -
  cn/beijing | heat-allowance-monthly:outdoor | 180.00 yuan a month | ? | MEMORY | -
  cn/beijing | heat-allowance-monthly:indoor | 120.00 yuan a month | ? | MEMORY | -
  cn/beijing | heat-allowance-season | months 6 to 8 | ? | MEMORY | -
  cn/zhejiang | reply-period | 10 working days | art 7 | LRB | -
  cn/zhejiang | representatives-minimum | 3 | ? | LRB | -
  cn/zhejiang | representatives-minimum:above-scale | 5 | ? | LRB | -
  cn/zhejiang | delegation-balance | the company may not outnumber | ? | LRB | -
  cn/zhejiang | outsider-share | at most 1/3 | ? | LRB | -
  cn/zhejiang | adoption-quorum | 2/3 or more | ? | LRB | -
  cn/zhejiang | adoption-majority | more than half | ? | LRB | -
  cn/zhejiang | submission-period | 10 days | ? | LRB | -
  cn/zhejiang | filing-copies | 5 | ? | LRB | -
  cn/zhejiang | review-period | 15 days | ? | LRB | -
  cn/zhejiang | publication-period | 5 working days | ? | LRB | -
  cn/zhejiang | usual-term | 1 to 3 years | ? | LRB | -
  cn/zhejiang | renewal-window | 90 days | ? | LRB | -
  cn/zhejiang | termination-filing-period | 5 working days | ? | LRB | -
  cn/chongqing | reply-period | 20 days | ? | LRB | -
  cn/chongqing | adoption-quorum | 2/3 or more | ? | LRB | -
  cn/chongqing | adoption-majority | half or more | ? | LRB | -
  cn/chongqing | submission-period | 10 days | ? | LRB | -
  cn/chongqing | filing-copies | 3 | ? | LRB | -
  cn/chongqing | review-period | 15 days | ? | LRB | -
  cn/chongqing | publication-period | 10 days | ? | LRB | -
  cn/chongqing | performance-report | 1 year | ? | LRB | -
  cn/chongqing | performance-report:pay | 6 months | ? | LRB | -
  cn/chongqing | usual-term | 1 to 3 years | ? | LRB | -
  cn/chongqing | renewal-window | 3 months | ? | LRB | -
  cn/chongqing | coordination-period | 60 days | ? | LRB | -
  cn/chongqing | coordination-extension | 30 days | ? | LRB | -
  """
