"""Counts a chat log by other means than the project's own, to check it against.

    count.py FORMAT LOG [CODES_OF_TWITCH [CODES_OF_BTTV]]

Prints one line a stream, `messages|notices|chatters`, then one line an emote,
`code|provider|uses|chatters`, each group sorted by bytes. A file of codes holds one a line.
"""

import collections
import csv
import datetime
import gzip
import html
import json
import re
import sys

BOTS = set(
    """botisimo coebot commanderroot cloudbot deepbot fossabot lattemotte lolrankbot moobot nightbot
    ohbot own3d phantombot playwithviewersbot pokemoncommunitygame restreambot sery_bot songlistbot
    soundalerts stay_hydrated_bot streamelements streamlabs streamstickers supibot tangiabot twipbot
    wizebot xanbot""".split())

# One record: the stream's key; the author's names; the text; where its emotes stand, as ranges of
# characters; whether it is a notice; its id; its time, where a program that listens may have written
# it twice without an id.
Said = collections.namedtuple('Said', 'stream id_of login display text marks is_notice id time')


def said(text, login='', display='', id_of='', marks=(), notice=False, id='', stream='', time=''):
    return Said(stream, id_of, login.lower(), display.strip(), text, list(marks), notice, id, time)


# --- Twitch's sentences, as TwitchDownloader's files keep them -------------------------------------

PLAN = r'(?:Tier [123]|(?:Twitch )?Prime)'
AFTER_NAME = re.compile('|'.join([
    rf" subscribed (?:at|with) {PLAN}\.(?: They've subscribed for \d+ months?(?:, [^!]*)?!)? ?(?P<sub>.*)",
    rf' converted from a {PLAN} sub to a {PLAN} sub!.*',
    rf' is gifting \d+ {PLAN} Subs? to .*community!.*',
    rf' gifted (?:a {PLAN} sub|\d+ months of {PLAN}) to .*[!.].*',
    r' is continuing the Gift Sub they got from .*!.*',
    r' is paying forward the Gift they got from .* to .*!.*',
    rf' extended their {PLAN} subscription through .*!.*',
    r' watched \d+ consecutive streams (?:this month )?and sparked a watch streak! ?(?P<streak>.*)',
    r': Donated .* to support .*',
    r"'s community sent .*!.*",
]), re.S)
OF_TWITCH = re.compile(r'An anonymous (?:user|gifter) (?:gifted|is gifting) .*|We added \d+ Gift Sub.*', re.S)


def sentence(body, *names):
    """The place of the user's own words in a body that is a notice's; None for chat."""
    for name in filter(None, names):
        if body.lower().startswith(name.lower()):
            found = AFTER_NAME.fullmatch(body, len(name))
            if found:
                group = 'sub' if found['sub'] is not None else 'streak'
                return found.start(group) if found[group] else len(body)
        if re.match(r'\d+ raiders from ' + re.escape(name) + ' have joined!', body, re.I):
            return len(body)
        if name.lower() in ('ananonymousgifter', 'twitch') and OF_TWITCH.fullmatch(body):
            return len(body)
    return len(body) if body.strip(' ') == 'bits badge tier notification' else None


def comment(body, login='', display='', marks=(), **rest):
    """A comment of a log that keeps Twitch's sentences among the chat."""
    start = sentence(body, display.strip(), login)
    if start is None:
        return said(without_action(body), login, display, marks=marks, **rest)
    own = [(a - start, b - start) for a, b in marks if a >= start]
    return said(body[start:], login, display, marks=own, notice=True, **rest)


def without_action(text):
    return re.sub('\x01$', '', re.sub('^\x01ACTION ?', '', text)) if text.startswith('\x01ACTION') else text


# --- Comments of a VOD -----------------------------------------------------------------------------

def fragments(message, key):
    """The text of a message's fragments, and the places of those that are emotes."""
    text, marks = '', []
    for piece in message.get('fragments') or []:
        start, text = len(text), text + (piece.get('text') or '')
        if piece.get(key): marks.append((start, len(text)))
    return text, marks


