/// What the Office for Statistics Regulation asks every public dashboard to say of its statistics,
/// as far as an author has to say it ("Regulatory guidance on minimum standards for dashboards").
///
/// The source with its link, and when the next figures come, every description has to state anyway;
/// in which other forms the figures are published, Tally knows itself.
package enum StatisticsElement: String, CaseIterable, Sendable {
  case status
  case producer
  case published
  case quality
  case revisions
  case plan
  case contact

  /// What the statement is called on the site.
  package var term: String {
    switch self {
    case .status: "Status of the statistics"
    case .producer: "Producer"
    case .published: "Published"
    case .quality: "Strengths and limitations"
    case .revisions: "Revisions and corrections"
    case .plan: "Plan for these pages"
    case .contact: "Contact"
    }
  }

  /// What an author is to write under the key.
  package var hint: String {
    switch self {
    case .status:
      "write one of \(StatisticsStatus.allCases.map(\.rawValue).joined(separator: ", "))"
    case .producer:
      "write who produced the statistics, with 'name:' and 'link:' on lines below 'producer:'"
    case .published: "write the day on which the figures were published, like 2015-11-18"
    case .quality: "write what the figures are good for, and what they cannot tell"
    case .revisions: "write how and when published figures are revised and mistakes corrected"
    case .plan: "write how long these pages will be kept up, and what will become of them"
    case .contact: "write whom readers can ask about the figures"
    }
  }
}

/// How far statistics are held to the Code of Practice for Statistics.
package enum StatisticsStatus: String, CaseIterable, Sendable {
  case accredited = "accredited official statistics"
  case official = "official statistics"
  case inDevelopment = "official statistics in development"
  case managementInformation = "management information"
}
