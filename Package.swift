// swift-tools-version: 6.2

import PackageDescription

// The rooms of the house, in the order in which a question walks through them.
// C libraries stay in targets of their own, behind a few narrow functions.
let package = Package(
  name: "galen",
  products: [
    .executable(name: "galen", targets: ["galen"]),
    .library(name: "Galen", targets: ["Knowledge", "Language", "Matching", "Conversation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "CCommonMark", linkerSettings: [.linkedLibrary("cmark")]),
    .target(name: "CNettle", linkerSettings: [.linkedLibrary("nettle")]),
    .target(name: "CSnowball", linkerSettings: [.linkedLibrary("stemmer")]),
    .target(name: "CUtf8proc", linkerSettings: [.linkedLibrary("utf8proc")]),
    .target(name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),

    .target(name: "Knowledge", dependencies: ["CCommonMark", "CNettle", "Yams"]),
    .target(name: "Language", dependencies: ["CSnowball", "CUtf8proc", "Knowledge"]),
    .target(name: "Matching", dependencies: ["Knowledge", "Language"]),
    .target(name: "Conversation", dependencies: ["Knowledge", "Language", "Matching"]),
    .target(name: "Evaluation", dependencies: ["Conversation", "Knowledge", "Language", "Matching"]),
    .target(name: "LineEditing", dependencies: ["CReadline", "CUtf8proc"]),
    .target(
      name: "Kiosk", dependencies: ["Conversation", "CUtf8proc", "Knowledge", "Language", "LineEditing", "Matching"]),
    .executableTarget(
      name: "galen",
      dependencies: [
        "Conversation", "Evaluation", "Kiosk", "Knowledge", "Language", "LineEditing", "Matching",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),

    // Not tests, but what several of them need, and what tests of the terminal need.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(name: "TerminalSupport", path: "Tests/TerminalSupport"),
    .executableTarget(name: "LineEditingProbe", dependencies: ["LineEditing"], path: "Tests/LineEditingProbe"),

    // The example of the guide, compiled so that it cannot drift from the library.
    .executableTarget(
      name: "AskALeaflet", dependencies: ["Conversation", "Knowledge", "Matching"], path: "Tests/Examples"),

    // Speed, measured and never asserted.
    .executableTarget(
      name: "MatchingBenchmark", dependencies: ["Conversation", "Knowledge", "Language", "Matching"],
      path: "Tests/Benchmarks"),

    .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge", "TestSupport"]),
    .testTarget(name: "LanguageTests", dependencies: ["Knowledge", "Language", "TestSupport"]),
    .testTarget(
      name: "MatchingTests",
      dependencies: ["galen", "Knowledge", "Language", "Matching", "TerminalSupport", "TestSupport"]),
    .testTarget(
      name: "ConversationTests", dependencies: ["Conversation", "Knowledge", "Language", "Matching", "TestSupport"]),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Conversation", "Evaluation", "Knowledge", "Matching", "TestSupport"]),
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
        "Conversation", "galen", "Knowledge", "LineEditing", "Matching", "TerminalSupport", "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
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
