// swift-tools-version: 6.2
import PackageDescription

/// Every target of the house: Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A floor of the house names what stands below it; arrows only point down.
func floor(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "coach",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "coach", targets: ["coach"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // 6
    .executableTarget(name: "coach", dependencies: ["CoachCLI"], swiftSettings: strict),
    .executableTarget(
      name: "coach-phrases", dependencies: ["Questions", "Domain"], swiftSettings: strict),
    .executableTarget(
      name: "coach-bench", dependencies: ["CEL", "Store", "Habits", "RuleBook", "Domain"],
      swiftSettings: strict
    ),
    // 5
    floor(
      "CoachCLI",
      [
        "Coaching", "Scoring", "RuleEngine", "Habits", "People", "Questions", "Importers", "Sync",
        "Charts", "Domain", "CReadline", argumentParser,
      ]),
    // 4
    floor(
      "Coaching",
      [
        "Store", "RuleBook", "Suggestions", "Scoring", "RuleEngine", "Habits", "People",
        "Questions", "Importers", "Sync", "Statistics", "TextTraits", "Domain",
      ], resources: [.copy("Demo")]),
    // 3
    floor("Store", ["Scoring", "People", "TextTraits", "Domain", grdb]),
    floor(
      "RuleBook", ["RuleEngine", "CEL", "Domain", yams], resources: [.copy("../../Rules")]),
    floor("Suggestions", ["Scoring", "RuleEngine", "Statistics", "Domain"]),
    // 2
    floor("Scoring", ["Statistics", "Domain"]),
    floor("RuleEngine", ["CEL", "TextTraits", "Domain"]),
    floor("Habits", ["Domain"]),
    floor("People", ["Domain"]),
    floor("Questions", ["TextTraits", "Domain"], exclude: ["Phrases"]),
    floor("Importers", ["CArchive", "TextTraits", "Domain"]),
    floor("Sync", ["CCurl", "TextTraits", "Domain"]),
    // 1
    floor("CEL"),
    floor("Charts"),
    floor("Statistics"),
    floor("TextTraits", ["Domain"]),
    floor("Domain"),
    // C libraries
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    // Tests
    .target(
      name: "TestSupport", dependencies: ["Importers", "CArchive", "Domain"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("DomainTests", ["Domain", "TestSupport"]),
    tests("CELTests", ["CEL"], exclude: ["Mistakes"]),
    tests("TextTraitsTests", ["TextTraits", "Domain"], exclude: ["Posts"]),
    tests("RuleEngineTests", ["RuleEngine", "CEL", "TextTraits", "Domain"]),
    tests("RuleBookTests", ["RuleBook", "RuleEngine", "CEL", "Domain"]),
    tests(
      "ImportersTests", ["Importers", "CArchive", "TextTraits", "TestSupport", "Domain"],
      exclude: ["Fixtures"]),
    tests("SyncTests", ["Sync", "TestSupport", "Domain"]),
    tests("HabitsTests", ["Habits"]),
    tests("PeopleTests", ["People", "Domain"]),
    tests("ArchitectureTests", []),
    tests("StatisticsTests", ["Statistics"]),
    tests("ScoringTests", ["Scoring", "Statistics", "Domain", "TestSupport"]),
    tests("StoreTests", ["Store", "Scoring", "People", "TextTraits", "Domain", grdb]),
    tests("QuestionsTests", ["Questions", "Domain"], exclude: ["Lines"]),
    tests(
      "CoachingTests",
      [
        "coach", "Coaching", "Store", "Scoring", "Importers", "Sync", "RuleBook", "RuleEngine",
        "Habits", "TestSupport", "Domain",
      ]),
    tests("ChartsTests", ["Charts", "TestSupport"]),
    tests("SuggestionsTests", ["Suggestions", "Scoring", "RuleEngine", "Domain"]),
    tests("CoachCLITests", ["CoachCLI", "Coaching", "Charts", "Domain", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
