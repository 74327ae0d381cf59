internal import SourceText

extension Licence {
  /// The identifier by which machines know the licence, that of the Open Definition and SPDX; nil
  /// for a licence that has none. It goes by the address: names are written in many ways.
  var identifier: String? {
    guard let start = link.firstRange(of: "://")?.upperBound else { return nil }
    var address = link[start...].lowercased()
    if address.hasPrefix("www.") { address.removeFirst("www.".count) }
    return Self.identifiers.first { address.hasPrefix($0.address) }?.identifier
  }

  private static let identifiers = [
    ("nationalarchives.gov.uk/doc/open-government-licence/version/1", "OGL-UK-1.0"),
    ("nationalarchives.gov.uk/doc/open-government-licence/version/2", "OGL-UK-2.0"),
    ("nationalarchives.gov.uk/doc/open-government-licence/version/3", "OGL-UK-3.0"),
    ("creativecommons.org/licenses/by/4.0", "CC-BY-4.0"),
    ("creativecommons.org/licenses/by-sa/4.0", "CC-BY-SA-4.0"),
    ("creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"),
    ("opendatacommons.org/licenses/by/1-0", "ODC-By-1.0"),
    ("opendatacommons.org/licenses/odbl/1-0", "ODbL-1.0"),
    ("opendatacommons.org/licenses/pddl/1-0", "PDDL-1.0"),
  ].map { (address: $0.0, identifier: $0.1) }
}
