import Datasets
import Testing

@testable import Pages

@Suite struct JSONWriterTests {
  private func text(_ value: JSONValue, _ form: JSONWriter.Form) -> String {
    String(decoding: JSONWriter.bytes(of: value, form: form), as: UTF8.self)
  }

  @Test("a file has a member a line, in the order given, and ends with a line break")
  func file() {
    let value = JSONValue([
      "b": .list(["x", .list([]), JSONValue([:])]), "left out": nil, "a": true,
    ])
    #expect(
      text(value, .file) == """
        {
          "b": [
            "x",
            [],
            {}
          ],
          "a": true
        }

        """)
  }

  @Test("a data block has no blanks")
  func dataBlock() {
    let value = JSONValue(["b": .list(["x y", false]), "a": .number(-7)])
    #expect(text(value, .dataBlock) == #"{"b":["x y",false],"a":-7}"#)
  }

  @Test(
    "a number keeps the text that it was read with",
    arguments: ["-0.50", "0", "123456789012.345678", "0.1", "999999999999999999"])
  func numbers(number: String) throws {
    #expect(text(.number(try #require(ExactDecimal(number))), .dataBlock) == number)
  }

  @Test(
    "text is escaped as JSON asks, and in a data block nothing is left to be taken for markup",
    arguments: [
      ("a \"b\" \\ c", #""a \"b\" \\ c""#, #""a \"b\" \\ c""#),
      ("\n\r\t\u{0}\u{1F}\u{7F}", "\"\\n\\r\\t\\u0000\\u001f\u{7F}\"", nil),
      ("é שלום 😀", "\"é שלום 😀\"", nil),
      ("<&>", "\"<&>\"", #""\u003c\u0026\u003e""#),
      ("\u{2028}\u{2029}", "\"\u{2028}\u{2029}\"", #""\u2028\u2029""#),
      (
        "</script><!--", "\"</script><!--\"", #""\u003c/script\u003e\u003c!--""#
      ),
    ])
  func escapes(written: String, file: String, dataBlock: String?) {
    #expect(text(.text(written), .file) == file + "\n")
    #expect(text(.text(written), .dataBlock) == dataBlock ?? file)
  }
}
