/// The words of the invented world; none of them is an emote's code.
enum Vocabulary {
  static let nameBeginnings = words(
    """
    quiet mango pixel nori tofu lazy minty cloudy umbra waffle kiwi sleepy paper copper velvet
    turbo frosty gentle salty midnight
    """)
  static let nameEndings = words(
    """
    otter fox bun moth whale gull moss comet lamp bean kettle heron noodle badger crumb pebble
    lantern walrus turnip button
    """)
  static let hangulBeginnings = words("졸린 배고픈 조용한 파란 느긋한 새벽 달콤한 작은 용감한 심심한")
  static let hangulEndings = words("고양이 수달 붕어빵 감자 구름 두더지 만두 여우")

  static let english = words(
    """
    the i you that is it a to so this what was and no yes he just like we wait for my in how of
    good one more game now why nice all do again chat stream first time go on can run boss lol
    win map please song today hello everyone late here dinner cat never seen clip jump tea
    score level lost almost best haha true night music next round water moon wow ps: [0:00:01]
    """)
  static let korean = words(
    """
    ㅋㅋㅋㅋ ㅋㅋ 와 안녕하세요 진짜 너무 귀엽다 오늘 방송 재밌다 아니 왜 이거 뭐야 대박 축하해요 화이팅
    잘한다 아쉽다 한번 더 밥 먹고 왔어요 지금 노래 좋아요 ㅠㅠ 가자 미쳤다 사랑해요 내일도 봐요 별
    """)
  static let emoji = words("😂 😂😂 🔥 ❤️ 👍🏽 😭 🎉 🌙 👨‍👩‍👧 lol😂😂 🇰🇷")
  static let commands = ["!song", "!uptime", "!discord", "!points", "!followage", "!노래"]
  static let botLines = [
    "Follow the stream so that you miss nothing!", "The current song is River by Night",
    "Join us on Discord, the link is below", "오늘도 와 주셔서 감사합니다",
  ]
  static let links = ["https://clips.example/QuietRiver", "https://maps.example/boss?t=42"]
  /// What chat clients append so that the same words can be sent twice.
  static let bypasses = ["\u{034F}", "\u{E0000}"]

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
