import Foundation
import SQLite
import Testing
import Statistics

@testable import Exporting

/// What the exports of any corpus have to do with each other and with the corpus's views.
@Suite struct `Exports of any corpus` {
  private static let codes = [
    "LUL", "moonHi", "a,b", "say\"hi\"", "two\nlines", "ㅋㅋ", "웃음", "=SUM(A1)", "-1", "'", "<3",
    "🇰🇷", " ", "1",
  ]

  /// A corpus of chance: up to three channels, some days, some streams without one.
  private func corpus(seed: UInt64) throws -> HandMadeCorpus {
    var random = SplitMix64(seed: seed)
    let emotes = `Exports of any corpus`.codes.flatMap { code in
      [HandMadeCorpus.Emote(code: code), HandMadeCorpus.Emote(code: code, provider: "bttv")]
    }
    let channels = Array(["달", "moon", "river"].shuffled(using: &random).prefix(2))
    let days = ["2025-12-31", "2026-01-01", "2026-02-28", nil]
    let streams = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      HandMadeCorpus.Stream(
        channel: channels.randomElement(using: &random) ?? "",
        day: days.randomElement(using: &random) ?? nil,
        messages: (0..<Int.random(in: 1...12, using: &random)).map { _ in
          let count = Int.random(in: 1...4, using: &random)
          return HandMadeCorpus.Message(
            chatter: Int.random(in: 1...4, using: &random),
            emotes: Array(emotes.shuffled(using: &random).prefix(count)))
        })
    }
    let own = Dictionary(
      uniqueKeysWithValues: channels.map { ($0, Array(emotes.shuffled(using: &random).prefix(6))) })
    return try HandMadeCorpus(streams, own: own)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `are read by Python as what the views hold`(seed: UInt64) throws {
    let corpus = try corpus(seed: seed)
    let snapshot = try corpus.snapshot()
    _ = try DailyExport(of: snapshot, as: .views).write(to: corpus.folder + "/days")
    _ = try DailyExport(of: snapshot, as: .old).write(to: corpus.folder + "/old")
    let totals = corpus.folder + "/totals.csv"
    _ = try TotalsExport(of: snapshot, as: .views).write(to: totals)
    _ = try TotalsExport(of: snapshot, as: .old).write(to: corpus.folder + "/old.csv")
    _ = try ResultDatabase(of: snapshot).write(to: corpus.folder + "/result.db")
    let problems = try Python(`Exports of any corpus`.check, corpus.folder).rest()
    #expect(problems == ["checked"])
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `of one channel are its rows of those of all`(seed: UInt64) throws {
    let corpus = try corpus(seed: seed)
    _ = try DailyExport(of: corpus.snapshot(), as: .views).write(to: corpus.folder + "/days")
    for channel in Set(corpus.streams.map(\.channel)) {
      let folder = corpus.folder + "/only"
      try? FileManager.default.removeItem(atPath: folder)
      _ = try DailyExport(of: corpus.snapshot(channel: channel), as: .views).write(to: folder)
      let problems = try Python(`Exports of any corpus`.compare, corpus.folder, channel).rest()
      #expect(problems == ["checked"])
    }
  }

  /// Compares all files with the corpus's views, and their sums with each other.
  private static let check = #"""
    import collections, csv, glob, os, sqlite3, sys
    folder = sys.argv[1]
    def rows(name):
        with open(folder + "/" + name, newline="", encoding="utf-8") as file:
            return list(csv.reader(file, strict=True))
    def query(sql, name="corpus.sqlite"):
        database = sqlite3.connect("file:" + folder + "/" + name + "?mode=ro", uri=True)
        cursor = database.execute(sql)
        return [[c[0] for c in cursor.description]], [
            ["" if v is None else str(v) for v in row] for row in cursor.fetchall()]
    def expect(what, found, expected):
        if found != expected: print(what, found, expected)
    def byCode(row): return [field.encode() for field in row]

    header, totals = query("SELECT * FROM emote_totals ORDER BY channel, emote, provider")
    expect("totals", rows("totals.csv"), header + totals)
    expect("order", totals, sorted(totals, key=lambda row: byCode(row[:3])))
    header, daily = query("SELECT * FROM emote_daily")
    days = sorted({row[0] for row in daily if row[0]})
    expect("days", sorted(os.path.basename(f) for f in glob.glob(folder + "/days/*")),
           [day + ".csv" for day in days])
    sums = collections.Counter()
    for day in days:
        found = [row for row in daily if row[0] == day]
        expect(day, rows("days/" + day + ".csv"),
               header + sorted(found, key=lambda row: byCode(row[1:4])))
    for row in [r for day in days for r in rows("days/" + day + ".csv")[1:]] + [
            r for r in daily if not r[0]]:
        for place in (4, 5, 6): sums[(row[1], row[2], row[3], place)] += int(row[place])
    expect("sums of days", sums, collections.Counter(
        {(r[0], r[1], r[2], p): int(r[p - 1]) for r in totals for p in (4, 5, 6)}))

    _, result = query("SELECT emotes, total_sum FROM result3 ORDER BY emotes")
    expect("old totals", rows("old.csv"), result)
    expect("order of old totals", result, sorted(result, key=lambda row: row[0].encode()))
    header, stored = query("SELECT * FROM result3", "result.db")
    expect("result3", header + stored, [["emotes", "total_sum"]] + result)
    old = collections.Counter()
    for day in days:
        found = rows("old/" + day + ".csv")
        expect("old header", found[0], ["", "count"])
        expect("old order", found[1:],
               sorted(found[1:], key=lambda row: (-int(row[1]), row[0].encode())))
        for code, count in found[1:]:
            if int(count) < 1: print("no lead use", day, code)
            old[code] += int(count)
    for row in daily:
        if not row[0] and row[6] != "0": old[row[2]] += int(row[6])
    expect("sums of old days", old, collections.Counter({r[0]: int(r[1]) for r in result}))
    print("checked")
    """#

  /// Compares the files of a channel with its rows of the others.
  private static let compare = #"""
    import csv, glob, os, sys
    def rows(name):
        with open(name, newline="", encoding="utf-8") as file: return list(csv.reader(file))
    folder, channel = sys.argv[1:]
    expected = {}
    for name in glob.glob(folder + "/days/*"):
        found = rows(name)
        own = [row for row in found[1:] if row[1] == channel]
        if own: expected[os.path.basename(name)] = found[:1] + own
    found = {os.path.basename(name): rows(name) for name in glob.glob(folder + "/only/*")}
    if found != expected: print(found, expected)
    print("checked")
    """#
}
