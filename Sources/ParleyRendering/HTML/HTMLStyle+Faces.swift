import ParleyValues

extension HTMLStyle {
  /// Latin letters and digits come from a Latin face; in Chinese print punctuation such as “ ” and
  /// — comes from the Chinese face, where it has its full width. The faces are those of the
  /// reader's machine.
  static func fonts(_ language: Language) -> String {
    let range =
      switch language {
      case .zhHans: "U+20-7E, U+A0-17F"
      case .en: "U+20-24F, U+2000-206F, U+20A0-20CF, U+2212"
      }
    return latinFaces(range) + chineseFaces
  }

  private static func latinFaces(_ range: String) -> String {
    """
    @font-face { font-family: "Latin Serif"; unicode-range: \(range);
      src: local("Times New Roman"), local("Liberation Serif"), local("Tinos"); }
    @font-face { font-family: "Latin Serif"; font-weight: bold; unicode-range: \(range);
      src: local("Times New Roman Bold"), local("Liberation Serif Bold"), local("Tinos Bold"); }
    @font-face { font-family: "Latin Serif"; font-style: italic; unicode-range: \(range);
      src: local("Times New Roman Italic"), local("Liberation Serif Italic"),
        local("Tinos Italic"); }
    @font-face { font-family: "Latin Sans"; unicode-range: \(range);
      src: local("Arial"), local("Liberation Sans"), local("Arimo"); }
    @font-face { font-family: "Latin Sans"; font-weight: bold; unicode-range: \(range);
      src: local("Arial Bold"), local("Liberation Sans Bold"), local("Arimo Bold"); }

    """
  }

  private static let chineseFaces = """
    :root {
      --song: "Songti SC", STSong, SimSun, NSimSun, "FZShuSong-Z01", "Noto Serif CJK SC",
        "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN";
      --hei: "PingFang SC", "Microsoft YaHei", SimHei, "HarmonyOS Sans SC", "Noto Sans CJK SC",
        "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei";
      --kai: "Kaiti SC", STKaiti, KaiTi, "AR PL UKai CN", var(--song);
    }

    """

  /// What every document shares.
  static let shared = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; font: 12pt/1.7 var(--face); color: var(--ink); background: var(--desk);
      font-variant-numeric: lining-nums; overflow-wrap: break-word;
      -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    main { background: var(--page); }
    h1, h2, h3, h4, h5 { font-family: var(--head); line-height: 1.35; text-wrap: balance;
      break-after: avoid; break-inside: avoid; }
    p { margin: 0 0 .45em; orphans: 2; widows: 2; }
    a { color: inherit; text-decoration: none; }
    code { font-family: "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace, var(--hei);
      font-size: .9em; }
    mark { background: none; color: var(--alarm); border: 1px solid; padding: 0 .2em; }

    """

  /// Papers: black on white whatever the screen, a serif face, room to breathe.
  static let paper = """
    :root { color-scheme: only light; --ink: #000; --quiet: #444; --line: #000; --hair: #000;
      --page: #fff; --desk: #e8e7e3; --tint: #f3f3f1; --good: #00604a; --bad: #9c2f00;
      --up: #000; --down: #000; --alarm: #b00020;
      --face: "Latin Serif", var(--song), "Times New Roman", "Liberation Serif", serif;
      --head: "Latin Sans", var(--hei), Arial, "Liberation Sans", sans-serif; }
    h1 { font: bold 20pt/1.4 var(--face); text-align: center; margin: 0 0 .35em; }
    .subtitle { text-align: center; font-size: 14pt; margin: 0 0 .4em; }
    h2 { font-size: 14pt; margin: 1.3em 0 .5em; }
    h3 { font-size: 12pt; margin: 1em 0 .35em; }
    h4, h5 { font-size: 12pt; margin: .9em 0 .3em; }
    h2.chapter { text-align: center; margin: 1.6em 0 .7em; }
    p, li, dd { text-align: justify; }

    """

  /// Reports: a sans-serif face; the screen's dark mode is followed, print is not.
  static let report = """
    :root { color-scheme: light dark; --ink: #1b1e22; --quiet: #5a626b; --line: #7b858f;
      --hair: #d5dade; --page: #fff; --desk: #eceff1; --tint: #f4f6f7; --good: #00604a;
      --bad: #9c2f00; --up: #005a8f; --down: #9c3f00; --alarm: #b00020;
      --face: "Latin Sans", var(--hei), "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
      --head: var(--face); }
    body { font-size: 10.5pt; line-height: 1.6; }
    h1 { font-size: 19pt; margin: 0 0 .25em; letter-spacing: .01em; }
    .subtitle { font-size: 12pt; color: var(--quiet); margin: 0 0 .5em; }
    header { border-bottom: 2px solid var(--ink); padding-bottom: .5em; margin-bottom: 1.2em; }
    h2 { font-size: 13.5pt; margin: 1.7em 0 .55em; }
    h3 { font-size: 11.5pt; margin: 1.3em 0 .4em; }
    h4, h5 { font-size: 10.5pt; margin: 1.1em 0 .3em; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e6e8ea; --quiet: #a3abb3; --line: #7e8891; --hair: #3a4148;
        --page: #16191c; --desk: #0d0f11; --tint: #20252a; --good: #5fd0ad; --bad: #ff9d6b;
        --up: #7cc5f2; --down: #f0b04a; --alarm: #ff8591; }
    }

    """

  /// Chinese: emphasis by dots and a kai face instead of slanted letters.
  static let chinese = """
    body { line-break: strict; text-spacing-trim: trim-start; hanging-punctuation: allow-end; }
    em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
    .paper blockquote { font-family: "Latin Serif", var(--kai), serif; }

    """

  /// Chinese papers: the first line of a paragraph is set in by two characters.
  static let chinesePaper = """
    main > p:not([class]), .clause p:not([class]), .clause p.numbered { text-indent: 2em; }
    h1 { letter-spacing: .06em; }
    .clause.articles .clause-title { font-size: 12pt; margin: .9em 0 .25em; }

    """

  /// English: clauses below the first level hang on their numbers.
  static let english = """
    em { font-style: italic; }
    .clause .numbered { padding-left: 2.2em; text-indent: -2.2em; }
    .clause .numbered > .number { display: inline-block; min-width: 1.9em; text-indent: 0; }
    .clause.level2 .clause, .clause.outline.level1 > .clause, .clause.items .clause {
      margin-left: 2.2em; }
    .clause.articles.level1 > .numbered { padding-left: 0; text-indent: 0; }
    .clause.articles.level1 > .numbered > .number { min-width: 0; margin-right: .5em; }

    """
}
