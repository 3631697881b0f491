// swift-tools-version: 6.2

import PackageDescription

// The rooms of the house, in the order in which a question walks through them.
// C libraries stay in targets of their own, behind a few narrow functions.
let package = Package(
  name: "galen",
  products: [
    .executable(name: "galen", targets: ["galen"]),
    .library(name: "Galen", targets: ["Knowledge", "Language", "Triage", "Matching", "Conversation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "CCommonMark", linkerSettings: [.linkedLibrary("cmark")]),
    .target(name: "CNettle", linkerSettings: [.linkedLibrary("nettle")]),
    .target(name: "CSnowball", linkerSettings: [.linkedLibrary("stemmer")]),
    .target(name: "CUtf8proc", linkerSettings: [.linkedLibrary("utf8proc")]),
    .target(name: "CRapidJSON"),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),

    .target(name: "Knowledge", dependencies: ["CCommonMark", "CNettle", "Yams"]),
    .target(name: "Language", dependencies: ["CSnowball", "CUtf8proc", "Knowledge"]),
    .target(name: "Triage", dependencies: ["Knowledge"]),
    .target(name: "Matching", dependencies: ["Knowledge", "Language", "Triage"]),
    .target(name: "Conversation", dependencies: ["Knowledge", "Language", "Matching", "Triage"]),
    .target(name: "Reporting"),
    .target(
      name: "Evaluation", dependencies: ["Conversation", "Knowledge", "Language", "Matching", "Reporting"]),
    .target(
      name: "Tally",
      dependencies: [
        "Conversation", "Knowledge", "Language", "Matching", "Reporting",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Batch",
      dependencies: ["Conversation", "CRapidJSON", "CZlib", "Evaluation", "Knowledge", "Matching"]),
    .target(name: "LineEditing", dependencies: ["CReadline", "CUtf8proc"]),
    .target(
      name: "Kiosk", dependencies: ["Conversation", "CUtf8proc", "Knowledge", "Language", "LineEditing", "Matching"]),
    .executableTarget(
      name: "galen",
      dependencies: [
        "Batch", "Conversation", "Evaluation", "Kiosk", "Knowledge", "Language", "LineEditing", "Matching", "Tally",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),

    // Not tests, but what several of them need, and what tests of the terminal need.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(name: "TerminalSupport", path: "Tests/TerminalSupport"),
    .executableTarget(name: "LineEditingProbe", dependencies: ["LineEditing"], path: "Tests/LineEditingProbe"),
    .executableTarget(name: "TallyProbe", dependencies: ["Conversation", "Tally"], path: "Tests/TallyProbe"),

    .executableTarget(name: "LeafletProbe", dependencies: ["Knowledge"], path: "Tests/LeafletProbe"),
    .executableTarget(name: "RankerProbe", dependencies: ["Knowledge", "Matching"], path: "Tests/RankerProbe"),

    // The example of the guide, compiled so that it cannot drift from the library.
    .executableTarget(
      name: "AskALeaflet", dependencies: ["Conversation", "Knowledge", "Matching"], path: "Tests/Examples"),

    // Speed, measured and never asserted.
    .executableTarget(
      name: "MatchingBenchmark", dependencies: ["Conversation", "Knowledge", "Language", "Matching"],
      path: "Tests/Benchmarks/Matching"),
    .executableTarget(name: "ShelfBenchmark", path: "Tests/Benchmarks/Shelf"),

    .testTarget(name: "BatchTests", dependencies: ["Batch", "Conversation", "CZlib", "Evaluation", "TestSupport"]),
    .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge", "TestSupport"]),
    .testTarget(name: "LanguageTests", dependencies: ["Knowledge", "Language", "TestSupport"]),
    .testTarget(
      name: "MatchingTests",
      dependencies: ["galen", "Knowledge", "Language", "Matching", "TerminalSupport", "TestSupport"]),
    .testTarget(
      name: "ConversationTests",
      dependencies: ["Conversation", "Knowledge", "Language", "Matching", "TestSupport", "Triage"],
      exclude: ["Transcripts"]),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Conversation", "Evaluation", "Knowledge", "Matching", "TestSupport"]),
    .testTarget(
      name: "TallyTests",
      dependencies: [
        "Conversation", "Knowledge", "Matching", "Tally", "TallyProbe", "TerminalSupport", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "KioskTests",
      dependencies: [
        "Conversation", "galen", "Kiosk", "Language", "LineEditing", "Matching", "TerminalSupport", "TestSupport",
      ],
      exclude: ["Screens"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing", "LineEditingProbe", "TerminalSupport"]),
    .testTarget(
      name: "GalenTests",
      dependencies: [
        "Conversation", "galen", "Knowledge", "LineEditing", "Matching", "Tally", "TerminalSupport", "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// Strictness in one place. Each feature is described at
// https://github.com/swiftlang/swift-evolution under its number.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .treatAllWarnings(as: .error),
  ]
}
