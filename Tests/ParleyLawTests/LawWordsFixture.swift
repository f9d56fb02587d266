/// What the law book says in words, copied from the reading of the texts; the columns are those of
/// ``lawRowsFixture``, without the words themselves.
let lawWordsFixture = """
  cn | refusal-of-talks | (words) | art 32 | R22 | 2004-05-01
  cn | recorder | (words) | art 33 | R22 | 2004-05-01
  cn | provision:suspension | (words) | art 35 | R22 | 2004-05-01
  cn | provision:change | (words) | art 41 | R22 | 2004-05-01
  cn | filing-paper:text | (words) | art 42 | R22 | 2004-05-01
  cn | provision:publication | (words) | art 48 | R22 | 2004-05-01
  cn | provision:coordination-record | (words) | art 54 | R22 | 2004-05-01
  cn | provision:performance-dispute | (words) | art 55 | R22 | 2004-05-01
  cn | provision:scope | (words) | art 2 | R22 | 2004-05-01
  cn | provision:kinds | (words) | art 3 | R22 | 2004-05-01
  cn | provision:form | (words) | art 4 | R22 | 2004-05-01
  cn | provision:principles | (words) | art 5 | R22 | 2004-05-01
  cn | provision:binding-effect | (words) | art 6 | R22 | 2004-05-01
  cn | provision:topics | (words) | art 8 | R22 | 2004-05-01
  cn | provision:pay-topics | (words) | art 9 | R22 | 2004-05-01
  cn | provision:hours-topics | (words) | art 10 | R22 | 2004-05-01
  cn | provision:workers-representatives | (words) | art 20 | R22 | 2004-05-01
  cn | provision:employers-representatives | (words) | art 21 | R22 | 2004-05-01
  cn | provision:outsiders-mandate | (words) | art 23 | R22 | 2004-05-01
  cn | provision:duties | (words) | art 25 | R22 | 2004-05-01
  cn | provision:protection | (words) | arts 27, 28 | R22 | 2004-05-01
  cn | provision:demand | (words) | art 32 | R22 | 2004-05-01
  cn | provision:preparation | (words) | art 33 | R22 | 2004-05-01
  cn | provision:meeting-order | (words) | art 34 | R22 | 2004-05-01
  cn | provision:end | (words) | arts 39, 40 | R22 | 2004-05-01
  cn | provision:which-authority | (words) | art 43 | R22 | 2004-05-01
  cn | provision:review-scope | (words) | art 44 | R22 | 2004-05-01
  cn | provision:objection | (words) | art 45 | R22 | 2004-05-01
  cn | provision:after-objection | (words) | art 46 | R22 | 2004-05-01
  cn | provision:dispute-in-talks | (words) | arts 49, 50 | R22 | 2004-05-01
  cn | provision:refusal-to-bargain | (words) | art 56 | R22 | 2004-05-01
  cn | provision:demand | (words) | art 17 | P-9a | 2000-11-08
  cn | provision:adoption | (words) | art 19 | P-9a | 2000-11-08
  cn | provision:signature | (words) | art 20 | P-9a | 2000-11-08
  cn | provision:status | (words) | ? | P-9b | 2000-11-08
  cn | talks-frequency | (words) | ? | P-9b | 2000-11-08
  cn | provision:rules-consultation | (words) | art 4 | LRB | -
  cn | provision:gap-filling | (words) | arts 11, 18 | LRB | -
  cn | provision:who-signs | (words) | art 51 | LRB | -
  cn | provision:special-contracts | (words) | art 52 | LRB | -
  cn | provision:sectoral | (words) | art 53 | LRB | -
  cn | provision:binding | (words) | art 54 | LRB | -
  cn | provision:floors | (words) | art 55 | LRB | -
  cn | provision:breach | (words) | art 56 | LRB | -
  cn | provision:who-may-join | (words) | art 3 | LRB | -
  cn | provision:adoption-union-law | (words) | art 21 | LRB | -
  cn | provision:stoppage | (words) | art 28 | LRB | -
  cn | provision:breach-union-law | (words) | art 21 | LRB | -
  cn | provision:refusal-sanction | (words) | art 54(4) | LRB | -
  cn | provision:adoption-labour-law | (words) | art 33 | LRB | -
  cn | provision:piece-work | (words) | arts 36, 37 | LRB | -
  cn | provision:review | (words) | art 34 | LRB | -
  cn | provision:coordination | (words) | art 84 | LRB | -
  cn | provision:fees | (words) | art 35 | LRB | -
  cn | provision:categories | (words) | clause 2 | P-56 | -
  cn | provision:matters-to-consult | (words) | ? | P-fzgh | -
  cn | provision:several-platforms | (words) | ? | P-fzgh | -
  cn | provision:middle-algorithm | (words) | ? | EXC | -
  cn | provision:algorithm-disclosure | (words) | ? | EXC | -
  cn | provision:new-groups | (words) | ? | title | -
  cn | provision:rest-scope | (words) | art 2 | P-fz50 | -
  cn | provision:working-time | (words) | art 4 | P-fz50 | -
  cn | provision:working-time-caps | (words) | art 5 | P-fz50 | -
  cn | provision:pay-floor | (words) | ? | P-fz50 | -
  cn | provision:holiday-pay | (words) | ? | P-fz50 | -
  cn | provision:pay-rules | (words) | ? | P-fz50 | -
  cn | provision:rule-disclosure | (words) | ? | P-xh50 | -
  cn | provision:one-stop-bodies | (words) | ? | PRESS | -
  cn | talks-frequency | (words) | ? | P-alg3 | -
  cn | provision:algorithm-topics | (words) | ? | P-alg1 | -
  cn | provision:time-estimates | (words) | ? | P-alg1 | -
  cn | provision:algorithm-follow-up | (words) | ? | P-alg1 | -
  cn | provision:algorithm-representatives | (words) | ? | P-alg1 | -
  cn | provision:algorithm-procedure | (words) | ? | P-alg1 | -
  cn | provision:supervision-papers | (words) | ? | PRESS | -
  cn | provision:forms-and-results | (words) | arts 1, 2, 3 | EXC | 2024-11-06
  cn | provision:fee-rules | (words) | ? | P-fee | 2025-07-31
  cn | provision:no-fines | (words) | clause 7.2.8 | P-std2 | -
  cn | provision:three-fees | (words) | ? | PRESS | -
  cn | provision:commission | (words) | ? | PRESS | -
  cn | provision:freight-ceiling | (words) | ? | PRESS | -
  cn | provision:dispute-steps | (words) | arts 4, 5 | LRB | -
  cn | provision:mediation-bodies | (words) | art 10 | LRB | -
  cn | provision:mediation-agreement | (words) | art 14 | LRB | -
  cn | provision:payment-order | (words) | art 16 | LRB | -
  cn | provision:judicial-confirmation | (words) | art 33 | LRB | -
  cn | counting-rule:arbitration-units | (words) | art 80 | MEMORY | -
  cn | provision:final-awards | (words) | art 47 | LRB | -
  cn | provision:no-fee | (words) | art 53 | LRB | -
  cn | heat-rule:40 | (words) | art 8 | MEMORY | -
  cn | heat-rule:37-40 | (words) | ? | P-hot | -
  cn | heat-rule:35-37 | (words) | ? | P-hot | -
  cn | heat-rule:protected | (words) | ? | P-hot | -
  cn | heat-rule:allowance | (words) | art 17 | P-hot | -
  cn | provision:who-issues-signals | (words) | art 30 | LRB | -
  cn | provision:haze-revision | (words) | ? | MEMORY | -
  cn | warning-signal:high-temperature.yellow | (words) |  | P-wx | -
  cn | warning-signal:high-temperature.orange | (words) |  | P-wx | -
  cn | warning-signal:high-temperature.red | (words) |  | P-wx | -
  cn | warning-signal:rainstorm.blue | (words) |  | P-wx | -
  cn | warning-signal:rainstorm.yellow | (words) |  | P-wx | -
  cn | warning-signal:rainstorm.orange | (words) |  | P-wx | -
  cn | warning-signal:rainstorm.red | (words) |  | P-wx | -
  cn | warning-signal:snowstorm.blue | (words) |  | P-wx | -
  cn | warning-signal:snowstorm.yellow | (words) |  | P-wx | -
  cn | warning-signal:snowstorm.orange | (words) |  | P-wx | -
  cn | warning-signal:snowstorm.red | (words) |  | P-wx | -
  cn | warning-signal:typhoon.blue | (words) |  | P-wx | -
  cn | warning-signal:typhoon.yellow | (words) |  | P-wx | -
  cn | warning-signal:typhoon.orange | (words) |  | P-wx | -
  cn | warning-signal:typhoon.red | (words) |  | P-wx | -
  cn | warning-signal:gale.blue | (words) |  | P-wx | -
  cn | warning-signal:gale.yellow | (words) |  | P-wx | -
  cn | warning-signal:gale.orange | (words) |  | P-wx | -
  cn | warning-signal:gale.red | (words) |  | P-wx | -
  cn | warning-signal:cold-wave.blue | (words) |  | P-wx | -
  cn | warning-signal:cold-wave.yellow | (words) |  | P-wx | -
  cn | warning-signal:cold-wave.orange | (words) |  | P-wx | -
  cn | warning-signal:cold-wave.red | (words) |  | P-wx | -
  cn | warning-signal:road-icing.yellow | (words) |  | P-wx | -
  cn | warning-signal:road-icing.orange | (words) |  | P-wx | -
  cn | warning-signal:road-icing.red | (words) |  | P-wx | -
  cn | warning-signal:haze.yellow | (words) |  | P-wx | -
  cn | warning-signal:haze.orange | (words) |  | P-wx | -
  cn | warning-signal:fog.yellow | (words) |  | P-wx | -
  cn | warning-signal:fog.orange | (words) |  | P-wx | -
  cn | warning-signal:fog.red | (words) |  | P-wx | -
  cn | warning-signal:sandstorm.yellow | (words) |  | P-wx | -
  cn | warning-signal:sandstorm.orange | (words) |  | P-wx | -
  cn | warning-signal:sandstorm.red | (words) |  | P-wx | -
  cn | warning-signal:lightning.yellow | (words) |  | P-wx | -
  cn | warning-signal:lightning.orange | (words) |  | P-wx | -
  cn | warning-signal:lightning.red | (words) |  | P-wx | -
  cn | counting-rule:start | (words) | art 201 | LRB | -
  cn | counting-rule:months | (words) | art 202 | LRB | -
  cn | counting-rule:end | (words) | art 203 | LRB | -
  cn | counting-rule:inclusive-words | (words) | art 1259 | LRB | -
  cn | counting-rule:scope | (words) | art 200 | LRB | -
  cn | counting-rule:calendar-2025 | (words) |  | reprint | -
  cn | counting-rule:calendar-2026 | (words) |  | P-hol | -
  cn | counting-rule:statutory-holidays | (words) |  | C9b | 2025-01-01
  cn | provision:filing-list | (words) | ? | P-f4 | -
  cn | provision:who-files | (words) | ? | EXC | -
  cn | provision:bargaining-target | (words) | part 二（二） | S0 | -
  cn | provision:bargaining-subjects | (words) | part 二（二） | S0 | -
  cn | provision:bargaining-mechanisms | (words) | part 二（二） | S0 | -
  cn | provision:bargaining-purpose | (words) | part 二（二） | S0 | -
  cn | provision:healthy-firms | (words) | part 二（二） | S0 | -
  cn | provision:hard-pressed-firms | (words) | part 二（二） | S0 | -
  cn | provision:merger | (words) | part 二（二） | S0 | -
  cn | provision:union-roles | (words) | part 二（二） | S0 | -
  cn | provision:risk-data | (words) | ? | S0 | -
  cn | provision:risk-ledger | (words) | ? | S0 | -
  cn | provision:risk-people | (words) | ? | S0 | -
  cn | provision:early-warning | (words) | ? | S0 | -
  cn/guangdong | provision:report-important | (words) | ? | S0 | -
  cn/jiangxi/ganzhou | provision:mediation-target | (words) | part 计划3 | S3 | -
  cn | provision:campaign-2023 | (words) | ? | S0 | -
  cn/guangdong | provision:campaign-2023 | (words) | ? | S0 | -
  cn/shandong/weihai | provision:campaign-2023 | (words) | ? | S1 | -
  cn | provision:harmony-rounds | (words) | ? | S2 | -
  cn/jiangxi/ganzhou | provision:harmony-dates | (words) | ? | S3 | -
  cn/jiangxi/ganzhou | provision:key-enterprise-ledger | (words) | part （二）2 | S3 | -
  cn/jiangxi/ganzhou | provision:key-enterprise-layoffs | (words) | part （二）2 | S3 | -
  cn/jiangxi/ganzhou | provision:other-ledgers | (words) | ? | S3 | -
  cn | provision:harmony-ledger | (words) | part 八（三） | S2 | -
  cn | provision:satisfaction | (words) | ? | S2 | -
  cn/shandong/heze | provision:station-ledger | (words) | part 四、六（六） | S4 | -
  cn/shandong/heze | provision:satisfaction | (words) | ? | S4 | -
  cn/guangdong | provision:demand-threshold | (words) | ? | P-gd1 | 2015-01-01
  cn/guangdong | data-to-give | (words) | ? | P-gd3 | 2015-01-01
  cn/guangdong | talks-frequency | (words) | ? | P-gd2 | 2015-01-01
  cn/guangdong | provision:pay-topics | (words) | ? | P-gd3 | 2015-01-01
  cn/guangdong | provision:old-submission-guide | (words) |  | P-f6 | -
  cn/guangdong | provision:warning-levels | (words) | ? | MEMORY | -
  cn/guangdong | filing-paper:text | (words) |  | P-f6 | -
  cn/guangdong | filing-paper:submission-form | (words) |  | P-f6 | -
  cn/guangdong | filing-paper:account | (words) |  | P-f6 | -
  cn/guangdong | filing-paper:licence | (words) |  | P-f6 | -
  cn/guangdong | filing-paper:representatives | (words) |  | P-f6 | -
  cn/guangdong | provision:wage-classes | (words) | ? | MEMORY | -
  cn/guangdong | heat-rule:37-40 | (words) | ? | P-hotGD | -
  cn/shandong | provision:demand-threshold | (words) | arts 21, 22 | LRB | 2017-01-01
  cn/shandong | refusal-of-talks | (words) | art 21 | LRB | 2017-01-01
  cn/shandong | data-to-give | (words) | art 23 | LRB | 2017-01-01
  cn/shandong | recorder | (words) | art 26 | LRB | 2017-01-01
  cn/shandong | provision:pay-topics | (words) | art 17(5) | LRB | 2017-01-01
  cn/shandong | provision:sectoral | (words) | arts 35, 36 | LRB | 2017-01-01
  cn/shandong | provision:change | (words) | arts 40, 41 | LRB | 2017-01-01
  cn/shandong | filing-paper:account | (words) | art 29 | LRB | 2017-01-01
  cn/shandong | filing-paper:text | (words) | art 29 | LRB | 2017-01-01
  cn/shandong | filing-paper:resolution | (words) | art 29 | LRB | 2017-01-01
  cn/shandong | filing-paper:representatives | (words) | art 29 | LRB | 2017-01-01
  cn/shandong | filing-paper:licence | (words) | art 29 | LRB | 2017-01-01
  cn/shandong | provision:wage-classes | (words) |  | P-mwSD | 2025-10-01
  cn/shandong | provision:one-stop-centres | (words) | ? | P-1zSD | -
  cn/shandong | heat-rule:37-40 | (words) | art 7 | P-hotSD | -
  cn/shandong | heat-rule:40 | (words) | art 7 | P-hotSD | -
  cn/shandong | heat-rule:no-pay-cut | (words) | ? | P-hotSD | -
  cn/shandong | provision:heat-platforms | (words) | ? | P-hotSD | 2021-06-01
  cn/jiangxi | provision:demand-threshold | (words) | art 19 | P-jx2 | 2013-11-01
  cn/jiangxi | provision:sectoral | (words) | ? | P-jx2 | 2013-11-01
  cn/jiangxi | provision:contract-statute | (words) | ? | P-jx3 | -
  cn/jiangxi | provision:reply-report | (words) | ? | PRESS | -
  cn/jiangxi | provision:one-stop-centres | (words) | ? | PRESS | -
  cn/shanghai | provision:pay-topics | (words) | art 13 | LRB | 2008-01-01
  cn/shanghai | provision:demand-threshold | (words) | arts 15, 16 | LRB | 2008-01-01
  cn/shanghai | refusal-of-talks | (words) | art 15 | LRB | 2008-01-01
  cn/shanghai | provision:woman-representative | (words) | art 7 | LRB | 2008-01-01
  cn/shanghai | data-to-give | (words) | art 18 | LRB | 2008-01-01
  cn/shanghai | provision:change | (words) | art 20 | LRB | 2008-01-01
  cn/shanghai | provision:dispute-in-talks | (words) | art 34 | LRB | 2008-01-01
  cn/shanghai | provision:sectoral | (words) | art 32 | LRB | 2008-01-01
  cn/shanghai | filing-paper:text | (words) | art 23 | LRB | 2008-01-01
  cn/shanghai | filing-paper:representatives | (words) | art 23 | LRB | 2008-01-01
  cn/shanghai | filing-paper:account | (words) | art 23 | LRB | 2008-01-01
  cn/shanghai | filing-paper:resolution | (words) | art 23 | LRB | 2008-01-01
  cn/beijing | provision:demand-threshold | (words) | art 32 | LRB | 2005-11-01
  cn/beijing | refusal-of-talks | (words) | art 32 | LRB | 2005-11-01
  cn/beijing | provision:delegate-list | (words) | art 11 | LRB | 2005-11-01
  cn/beijing | provision:pay-topics | (words) | art 24 | LRB | 2005-11-01
  cn/beijing | data-to-give | (words) | art 33 | LRB | 2005-11-01
  cn/beijing | provision:change | (words) | art 42 | LRB | 2005-11-01
  cn/beijing | provision:sectoral | (words) | art 57 | LRB | 2005-11-01
  cn/beijing | filing-paper:representatives | (words) | art 46 | LRB | 2005-11-01
  cn/beijing | filing-paper:resolution | (words) | art 46 | LRB | 2005-11-01
  cn/beijing | filing-paper:text | (words) | art 46 | LRB | 2005-11-01
  cn/beijing | filing-paper:licence | (words) | art 46 | LRB | 2005-11-01
  cn/beijing | provision:one-stop-centres | (words) | ? | P-1zBJ | -
  cn/zhejiang | filing-paper:submission-form | (words) | ? | P-f8 | -
  cn/zhejiang | filing-paper:text | (words) | ? | P-f8 | -
  cn/zhejiang | filing-paper:licence | (words) | ? | P-f8 | -
  cn/zhejiang | filing-paper:minutes | (words) | ? | P-f8 | -
  cn/zhejiang | filing-paper:representatives | (words) | ? | P-f8 | -
  cn/zhejiang | provision:demand-threshold | (words) | ? | LRB | -
  cn/zhejiang | refusal-of-talks | (words) | ? | LRB | -
  cn/chongqing | provision:demand-threshold | (words) | ? | LRB | -
  cn/chongqing | provision:contract-text | (words) | art 24 | LRB | -
  cn/anhui | provision:platform-statute | (words) | ? | EXC | 2025-09-01
  cn/fujian/xiamen | provision:platform-statute | (words) | ? | PRESS | 2026-01-01
  cn/henan | filing-paper:profile | (words) | ? | P-f5 | -
  cn/henan | filing-paper:licence | (words) | ? | P-f5 | -
  cn/henan | filing-paper:union-certificate | (words) | ? | P-f5 | -
  cn/henan | filing-paper:representatives | (words) | ? | P-f5 | -
  cn/henan | filing-paper:text | (words) | ? | P-f5 | -
  cn/henan | filing-paper:resolution | (words) | ? | P-f5 | -
  cn/henan | provision:filing-channel | (words) | ? | P-f5 | -
  cn/sichuan | filing-paper:mandate | (words) | ? | P-f7 | -
  cn/sichuan | filing-paper:representatives-decision | (words) | ? | P-f7 | -
  cn/sichuan | filing-paper:representatives | (words) | ? | P-f7 | -
  cn/sichuan | filing-paper:resolution | (words) | ? | P-f7 | -
  cn/sichuan | filing-paper:text | (words) | ? | P-f7 | -
  cn/sichuan | filing-paper:account | (words) | ? | P-f7 | -
  cn/sichuan | filing-paper:licence | (words) | ? | P-f7 | -
  """
