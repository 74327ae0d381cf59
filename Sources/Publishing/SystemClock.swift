import Glibc
package import SourceText

/// What only the system knows, and a release needs: the day, and chance. A build asks for neither.
package enum SystemClock {
  /// Today, where the machine stands.
  package static var today: CalendarDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    guard
      let date = CalendarDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { preconditionFailure("the system's calendar has such days only") }
    return date
  }

  /// 32 bytes that nobody can foretell.
  package static var randomBytes: [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
