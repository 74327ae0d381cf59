// swift-tools-version: 6.3
import PackageDescription

/// Every target is held to the same rules: Swift 6, no warnings, explicit existentials and imports.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "tally",
  products: [.executable(name: "tally", targets: ["tally"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CMarkArena", dependencies: ["CCMark"]),
    .target(name: "CRename"),

    stage("Diagnostics"),
    stage("SourceText", ["Diagnostics", "Yams"]),
    stage("Datasets", ["Diagnostics", "SourceText"]),
    stage("Content", ["Diagnostics", "SourceText", "CCMark", "CMarkArena"]),
    stage("Charts"),
    stage(
      "Pages",
      [
        "Diagnostics", "SourceText", "Datasets", "Content", "Charts", "CCrypto",
        "CStemmer",
      ]),
    stage("Publishing", ["Diagnostics", "SourceText", "Content", "Pages", "CRename"]),
    .executableTarget(
      name: "tally",
      dependencies: [
        "Diagnostics", "SourceText", "Pages", "Publishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "ChartBenchmark", dependencies: ["Charts"], path: "Benchmarks/Charts",
      swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "DatasetBenchmark",
      dependencies: ["Datasets", "Diagnostics", "SourceText", "SeededRandom"],
      path: "Benchmarks/Datasets", swiftSettings: strict),

    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("SourceTextTests", ["SourceText", "Diagnostics", "SeededRandom"]),
    tests("DatasetsTests", ["Datasets", "SourceText", "Diagnostics", "SeededRandom"]),
    tests("ContentTests", ["Content", "SourceText", "Diagnostics"]),
    tests("ChartsTests", ["Charts"]),
    tests(
      "PagesTests",
      [
        "Pages", "Content", "Datasets", "SourceText", "Diagnostics", "SeededRandom",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests("PublishingTests", ["Publishing", "Pages", "Content", "SourceText", "Diagnostics"]),
    tests("TallyTests", ["tally", "SeededRandom"]),
  ],
  swiftLanguageModes: [.v6]
)
