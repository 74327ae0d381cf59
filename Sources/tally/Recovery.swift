/// What is said where a release had been broken off.
enum Recovery {
  static let undone =
    "A release had been broken off before it took effect; its remains are gone. Run tally release "
    + "again.\n"
  static let completed =
    "A release had been broken off before its site was published; it is complete now.\n"
}
