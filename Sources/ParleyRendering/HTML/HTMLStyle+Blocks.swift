extension HTMLStyle {
  /// Title lines, clauses, lists, boxes, gaps and signatures.
  static let blocks = """
    .running { color: var(--quiet); font-size: 9pt; text-align: center; }
    .dateline { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2em 2em;
      margin: .6em 0 .8em; text-align: left; }
    .report .dateline { color: var(--quiet); justify-content: flex-start; margin: .2em 0 0; }
    p.flush { text-indent: 0; }
    p.centered { text-align: center; text-indent: 0; }
    p.closing { text-align: right; text-indent: 0; padding-right: 2em; }
    p.note { font-size: .85em; color: var(--quiet); line-height: 1.5; text-indent: 0;
      margin: .3em 0 .6em; }
    h2 + p.note, h3 + p { break-after: avoid; }
    .clause { margin: 0 0 .35em; }
    .clause .clause { margin-bottom: 0; }
    .clause p { margin-bottom: .25em; }
    .clause-title { margin: 1.1em 0 .3em; }
    .articles.level1 > .numbered > .number, .clause .title, .outline.level1 > .numbered {
      font-family: var(--head); font-weight: bold; }
    ul { margin: .3em 0 .7em; padding-left: 1.5em; }
    li { margin: 0 0 .2em; }
    dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25em 1.4em;
      margin: .5em 0 1em; }
    .report .facts dt { color: var(--quiet); }
    .paper .facts dt { font-family: var(--head); }
    .facts dd { margin: 0; text-align: left; }
    blockquote { margin: .7em 0 .9em; padding: .1em 0 .1em 1.1em; border-left: 3px solid
      var(--hair); }
    .notice { border: 1px solid var(--line); border-left-width: 5px; padding: .55em .9em;
      margin: .7em 0 1em; background: var(--tint); break-inside: avoid; }
    .notice p { margin: 0; text-indent: 0; text-align: left; }
    .notice p + p { margin-top: .35em; }
    .notice.confidential { border: 2px solid var(--alarm); color: var(--alarm); background: none;
      text-align: center; font-family: var(--head); letter-spacing: .08em; }
    .notice.confidential p { text-align: center; }
    .notice.warning { border-color: #b35900; }
    .notice.information { border-color: #0072b2; }
    .blank { display: inline-block; max-width: 100%; height: 1em; line-height: 1;
      border-bottom: 1px solid var(--ink); vertical-align: baseline; margin: 0 .15em;
      text-indent: 0; }
    .signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
      column-gap: 3em; margin: 2.4em 0 1em; break-inside: avoid; }
    .party { display: grid; grid-template-rows: subgrid; min-width: 0; align-content: start; }
    .party p { text-align: left; text-indent: 0; margin: 0; }
    .party .role { font-family: var(--head); font-weight: bold; }
    .party .name { min-height: 1.7em; }
    .party .line { display: flex; align-items: flex-end; gap: .4em; padding-top: 1.1em; }
    .party .line .label { flex: none; }
    .party .line .rule { flex: 1; border-bottom: 1px solid var(--ink); }
    .party .line.seal { align-items: flex-start; min-height: 30mm; }
    .party .line.seal .rule { border: 0; }
    .page-break { break-after: page; }
    figure { margin: 0; break-inside: avoid; }
    .charts { margin: .8em 0 1.2em; }
    .charts.several { display: grid; grid-template-columns: repeat(auto-fill, minmax(17.5em, 1fr));
      gap: 1.2em 1.6em; }
    figure svg { display: block; width: 100%; height: auto; }
    .narrow { display: none; }
    details { font-size: .9em; color: var(--quiet); margin-top: .2em; }
    summary { cursor: pointer; }
    pre.record { font-size: 8pt; line-height: 1.35; white-space: pre-wrap; }

    """

  /// Tables.
  static let tables = """
    .table { margin: .7em 0 1.1em; padding: 1px; overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: 10.5pt; line-height: 1.4;
      font-variant-numeric: lining-nums tabular-nums; color: var(--ink); }
    .report table { font-size: 9.5pt; }
    table.fixed { table-layout: fixed; }
    caption { caption-side: top; text-align: left; font-family: var(--head); font-weight: bold;
      padding: 0 0 .4em; break-after: avoid; }
    .paper caption { text-align: center; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th { font-family: var(--head); font-weight: bold; vertical-align: middle; text-wrap: balance; }
    th, td { padding: .38em .6em; overflow-wrap: anywhere; }
    th { overflow-wrap: break-word; }
    .report table:not(.fixed) tr > :first-child { min-width: 6em; }
    td { vertical-align: top; }
    .grid td { vertical-align: middle; }
    th.leading, td.leading { text-align: left; }
    th.centered, td.centered { text-align: center; }
    th.trailing, td.trailing { text-align: right; }
    table:not(.fixed) td.trailing { white-space: nowrap; overflow-wrap: normal; }
    .grid th, .grid td { border: .75pt solid var(--line); }
    .grid { border: 1.25pt solid var(--line); }
    .grid thead th { background: var(--tint); text-align: center; }
    .open { border-top: 1.25pt solid var(--ink); border-bottom: 1.25pt solid var(--ink); }
    .open thead th { border-bottom: .75pt solid var(--ink); vertical-align: bottom; }
    .open tbody tr + tr > * { border-top: .5pt solid var(--hair); }
    .open th:first-child, .open td:first-child { padding-left: .15em; }
    .open th:last-child, .open td:last-child { padding-right: .15em; }
    tr.group th { text-align: left; background: var(--tint); padding-top: .5em; }
    .open tr.group th { background: none; padding-top: .9em; }
    tr.total td { font-weight: bold; }
    .open tbody tr.total > * { border-top: .75pt solid var(--ink); }
    td.good { color: var(--good); }
    td.bad { color: var(--bad); }
    td.up { color: var(--up); }
    td.down { color: var(--down); }
    td.muted { color: var(--quiet); }
    .to-fill td { height: 9.5mm; }

    """

  /// On a screen: the sheet lies on a desk; on a telephone it fills the screen.
  static let screen = """
    @media screen {
      main { width: var(--sheet); max-width: 100%; margin: 8mm auto; padding: var(--margins);
        box-shadow: 0 1px 6px rgba(0, 0, 0, .18); }
      .page-break { border-top: 1px dashed var(--line); margin: 1.5em 0; }
    }
    @media screen and (max-width: 820px) {
      main { margin: 0; padding: 1.2rem 1.1rem 2rem; box-shadow: none; }
      body { font-size: 16px; }
      h1 { font-size: 1.45rem; }
      p, li, dd { text-align: left; }
      table { font-size: 14px; }
      .report table { font-size: 14px; }
      .paper .table > table.wide { min-width: 42rem; }
      .signatures { display: block; }
      .party { margin-bottom: 1.6em; }
      .broad { display: none; }
      .narrow { display: block; }
      .report table { line-height: 1.3; }
      .report th, .report td { padding: .35em .4em; }
      .report table.wide { font-size: 13px; }
      .report .table { overscroll-behavior-x: contain; }
      .report table.wide tr:not(.group) > :first-child { position: sticky; left: 0;
        background: var(--page); }
      dl.facts { grid-template-columns: 1fr; gap: 0; }
      .facts dd { margin-bottom: .5em; }
    }

    """

  /// On paper: nothing but the sheet.
  static let print = """
    @media print {
      body, main { background: none; }
      main { padding: 0; }
      .running, details { display: none; }
      .table { overflow: visible; }
      .table.short { break-inside: avoid; }
      .report th, .report td { padding-top: .28em; padding-bottom: .28em; }
      .report figure svg { max-height: 66mm; }
      thead tr, tbody tr:first-child, tr.group, tbody tr:nth-last-child(2) { break-after: avoid; }
      .charts.several { grid-template-columns: 1fr 1fr; }
    }

    """
}