def vod_comment(item):
    message, person = item['message'], item.get('commenter') or {}
    text, marks = fragments(message, 'emoticon')
    if not marks: text, marks = fragments(message, 'emote')
    body = message.get('body')
    named = (message.get('user_notice_params') or {}).get('msg-id') in ('sub', 'resub')
    record = comment(
        text if body is None or text == body else body, person.get('name') or person.get('login') or '',
        person.get('display_name') or person.get('displayName') or '', marks,
        id_of=str(person.get('_id') or person.get('id') or ''), id=item.get('_id') or item.get('id') or '')
    return record._replace(is_notice=True) if named else record


def twitchdownloader_json(raw):
    return map(vod_comment, json.loads(raw.decode('utf-8-sig'))['comments'])


def comment_list(raw):
    """Comments in one list, in answers of GQL, or of rechat before there were comments."""
    found, rest = [], [json.loads(raw.decode('utf-8-sig'))]
    while rest:
        item = rest.pop(0)
        if isinstance(item, list): rest = item + rest
        elif 'attributes' in item: found.append(rechat_message(item['attributes']))
        elif isinstance(item.get('message'), dict): found.append(vod_comment(item))
        else: rest = [v for k, v in item.items() if k in PATH and isinstance(v, (dict, list))] + rest
    return list(filter(None, found))


PATH = {'data', 'video', 'comments', 'edges', 'node'}


def rechat_message(item):
    tags, text = item['tags'], item['message'] or ''
    if item['from'] == 'twitchnotify': return next(announcement(text))
    if item.get('command') not in (None, '', 'USERNOTICE'): return None
    places = [place for list in (tags.get('emotes') or {}).values() for place in list]
    return said(
        text, item['from'], tags.get('display-name') or '', tags.get('user-id') or '',
        [(first, last + 1) for first, last in places], item.get('command') == 'USERNOTICE')


def twitchdownloader_txt(raw):
    lines = text_lines(raw)
    stamp = r'\[(?:\d+:\d\d:\d\d|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{3})? UTC)\] '
    has_stamps = sum(bool(re.match(stamp, line)) for line in lines) * 2 > len(lines)
    for line in lines:
        found = re.fullmatch(f'{stamp if has_stamps else ""}(.+?) ?:(?: (.*))?', line)
        if found: yield comment(found[2] or '', display=found[1])


def twitchdownloader_html(raw):
    page = raw.decode('utf-16' if raw[:2] in (b'\xff\xfe', b'\xfe\xff') else 'utf-8-sig')
    for block in re.findall(r'<pre [^>]*>(.*?)</pre>', page, re.S):
        found = re.search(r"""twitch\.tv/(\w+)['"][^>]*><span[^>]*>(.*?)</span></a>(<span[^>]*>: ?.*)""", block, re.S)
        name = re.sub(r' \(\w+\)$', '', html.unescape(re.sub('<[^>]*>', '', found[2])))
        body = html.unescape(re.sub('<[^>]*>', '', found[3]))
        yield comment(re.sub('^: ?', '', body).strip(' '), found[1], name)


# --- Lines of clients and loggers ------------------------------------------------------------------

def text_lines(raw):
    return [line.rstrip('\r') for line in raw.decode('utf-8-sig').split('\n') if line.rstrip('\r')]


def name_of(written):
    """The display name and the login of `Display (login)` or of a bare name."""
    found = re.fullmatch(r'(.+) \((\w+)\)', written.strip(), re.A)
    if found: return {'display': found[1], 'login': found[2]}
    is_login = re.fullmatch(r'[A-Za-z0-9_]{1,25}', written.strip())
    return {'login' if is_login else 'display': written.strip()}


def korean_client(raw):
    for line in text_lines(raw):
        found = re.fullmatch(r'(\[\d+\. \d+\. \d+\. 오[전후] [\d:]+\]) (?:<([^>]*)> ?|\*\* (\S+) ?)(.*)', line)
        if found: yield comment(found[4], **name_of(found[2] or found[3]))._replace(time=found[1])


def chatty(raw):
    for line in text_lines(raw):
        chat = re.fullmatch(r'(\[[\d:]+\]) <[@+%^&~$!]*([^>]+)>\*? (.*)', line)
        if chat: yield old_announcement(chat[3], **name_of(chat[2]))._replace(time=chat[1])
        event = re.fullmatch(r'\[[\d:]+\] \[Notification\] (.*)', line)
        if event: yield from announcement(event[1])


