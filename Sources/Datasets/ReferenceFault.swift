/// Why a figure's or a claim's address leads to no answer.
package enum ReferenceFault: Error, Sendable, Equatable {
  /// The address is wrong, or the data cannot bear such a question.
  case wrong(message: String, hint: String?)
  /// The dataset could not be read, which has been reported where it is.
  case follows

  static func wrong(_ message: String, hint: String? = nil) -> ReferenceFault {
    .wrong(message: message, hint: hint)
  }
}
