// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [])
  -> Target
{
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: exclude, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "study",
  products: [
    .executable(name: "study", targets: ["study"]),
    .executable(name: "study-usage", targets: ["study-usage"]),
    .executable(name: "fuzz", targets: ["fuzz"]),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    // Without pkg-config, which tells of a flag that the package manager warns about.
    .systemLibrary(name: "CUtf8proc", providers: [.apt(["libutf8proc-dev"])]),
    // Without pkg-config, which leads to the headers of a whole R where one is installed.
    .systemLibrary(name: "CRmath", providers: [.apt(["r-mathlib"])]),

    .target(name: "CPrefetch"),

    library("Chat"),
    library("ChatLogs", ["CArchive", "Chat", "CZlib", "CZstd"]),
    library("Emotes", ["CUtf8proc", "Chat"]),
    library("Counting", ["CPrefetch", "Chat", "ChatLogs", "Emotes"]),
    library("Pseudonyms", ["Chat", "CSodium"]),
    library("SQLite", ["CSQLite"]),
    library(
      "Corpus", ["Chat", "ChatLogs", "Emotes", "Counting", "Pseudonyms", "SQLite"],
      resources: [
        .embedInCode("Schema/tables.sql"), .embedInCode("Schema/views.sql"),
        .embedInCode("Schema/version2.sql"),
      ]),
    library("Processes"),
    library("Statistics", ["CRmath"]),
    library("Plot"),
    library("Report", ["Chat", "Plot"]),
    library("Manifest", ["Chat", "CYAML"]),
    library("StudyKit", ["Chat", "Corpus", "Manifest", "Report"]),
    library("Exporting", ["CArchive", "Chat", "Corpus", "Report", "SQLite"]),
    library("UsageStudy", ["Chat", "Corpus", "Emotes", "Plot", "Report", "StudyKit"]),
    library("ChatSimulation", ["Chat", "ChatLogs", "Statistics"]),
    library("Superset", ["Pseudonyms"]),
    library("Collecting", ["Chat", "ChatLogs", "Emotes", "Manifest", "Processes"]),

    program("study-usage", ["StudyKit", "UsageStudy"]),
    program(
      "study",
      [
        "Chat", "ChatLogs", "ChatSimulation", "Collecting", "Corpus", "Counting", "Emotes",
        "Exporting", "Manifest", "Processes", "Pseudonyms", "Report", "StudyKit", "Superset",
      ]),

    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: settings),
    .target(
      name: "FuzzLaws", dependencies: ["CZlib", "Chat", "ChatLogs", "Emotes", "Manifest"],
      path: "Tests/Fuzz/Laws", swiftSettings: settings),
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzLaws"], path: "Tests/Fuzz/Program", swiftSettings: settings),
    .testTarget(
      name: "FuzzLawsTests", dependencies: ["FuzzLaws"], path: "Tests/Fuzz/Replay",
      swiftSettings: settings),
    tests("Chat", []),
    tests(
      "ChatLogs",
      [
        "Chat", "ChatSimulation", "Corpus", "Counting", "CZlib", "CZstd", "Emotes", "Pseudonyms",
        "SQLite", "Statistics", "TestKit",
      ],
      resources: [.copy("Fixtures")]),
    tests("Emotes", ["Chat", "ChatLogs", "Statistics", "TestKit"], resources: [.copy("Fixtures")]),
    tests("Counting", ["Chat", "ChatLogs", "Emotes"]),
    tests("Pseudonyms", ["Chat"]),
    tests("SQLite", []),
    tests(
      "Corpus",
      [
        "Chat", "ChatLogs", "Counting", "Emotes", "Pseudonyms", "SQLite", "Statistics", "TestKit",
      ],
      resources: [.copy("Fixtures")]),
    tests("Processes", ["TestKit"]),
    tests("Statistics", [], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "Validity", dependencies: ["Plot", "Report", "Statistics", "TestKit"],
      swiftSettings: settings),
    tests("Plot", ["TestKit"], exclude: ["__Snapshots__"]),
    tests("Report", ["Chat", "TestKit"], exclude: ["__Snapshots__"]),
    tests("Manifest", ["Chat", "Statistics", "TestKit"]),
    tests("StudyKit", ["Chat", "Corpus", "Manifest", "Report"]),
    tests(
      "UsageStudy", ["Chat", "Corpus", "Emotes", "Report", "Statistics", "StudyKit", "TestKit"],
      exclude: ["__Snapshots__"]),
    tests("ChatSimulation", ["Chat", "ChatLogs", "Plot", "Statistics"], exclude: ["Fixtures"]),
    tests("Collecting", ["Chat", "Manifest", "Processes", "TestKit"]),
    tests("Exporting", ["Corpus", "SQLite", "Statistics", "TestKit"]),
    .testTarget(
      name: "AirflowTests", dependencies: ["StudyKit", "TestKit", "study", "study-usage"],
      swiftSettings: settings),
    tests(
      "Superset", ["Manifest", "SQLite", "Statistics", "TestKit", "study"],
      exclude: ["screenshot.py"]),
    tests(
      "study",
      [
        "ChatLogs", "ChatSimulation", "Collecting", "Corpus", "Counting", "Pseudonyms", "SQLite",
        "StudyKit", "TestKit",
      ], exclude: ["Independent", "__Snapshots__"]),
  ],
  swiftLanguageModes: [.v6]
)