def announcement(text):
    found = re.match(r'(\S+) (?:just subscribed(?: with (?:Twitch )?Prime)?!|subscribed for \d+ months in a row!)', text)
    if found:
        words = re.fullmatch(r' \[(.*)\]', text[found.end():])
        yield said(words[1] if words else '', login=found[1], notice=True)


def old_announcement(text, **name):
    if name.get('login', '').lower() == 'twitchnotify':
        for notice in announcement(text): return notice._replace(text='')
    return said(without_action(text), **name)


def tab_log(raw):
    for line in text_lines(raw):
        found = re.fullmatch('([-\\d]+ [\\d:,]+)\t([^\t]+)\t(.*)', line)
        if found: yield said(without_action(found[3]), **name_of(found[2]), time=found[1])


def epoch_txt(raw):
    for line in text_lines(raw):
        found = re.fullmatch(r'(\d{10}|\d{13}) (\w+):(?: (.*))?', line)
        if found and found[2] == 'twitchnotify': yield old_announcement(found[3] or '', login=found[2])
        elif found: yield comment(found[3] or '', **name_of(found[2]))._replace(time=found[1])


def irc_untagged(raw):
    day = time = ''
    for line in text_lines(raw):
        found = re.fullmatch(r'(?:([-\d]+)_[\d:]+ \S+ )?:(\w+)!\S+ PRIVMSG #(\w+) :(.*)', line.strip('\r'))
        stamp = re.match(r'([-\d]{10})_[\d:]{8} ', line)
        if stamp: time, day = stamp[0], stamp[1]
        if found: yield old_announcement(found[4], login=found[2])._replace(stream=(found[3], day), time=time)


def chatterino(raw):
    for line in text_lines(raw):
        found = re.fullmatch(r'(\[[\d:. APMapm]+\])\s+(?:(.+) )?(\w{1,25}): (.*)', line, re.A)
        event = re.fullmatch(r'\[[\d:. APMapm]+\]\s+(.*)', line)
        start = sentence(event[1], event[1].split(' ')[0]) if event else None
        if start is not None: yield said(event[1][start:], login=event[1].split(' ')[0], notice=True)
        elif found: yield said(found[4], found[3], found[2] or '', time=found[1])


def chat_downloader_txt(raw):
    for line in text_lines(raw):
        found = re.fullmatch(r'[-\d: ]+ \| (?:\([^)]*\) )?(?:\*[^*]*\* )?(\S*): (.*)', line)
        if found: yield comment(found[2], display=found[1])


def tcd_txt(raw):
    for line in text_lines(raw):
        found = re.fullmatch(r'\[\d+:\d\d:\d\d\] (?:<[!$~*@+&%]*([^>]+)> ?(.*)|\*(\S+) (.*)\])', line)
        if found: yield comment(found[2] or found[4] or '', display=found[1] or found[3])


def justlog_txt(raw):
    for line in text_lines(raw):
        found = re.fullmatch(r'\[(\d+)-(\d+)-(\d+) [\d:]+\] #(\w+) (.*)', line)
        if not found or found[5] == 'Chat has been cleared': continue
        stream = found[4], '-'.join(number.zfill(2) for number in found.groups()[:3])
        chat = re.fullmatch(r'(\w{1,25}): (.*)', found[5], re.A)
        if not chat:
            if found[5]: yield said(found[5], notice=True, stream=stream)
        elif not re.fullmatch(re.escape(chat[1]) + r' has been (?:banned|timed out for \d+ seconds)', chat[2]):
            yield comment(chat[2], chat[1], stream=stream)._replace(time=line[:22])


# --- IRC with tags, and services that give it as JSON ------------------------------------------------

ESCAPES = {':': ';', 's': ' ', 'r': '\r', 'n': '\n'}


def unescaped(value):
    return re.sub(r'\\(.?)', lambda m: ESCAPES.get(m[1], m[1]), value)


