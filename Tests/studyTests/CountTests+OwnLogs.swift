extension `Counts are what an independent program finds` {
  /// Formats of which no real log is at hand, or not in this shape.
  static let ownLogs: [(String, String)] = [
    (
      "twitch-gql-json",
      """
      [{"data": {"video": {"id": "1", "comments": {"edges": [
      {"cursor": "a", "node": {"id": "c1", "commenter": {"id": "501", "login": "mira_cat",
       "displayName": "Mira_Cat"}, "contentOffsetSeconds": 5, "message": {"fragments": [
       {"text": "moonHi "}, {"text": "LUL", "emote": {"emoteID": "425618"}}]}}},
      {"cursor": "b", "node": {"id": "c2", "commenter": null, "contentOffsetSeconds": 6,
       "message": {"fragments": [{"text": "!LUL"}]}}}]}}}},
      {"data": {"video": {"id": "1", "comments": {"edges": [
      {"cursor": "b", "node": {"id": "c2", "commenter": null, "contentOffsetSeconds": 6,
       "message": {"fragments": [{"text": "!LUL"}]}}},
      {"cursor": "c", "node": {"id": "c3", "commenter": {"id": "503", "login": "joe",
       "displayName": "joe"}, "contentOffsetSeconds": 7, "message": {"fragments": [
       {"text": "joe subscribed at Tier 1. They've subscribed for 3 months! moonHi"}]}}}]}}}}]

      """
    ),
    (
      "rechat-json",
      """
      {"data": [{"type": "rechat-message", "id": "a1", "attributes": {"command": "",
       "room": "moonriver", "timestamp": 1494772707641, "video-offset": 641, "from": "mira_cat",
       "message": "😂 Kappa moonHi Kappa", "tags": {"user-id": "501", "room-id": "9001",
       "display-name": "Mira_Cat", "emotes": {"25": [[2, 6], [15, 19]]}}}},
      {"type": "rechat-message", "id": "a2", "attributes": {"command": "USERNOTICE",
       "room": "moonriver", "timestamp": 1494772708641, "video-offset": 1641, "from": "luna",
       "message": "moonHi", "tags": {"user-id": "503", "msg-id": "resub", "emotes": null}}},
      {"type": "rechat-message", "id": "a3", "attributes": {"command": "", "room": "moonriver",
       "timestamp": 1494772709641, "from": "twitchnotify", "message": "joe just subscribed!",
       "tags": {}}},
      {"type": "rechat-message", "id": "a4", "attributes": {"command": "ROOMSTATE",
       "room": "moonriver", "timestamp": 1494772709641, "from": "jtv", "message": "", "tags": {}}}],
      "meta": {"next": null}}

      """
    ),
    (
      "justlog-json",
      """
      {"messages": [
      {"text": "LUL moonHi", "username": "mira_cat", "displayName": "Mira_Cat", "type": 1,
       "timestamp": "2026-03-01T11:00:00Z", "channel": "moonriver", "tags": {"user-id": "501"}, "raw":
       "@room-id=9001;user-id=501;tmi-sent-ts=1772362800000;emotes=425618:0-2;display-name=Mira_Cat :mira_cat!m@m PRIVMSG #moonriver :LUL moonHi"},
      {"text": "moonHi", "systemText": "Luna subscribed with Prime.", "username": "luna", "type": 4,
       "displayName": "Luna", "timestamp": "2026-03-01T11:00:00Z", "channel": "moonriver",
       "tags": {"user-id": "503"}, "raw":
       "@room-id=9001;user-id=503;tmi-sent-ts=1772362801000;msg-id=sub;login=luna;emotes= :tmi.twitch.tv USERNOTICE #moonriver :moonHi"}]}

      """
    ),
    (
      "justlog-json",
      """
      {"text": "😂 Kappa moonHi", "displayName": "Mira", "timestamp": "2026-03-01T11:00:00Z", "id": "u1", "tags": {"room-id": "9001", "user-id": "501", "tmi-sent-ts": "1772362800000", "emotes": "25:2-6", "id": "u1"}}
      {"text": "luna subscribed at Tier 1. They've subscribed for 3 months! moonHi all", "displayName": "luna", "timestamp": "2026-03-01T11:00:01Z", "id": "u2", "tags": {"room-id": "9001", "user-id": "503", "login": "luna", "tmi-sent-ts": "1772362801000", "msg-id": "resub", "emotes": "", "id": "u2"}}
      {"text": "joe has been timed out for 600 seconds", "displayName": "", "timestamp": "2026-03-01T11:00:02Z", "id": "", "tags": {"room-id": "9001", "target-user-id": "504", "ban-duration": "600"}}

      """
    ),
    (
      "chat-downloader-vod",
      """
      [{"author": {"id": "501", "name": "mira_cat", "display_name": "Mira_Cat"}, "message": "😂 LUL moonHi",
        "emotes": [{"id": "425618", "name": "LUL", "locations": "2-4"}], "message_id": "m1",
        "message_type": "text_message", "time_in_seconds": 5, "timestamp": 1772362805000000},
       {"author": {}, "message": "!LUL", "message_id": "m2", "message_type": "text_message",
        "time_in_seconds": 6, "timestamp": 1772362806000000},
       {"author": {"id": "503", "name": "joe", "display_name": "joe"}, "message_id": "m3",
        "message": "joe subscribed with Prime. They've subscribed for 3 months! moonHi",
        "message_type": "text_message", "time_in_seconds": 7, "timestamp": 1772362807000000}]

      """
    ),
    (
      "chat-downloader-live",
      """
      {"action_type": "text_message", "author": {"id": "501", "name": "mira_cat", "display_name": "Mira_Cat"}, "channel_id": "9001", "emotes": [{"id": "25", "locations": ["0-4", "8-12"]}], "message": "Kappa 😂 Kappa", "message_id": "m1", "message_type": "text_message", "timestamp": 1772362805000000}
      {"action_type": "user_notice", "author": {"id": "503", "name": "joe", "display_name": "joe"}, "channel_id": "9001", "message": "moonHi", "message_id": "m2", "message_type": "resubscription", "timestamp": 1772362806000000}
      {"action_type": "clear_chat", "channel_id": "9001", "message_type": "ban_user", "timestamp": 1772362807000000}

      """
    ),
    (
      "chat-downloader-csv",
      """
      author.display_name,author.id,author.name,emotes.0.id,emotes.0.locations,message,message_id,message_type,time_in_seconds,time_text,timestamp
      Mira_Cat,501,mira_cat,25,"0-4,8-12","Kappa 😂 Kappa ""moonHi"", moonHi",a,text_message,5,0:05,1772362805000000
      joe,503,joe,,,joe subscribed with Prime. moonHi,b,text_message,7,0:07,1772362807000000
      joe,503,joe,,,!Kappa,c,text_message,8,0:08,1772362808000000

      """
    ),
    (
      "chatterino",
      """
      # Start logging at 2026-03-01 22:00:00 KST
      [22:00:05] mira_cat: moonHi 안녕 LUL LUL
      [22:00:06] 달토끼 moonrabbit: ㅋㅋ: moonHi
      [22:00:07] nightbot: moonHi
      [22:00:08] joe: !moonHi
      [22:00:12] Luna subscribed at Tier 1. They've subscribed for 3 months!
      [22:00:12] luna: <3
      [22:00:15] joe has been timed out for 10m.
      # Stop logging at 2026-03-01 23:00:00 KST

      """
    ),
    (
      "tcd-txt",
      """
      [0:00:05] <@mira_cat> moonHi 안녕 LUL LUL
      [0:00:06] <달토끼> a: moonHi
      [0:00:07] *joe moonHi LUL]
      [0:00:08] <%Nightbot> moonHi
      [0:00:09] <joe> !moonHi
      [1:00:12] <Luna> Luna subscribed with Prime. They've subscribed for 5 months! <3

      """
    ),
    (
      "chat-downloader-txt",
      """
      0:05 | (Moderator, 6-Month Subscriber) mira_cat: moonHi 안녕 LUL LUL
      0:06 | 달토끼: a: moonHi
      0:07 | Nightbot: moonHi
      0:08 | joe: !moonHi
      0:12 | Luna: Luna subscribed with Prime. They've subscribed for 5 months! <3
      1:00:15 | Joe: LUL

      """
    ),
    (
      "justlog-txt",
      """
      [2026-03-1 15:04:05] #moonriver mira_cat: moonHi 안녕 LUL
      [2026-03-01 15:04:06] #sunhill joe: a: b LUL
      [2026-03-01 15:04:07] #moonriver 
      [2026-03-01 15:04:08] #moonriver joe: joe has been timed out for 600 seconds
      [2026-03-01 15:04:12] #moonriver luna: Luna subscribed with Prime. They've subscribed for 5 months! 고마워 moonHi
      [2026-03-01 15:04:13] #moonriver 고마워 moonHi LUL
      [2026-03-02 00:00:00] #moonriver mira_cat: LUL

      """
    ),
  ]
}
