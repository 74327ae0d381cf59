@testable import Pages

extension WithheldSite {
  /// Pages with every chart and block around the withheld rows, and with figures and claims of the
  /// rows beside them.
  static func pages(_ leaking: Bool) -> [String: String] {
    [
      "content/index.md": """
      ---
      # Bury has 48271 offences.
      title: Home
      summary: "Sale has [60,112](figure:offences/sale) offences."
      ---
      \(leaking ? leakingText : text)
      \(charts)
      """,
      "content/more/index.md": TestSite.page("\(cards)\n\n\(tables)"),
    ]
  }

  private static let text = """
    Sale had [60,112](figure:offences/sale), [1,898](figure:offences/sale?show=change) more than in
    2014, and the total is [194,864](figure:offences/all-areas), up
    [3.5%](figure:offences/all-areas?show=percent-change). It [rose](claim:offences/sale/rose).
    The rate of Ely is [53.007](figure:rate/ely),
    [21.906](figure:rate/ely?show=difference-from-comparator) under the average,
    [below it](claim:rate/ely/below-comparator). Grants came to [£530,918](figure:grants).
    There are [3](figure:powers?show=count) powers. By day [93.127%](figure:answers/safe-by-day) are
    safe. The index of Ely is [111.204](figure:index/ely).

    """

  /// What a page would say of the values if they were published.
  private static let leakingText = """
    Bury had [48,271](figure:offences/bury), [3,075](figure:offences/bury?show=change) fewer than in
    2014. The rate of Bury is [36.639](figure:rate/bury?show=difference-from-comparator) below the
    average.

    """

  private static let charts = """
    ```chart
    # Bury has 48271.
    kind: ranking
    data: offences
    highlight: sale
    title: Sale has the most offences
    ```

    ```chart
    kind: ranking
    data: offences
    highlight: bury
    period: 2014
    title: Bury in the year before
    ```

    ```chart
    kind: ranking
    data: rate
    highlight: bury
    title: The rate of Bury is withheld
    ```

    ```chart
    kind: survey
    data: answers
    title: How safe people are
    ```

    ```chart
    kind: survey
    data: answers
    period: 2014
    title: How safe people were
    ```

    ```chart
    kind: history
    data: grants
    title: Grants over the years
    ```

    ```chart
    kind: history
    data: offences
    where: bury
    title: Offences in Bury
    ```

    ```chart
    kind: history
    data: index
    where: bury
    title: The index of Bury
    ```
    """

  private static let cards = """
    ```cards
    - label: Offences in Sale
      figure: offences/sale
    - label: Offences in all areas
      figure: offences/all-areas
    - label: The rate of Ely
      figure: rate/ely
      # Bury has 38.274.
    - label: Safe by night
      figure: answers/safe-by-night
    - label: Grants
      figure: grants
    - label: The index of Ely
      figure: index/ely
    ```
    """

  private static let tables = """
    ```table
    data: offences
    title: Offences
    ```

    ```table
    data: rate
    where: bury
    title: The rate of Bury
    ```

    ```table
    data: answers
    period: 2015
    title: Answers
    ```

    ```table
    data: grants
    title: Grants
    ```

    ```table
    data: index
    title: Index
    ```

    ```table
    data: powers
    title: Powers
    ```
    """
}