def utc_day(milliseconds):
    return str(datetime.datetime.fromtimestamp(int(milliseconds) // 1000, datetime.timezone.utc).date())


def tagged(line):
    """The record of an IRC line; None when it is neither chat nor a notice, or has no time."""
    found = re.fullmatch(r'.*?@(\S+) +:(\S+) (PRIVMSG|USERNOTICE) #?(\S+)(?: :?(.*))?', line.rstrip('\r\n'), re.S)
    if not found: return None
    tags = {k: unescaped(v) for k, _, v in (tag.partition('=') for tag in found[1].split(';'))}
    sent = tags.get('tmi-sent-ts') or tags.get('rm-received-ts') or ''
    is_mirror = tags.get('source-room-id') not in (None, '', tags.get('room-id'))
    if is_mirror or tags.get('msg-id') == 'sharedchatnotice' or not sent.isdigit(): return None
    text = found[5] or ''
    login = tags.get('login') or found[2].partition('!')[0]
    return said(
        without_action(text), login, tags.get('display-name', ''), tags.get('user-id', ''),
        marked(tags.get('emotes', ''), without_action(text)), found[3] == 'USERNOTICE', tags.get('id', ''),
        (tags.get('room-id', ''), found[4], utc_day(sent)), sent)


def marked(tag, text):
    """The places of an emote tag; one that is no whole token stands for the nearest of its length."""
    tokens = [m.span() for m in re.finditer('[^ ]+', text)]
    for place in re.findall(r'(\d+)-(\d+)', tag):
        start, end = int(place[0]), int(place[1]) + 1
        same = [t for t in tokens if t[1] - t[0] == end - start]
        if same: yield min(same, key=lambda t: abs(t[0] - start))


def tagged_lines(lines):
    """Records by room id; a line without one belongs to the room that bore its channel's name."""
    records, rooms = list(filter(None, map(tagged, lines))), {}
    for room, name, _ in (record.stream for record in records):
        if room: rooms.setdefault(name, room)
    for record in records:
        room, name, day = record.stream
        yield record._replace(stream=(room or rooms.get(name, name), day))


def irc(raw):
    return tagged_lines(text_lines(raw))


def recent_messages(raw):
    return tagged_lines(json.loads(raw)['messages'])


def json_values(raw):
    """The records of one JSON value or of JSON lines."""
    text = raw.decode('utf-8-sig')
    try: value = json.loads(text)
    except json.JSONDecodeError: return [json.loads(line) for line in text.splitlines() if line]
    return value if isinstance(value, list) else value['messages']


def justlog_json(raw):
    for item in json_values(raw):
        tags, text = item['tags'], item['text']
        if item.get('raw'):
            yield from tagged_lines([item['raw']])
        elif tags.get('user-id') and not tags.get('target-user-id'):
            start = sentence(text, item['displayName'], tags.get('login')) if 'msg-id' in tags else None
            yield said(
                text[start or 0:], tags.get('login') or item.get('username', ''), item['displayName'],
                tags['user-id'], [] if start else marked(tags.get('emotes', ''), text),
                'msg-id' in tags, tags.get('id', ''), (tags['room-id'], utc_day(tags['tmi-sent-ts'])), tags['tmi-sent-ts'])


def chat_downloader(raw):
    for item in json_values(raw): yield from chat_downloader_item(item)


def chat_downloader_item(item):
    person, text = item.get('author') or {}, re.sub('\x01$', '', item.get('message') or '')
    is_notice = item.get('action_type') == 'user_notice'
    if item.get('action_type', 'text_message') not in ('text_message', 'user_notice'): return
    places = [p for e in item.get('emotes') or [] for p in (
        e['locations'].split(',') if isinstance(e['locations'], str) else e['locations'])]
    marks = [(int(a), int(b) + 1) for a, b in (place.split('-') for place in places)]
    name = dict(login=person.get('name', ''), display=person.get('display_name', ''))
    name.update(id_of=str(person.get('id', '')), id=item.get('message_id', ''))
    if 'action_type' not in item: yield comment(text, marks=marks, **name)
    else: yield said(text, marks=marks, notice=is_notice, stream=utc_day(item['timestamp'] // 1000), **name)


def chat_downloader_csv(raw):
    for row in csv_rows(raw):
        item = {key: value for key, value in row.items() if value and '.' not in key}
        item['author'] = {k.split('.')[1]: v for k, v in row.items() if re.fullmatch(r'author\.\w+', k)}
        item['timestamp'] = int(row['timestamp'])
        item['emotes'] = [
            {'locations': value} for key, value in row.items()
            if re.fullmatch(r'emotes\.\d+\.locations(\.\d+)?', key) and value]
        yield from (record._replace(stream='') for record in chat_downloader_item(item))


def csv_rows(raw):
    return csv.DictReader(raw.decode('utf-8-sig').splitlines(keepends=True))


def column(row, *names):
    return next((row[name] for name in names if row.get(name) is not None), '')


def csv_table(raw):
    for row in csv_rows(raw):
        text = without_action(column(row, 'contents', 'message', 'body').strip(' '))
        yield said(text, **name_of(column(row, 'id', 'sender', 'user', 'who')))


def csv_channels(raw):
    for row, record in zip(csv_rows(raw), csv_table(raw)):
        yield record._replace(stream=(row['channel'].lstrip('#'), utc_day(row['date'])), time=row['date'])


FORMATS = {
    'twitchdownloader-txt': twitchdownloader_txt, 'twitchdownloader-json': twitchdownloader_json,
    'twitchdownloader-html': twitchdownloader_html, 'twitch-gql-json': comment_list,
    'rechat-json': comment_list, 'recent-messages': recent_messages, 'irc': irc,
    'irc-untagged': irc_untagged, 'korean-client': korean_client, 'chatty': chatty,
    'tab-log': tab_log, 'epoch-txt': epoch_txt, 'chatterino': chatterino,
    'justlog-json': justlog_json, 'chat-downloader-vod': chat_downloader,
    'chat-downloader-live': chat_downloader, 'chat-downloader-csv': chat_downloader_csv,
    'tcd-txt': tcd_txt, 'justlog-txt': justlog_txt, 'chat-downloader-txt': chat_downloader_txt, 'csv': csv_table, 'csv-channels': csv_channels,
}
MARKS_TWITCH = {
    'twitchdownloader-json', 'twitch-gql-json', 'rechat-json', 'recent-messages', 'irc', 'justlog-json',
    'chat-downloader-vod', 'chat-downloader-live', 'chat-downloader-csv'}


# --- Counting ----------------------------------------------------------------------------------------

def counts(records):
    """The records that count: no bot's, no command, none twice."""
    seen = set()
    for record in records:
        said_by = record.stream, chatter(record), record.time, record.text
        key = record.id or (said_by if record.time and record.text and not record.is_notice else None)
        if key and key in seen: continue
        seen.add(key)
        if {record.login, record.display.lower()} & BOTS: continue
        if record.text.startswith('!') and not record.is_notice: continue
        yield record


def chatter(record):
    if record.id_of: return 'id', record.id_of
    name = record.login or record.display
    return 'name', name.lower() if name.isascii() else name


def emotes(record, names):
    """The emotes of a text: marked ones, and tokens that are names, outside the marked ones."""
    for start, end in record.marks:
        # A modified emote is the emote that it is made of.
        yield re.sub(r'_(?:TK|HF|BW|SQ|SG)$', '', record.text[start:end]), 'twitch'
    for token in re.finditer('[^ ]+', record.text):
        if token[0] in names and not any(a < token.end() and token.start() < b for a, b in record.marks):
            yield token[0], names[token[0]]


def report(records, names):
    messages, notices = collections.Counter(), collections.Counter()
    chatters, uses, users = (collections.defaultdict(set), collections.Counter(), collections.defaultdict(set))
    for record in counts(records):
        notices[record.stream] += record.is_notice
        messages[record.stream] += not record.is_notice or record.text != ''
        if record.is_notice and not record.text: continue
        chatters[record.stream].add(chatter(record))
        for emote in emotes(record, names):
            uses[emote] += 1
            users[emote].add(chatter(record))
    streams = [f'{messages[s]}|{notices[s]}|{len(chatters[s])}' for s in messages]
    totals = [f'{"|".join(e)}|{uses[e]}|{len(users[e])}' for e in uses]
    for line in sorted(streams, key=str.encode) + sorted(totals, key=str.encode): print(line)


def main(kind, log, *lists):
    names = {}
    for path, provider in zip(lists, ('twitch', 'bttv')):
        if provider == 'twitch' and kind in MARKS_TWITCH: continue
        for code in open(path, encoding='utf-8').read().split(): names.setdefault(code, provider)
    raw = open(log, 'rb').read()
    report(FORMATS[kind](gzip.decompress(raw) if raw[:2] == b'\x1f\x8b' else raw), names)


main(*sys.argv[1:])
