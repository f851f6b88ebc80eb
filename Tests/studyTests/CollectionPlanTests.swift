import Chat
import Collecting
import Corpus
import Foundation
import Testing

@testable import study

private func vod(_ id: String, seconds: Int? = nil) -> ListedVOD {
  ListedVOD(VOD(id: id, login: "moonriver", seconds: seconds))
}

private func plan(
  _ list: [ListedVOD], collected: [CollectedLog] = [], held: [HeldVOD] = []
) -> CollectionPlan {
  CollectionPlan(
    list, of: "moonriver", in: Period(), collected: collected,
    held: Dictionary(held.map { ($0.id, $0) }) { first, _ in first })
}

private func log(_ id: String, _ seconds: Double?) -> CollectedLog {
  CollectedLog(path: "\(id).json", vodID: id, startedAt: nil, seconds: seconds)
}

@Suite struct CollectionPlanTests {
  /// The length now, of the file, in the corpus; whether it is downloaded again.
  private static let lengths: [(Int?, Double?, Double?, Bool)] = [
    (660, 600.0, nil, false), (661, 600, nil, true), (661, nil, 600.0, true),
    (661, 600, 661, false), (661, 661, 600, false), (661, nil, nil, false), (nil, 600, 600, false),
    (10, 600, 600, false),
  ]

  @Test(arguments: lengths)
  func `a VOD has grown when it is more than a minute longer than all that is there`(
    now: Int?, file: Double?, corpus: Double?, isGrown: Bool
  ) {
    let plan = plan(
      [vod("1", seconds: now)], collected: [log("1", file)],
      held: [HeldVOD(id: "1", seconds: corpus, isTruncated: false)])
    #expect(plan.grown == (isGrown ? ["1"] : []))
    #expect(plan.wanted.map(\.id) == plan.grown)
    #expect(plan.skipped.count == (isGrown ? 0 : 1))
  }

  @Test func `what is there only in part is wanted, unless a whole file is there`() {
    let part = HeldVOD(id: "1", seconds: 600, isTruncated: true)
    #expect(plan([vod("1", seconds: 600)], held: [part]).wanted.map(\.id) == ["1"])
    let both = plan([vod("1", seconds: 600)], collected: [log("1", 600)], held: [part])
    #expect(both.skipped == [VODNote(reason: "it is collected already", vod: "1")])
  }

  @Test func `of streams outside the period only those are wanted that were live and have grown`() {
    let times = [1000, 2000, 3000].map { Instant(milliseconds: $0) }
    let (early, inside, late, new) = ("1", "2", "3", "4")
    let list = zip([early, inside, late, new], times + [times[0]]).map { id, time in
      ListedVOD(VOD(id: id, login: "moonriver", createdAt: time, seconds: 900))
    }
    let plan = CollectionPlan(
      list, of: "moonriver", in: Period(since: times[1], until: times[2]),
      collected: [early, inside, late].map { log($0, 600) }, held: [:])
    #expect(plan.wanted.map(\.id) == [early, inside])
    #expect(plan.grown == [early, inside])
    #expect(plan.skipped.map(\.vod) == [late, new])
  }

  @Test func `every VOD of a list is wanted or skipped, in its order`() {
    let list = (1...40).map { vod(String($0), seconds: 600) }
    let collected = (1...40).filter { $0 % 3 == 0 }.map { log(String($0), 600) }
    let held = (1...40).filter { $0 % 4 == 0 }.map {
      HeldVOD(id: String($0), seconds: 600, isTruncated: false)
    }
    let plan = plan(list, collected: collected, held: held)
    let isNew = { (id: String) in Int(id).map { $0 % 3 != 0 && $0 % 4 != 0 } == true }
    #expect(plan.wanted.map(\.id) == list.map(\.vod.id).filter(isNew))
    #expect(plan.skipped.map(\.vod) == list.map(\.vod.id).filter { !isNew($0) })
    #expect(plan.grown.isEmpty)
  }
}
