import Testing

@testable import Pages

@Suite struct CSVWriterTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), (" =1+1", "' =1+1"), ("\u{A0}=1", "'\u{A0}=1"), ("＝1+1", "'＝1+1"),
    ("-5", "'-5"), ("@x", "'@x"), ("a=b", "a=b"), ("", ""), ("a,b", "\"a,b\""),
    ("say \"so\"", "\"say \"\"so\"\"\""), ("# one", "\"# one\""), ("one #", "one #"),
    ("a\r\nb", "\"a\r\nb\""),
  ])
  func writesNoTextThatASpreadsheetTakesForAFormula(text: String, cell: String) {
    var writer = CSVWriter()
    writer.append(text: text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == cell)
  }
}
