/// What is said where a release had been broken off.
enum Recovery {
  static let undone =
    "A release had been broken off before it took effect; its remains are gone. Run tally release "
    + "again.\n"
  static let recordedOnly =
    "The release is recorded in content/released, but its site is not published: when this is put "
    + "right, run tally build.\n"
  static let completed =
    "A release had been broken off before its site was published; it is complete now.\n"
}
