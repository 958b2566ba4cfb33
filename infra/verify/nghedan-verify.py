#!/usr/bin/env python3
"""Kiểm chứng gói chứng cứ của Nghe Dân mà không cần phần mềm hay mạng của cơ quan.
Verifies an evidence bundle of Nghe Dân without the office's software or network.

    python3 verify.py BUNDLE.zip [--key VKEY]... [--held FILE]... [--witness VKEY]...

--key      khóa kiểm chứng đã giữ từ trước           a key of the office that did not come with this bundle
--held     tệp mốc toàn vẹn đã giữ bên ngoài         a checkpoint that was kept outside
--witness  khóa của người làm chứng                  the key of a witness

0  nguyên vẹn, đối chiếu với điều giữ bên ngoài      proved against what was held outside
1  đã bị sửa                                         altered
2  không phải gói chứng cứ, hoặc gói hỏng            not a bundle, or broken
3  tự khớp, chưa có gì bên ngoài để đối chiếu        agrees with itself, held against nothing from outside

Python 3.9+ alone. RFC 8032 (Ed25519), RFC 9162 (Merkle tree), C2SP signed-note, tlog-checkpoint, tlog-cosignature.
"""
import argparse, base64, io, json, re, sys, zipfile
from hashlib import sha256, sha512

LINE_LIMIT, FILE_LIMIT, NAMED, KEPT = 4 << 20, 1 << 20, 20, 10_000
SHOWN = 'stream', 'id', 'type', 'data', 'meta'
ENDLESS = float('inf')
CONTROL = re.compile(r'[\0-\x1f]')

class Broken(Exception):
    """Not a bundle, or one that cannot be read: where, in Vietnamese, in English."""

def dotted(value):
    return f'{value:,}'.replace(',', '.')

def placed(where):
    return where if type(where) is str else f'{where[0]}, dòng {where[1]}'

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
ZERO = (0, 1, 1, 0)

def add_points(p, q):
    """Extended coordinates (X, Y, Z, T) of RFC 8032, 5.1.4: x = X/Z, y = Y/Z, xy = T/Z."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]), (p[1] + p[0]) * (q[1] + q[0])
    c, d = 2 * D * p[3] * q[3] % P, 2 * p[2] * q[2]
    e, f, g, h = (b - a) % P, (d - c) % P, (d + c) % P, (b + a) % P
    return e * f % P, g * h % P, f * g % P, e * h % P

def point_of(encoded):
    """The point of 32 bytes; None when there is none, or when it is not encoded the one right way."""
    y = int.from_bytes(encoded, 'little')
    odd, y = y >> 255, y & (2**255 - 1)
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * v**3 * pow(u * v**7, (P - 5) // 8, P) % P
    if v * x * x % P != u:
        x = x * ROOT_OF_MINUS_ONE % P
    if y >= P or v * x * x % P != u or (x == 0 and odd):
        return None
    x = P - x if x & 1 != odd else x
    return x, y, 1, x * y % P

def bytes_of(point):
    inverse = pow(point[2], -1, P)
    return (point[1] * inverse % P | (point[0] * inverse % P & 1) << 255).to_bytes(32, 'little')

BASE = point_of((4 * pow(5, -1, P) % P).to_bytes(32, 'little'))

def verifies(public, message, signature):
    """RFC 8032, 5.1.7: whether s·B − h·A is R, both products in one run over the bits."""
    a, s = point_of(public), int.from_bytes(signature[32:], 'little')
    if a is None or len(signature) != 64 or s >= ORDER:
        return False
    h = int.from_bytes(sha512(signature[:32] + public + message).digest(), 'little') % ORDER
    minus, result = (P - a[0], a[1], 1, P - a[3]), ZERO
    terms = None, BASE, minus, add_points(BASE, minus)
    for bit in range(252, -1, -1):
        result, term = add_points(result, result), terms[(s >> bit & 1) + 2 * (h >> bit & 1)]
        result = add_points(result, term) if term else result
    return bytes_of(result) == signature[:32]

def unbase64(text, where):
    try:
        value = base64.b64decode(text, validate=True)
    except ValueError:
        value = b''
    if base64.b64encode(value).decode() != text:
        raise Broken(where, 'base64 không đúng', 'bad base64')
    return value

class Key:
    """name+hash+base64(kind ‖ public key); kind 1 signs notes, kind 4 witnesses them."""
    def __init__(self, vkey, where, kind=b'\1'):
        self.vkey = vkey.strip()
        self.name, hash4, rest = (self.vkey.split('+', 2) + ['', ''])[:3]
        raw = unbase64(rest, where)
        self.kind, self.public, self.hash = raw[:1], raw[1:], sha256(f'{self.name}\n'.encode() + raw).digest()[:4]
        if len(raw) != 33 or self.kind != kind or hash4 != self.hash.hex():
            raise Broken(where, 'không phải khóa kiểm chứng', 'not a verifier key')

class Note:
    """A text and the lines that sign it."""
    def __init__(self, raw, where):
        text, gap, lines = raw.rpartition('\n\n')
        self.where, self.raw, self.text = where, raw, f'{text}\n'
        found = [re.fullmatch(r'— ([^\s+]+) (\S+)', line) for line in lines.split('\n')[:-1]]
        if not gap or not found or not all(found) or not lines.endswith('\n'):
            raise Broken(where, 'không phải văn bản có ký', 'not a signed note')
        self.lines = [(line[1], unbase64(line[2], where)) for line in found]

    def signed_by(self, key):
        """None when the key has no line here; False when a line of it does not verify."""
        found = [self.verified(key, value[4:]) for name, value in self.lines if (name, value[:4]) == (key.name, key.hash)]
        return all(found) if found else None

    def verified(self, key, signature):
        if key.kind == b'\1':
            return verifies(key.public, self.text.encode(), signature)
        stamp = f'cosignature/v1\ntime {int.from_bytes(signature[:8], "big")}\n'
        return verifies(key.public, (stamp + self.text).encode(), signature[8:])

class Checkpoint(Note):
    """The first `size` leaves have this root. `index`: of the event that holds it; `signer`: which key of the log."""
    index = signer = None

    def __init__(self, raw, where):
        super().__init__(raw, where)
        lines = self.text.split('\n')
        if len(lines) != 4 or not re.fullmatch(r'0|[1-9]\d{0,15}', lines[1]):
            raise Broken(where, 'không phải mốc toàn vẹn', 'not a checkpoint')
        self.origin, self.size, self.root = lines[0], int(lines[1]), unbase64(lines[2], where)
        self.place = f'mốc cỡ {dotted(self.size)} ({placed(where)})'

def node(left, right):
    return sha256(b'\1' + left + right).digest()

class Tree:
    """One hash for each full subtree, the largest first."""
    def __init__(self):
        self.size, self.full = 0, []

    def add(self, leaf):
        count = self.size
        while count & 1:
            leaf = node(self.full.pop(), leaf)
            count >>= 1
        self.full.append(leaf)
        self.size += 1

    def root(self):
        result = self.full[-1] if self.full else sha256().digest()
        for left in self.full[-2::-1]:
            result = node(left, result)
        return result

def climb(first, last, path, start):
    """RFC 9162, 2.1.3.2 and 2.1.4.2: the roots of the tree that ends at `first` and of the one that ends at `last`."""
    old = new = start
    for step in path:
        if last == 0:
            return None
        if first & 1 or first == last:
            old, new = node(step, old), node(step, new)
            while first and not first & 1:
                first, last = first >> 1, last >> 1
        else:
            new = node(new, step)
        first, last = first >> 1, last >> 1
    return (old, new) if last == 0 else None

def is_consistent(first, second, first_root, second_root, path):
    if first in (0, second):
        return not path and first_root == (second_root if first else sha256().digest())
    path = ([first_root] if first & (first - 1) == 0 else []) + path
    if first > second or not path:
        return False
    a, b = first - 1, second - 1
    while a & 1:
        a, b = a >> 1, b >> 1
    return climb(a, b, path[1:], path[0]) == (first_root, second_root)

def once(pairs):
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError('a field stands there twice')
    return fields

decode = json.JSONDecoder(object_pairs_hook=once).decode
encode = json.JSONEncoder(ensure_ascii=False, separators=(',', ':')).encode

def parse(text, where):
    try:
        fields = decode(text if type(text) is str else text.decode())
    except (ValueError, RecursionError):
        fields = None
    if type(fields) is not dict:
        raise Broken(where, 'không phải một đối tượng JSON', 'not a JSON object')
    return fields

def field(fields, name, kind, where):
    value = fields.get(name)
    if type(value) is not kind or (kind is int and value < 0):
        raise Broken(where, f'{name} thiếu hoặc không đúng', f'{name} is missing or wrong')
    return value

def unhex(text, where):
    if type(text) is not str or not re.fullmatch('[0-9a-f]{64}', text):
        raise Broken(where, 'không phải mã băm', 'not a hash')
    return bytes.fromhex(text)

class Bundle:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.names = self.zip.namelist()
        for name in ('format.json', 'checkpoint', 'events.jsonl'):
            if self.names.count(name) != 1:
                raise Broken(name, 'phải có đúng một tệp này', 'there must be exactly one such file')
        told = parse(self.small('format.json'), 'format.json')
        if (told.get('format'), told.get('version')) != ('nghedan-proof', 1) or told.get('kind') not in ('whole', 'case'):
            raise Broken('format.json', 'định dạng không biết', 'unknown format')
        self.whole, self.checkpoint = told['kind'] == 'whole', Checkpoint(self.small('checkpoint'), 'checkpoint')
        self.origin, self.size = told.get('origin'), self.checkpoint.size
        if told.get('size') != self.size:
            raise Broken('format.json', 'size khác với mốc', 'size is not that of the checkpoint')
        self.keys = [Key(str(vkey), 'format.json') for vkey in field(told, 'vkeys', list, 'format.json')]
        self.streams = [] if self.whole else field(told, 'streams', list, 'format.json')
        self.earlier = [Checkpoint(field(line, 'note', str, where), where) for where, line in self.lines('checkpoints.jsonl')]
        self.paths = {}
        for where, line in self.lines('proofs.jsonl'):
            kind = 'index' if 'index' in line else 'from'
            path = [unhex(step, where) for step in field(line, 'path', list, where)]
            self.paths[kind, field(line, kind, int, where)] = path

    def small(self, name):
        with self.zip.open(name) as file:
            return file.read(FILE_LIMIT).decode()

    def lines(self, name):
        """Each line as its place and its fields; a file that is not there has none."""
        if name not in self.names:
            return
        with io.BufferedReader(self.zip.open(name), 1 << 20) as file:
            for number, raw in enumerate(iter(lambda: file.readline(LINE_LIMIT), b''), 1):
                if len(raw) == LINE_LIMIT:
                    raise Broken((name, number), 'dòng quá dài', 'line too long')
                yield (name, number), parse(raw, (name, number))

class Check:
    """What is asked of one bundle. `wrongs`: first and last index (None: no place in the log), Vietnamese, English."""
    def __init__(self, bundle, held):
        self.bundle, self.size, self.held, self.wrongs, self.remarks = bundle, bundle.size, held, [], []
        self.notes = {note.raw: note for note in [*bundle.earlier, bundle.checkpoint]}
        self.links, self.part, self.awaits_key = [], 0, True
        self.streams, self.ids, self.roots = {}, set(), {0: Tree().root()}
        self.hidden = self.shown = self.count = self.next = self.signed = 0

    def wrong(self, first, vi, en, last=None):
        if len(self.wrongs) < KEPT:
            self.wrongs.append((first, first if last is None else last, vi, en))

    def run(self):
        self.walk(self.line)
        if self.bundle.whole and any(note.size < self.count and note.size not in self.roots for note in self.notes.values()):
            self.walk(lambda *_: None)
        self.all_there()
        for notes in (self.held, self.notes.values()):
            for note in notes:
                self.signature(note)
            self.same_tree(notes)

    def walk(self, look):
        tree, self.count, sizes = Tree(), 0, {note.size for note in [*self.held, *self.notes.values()]}
        for where, line in self.bundle.lines('events.jsonl'):
            leaf = unhex(line.get('leaf'), where)
            look(line, leaf, where)
            self.count += 1
            if self.bundle.whole:
                tree.add(leaf)
                if tree.size in sizes:
                    self.roots[tree.size] = tree.root()

    def line(self, line, leaf, where):
        index = field(line, 'index', int, where)
        if self.bundle.whole and index != self.next:
            self.wrong(min(index, self.next), f'chờ vị trí {self.next}, thấy {index}', f'{self.next} is due, {index} follows')
        elif index < self.next:
            raise Broken(where, 'vị trí phải tăng dần', 'indices must rise')
        path = self.bundle.paths.get(('index', index), [])
        roots = None if self.bundle.whole or index >= self.size else climb(index, self.size - 1, path, leaf)
        if not self.bundle.whole and (roots is None or roots[1] != self.bundle.checkpoint.root):
            self.wrong(index, 'không nằm trong cây của mốc', 'is not in the tree of the checkpoint')
        self.next = index + 1
        if 'stream' in line:
            self.event(index, leaf, line, where)
        else:
            self.hidden += 1

    def event(self, index, leaf, line, where):
        stream, event_id, kind, data, meta = [field(line, name, str, where) for name in SHOWN]
        revision = field(line, 'revision', int, where)
        head = encode([stream, revision, event_id, kind])
        if CONTROL.search(stream + event_id + kind) or '\n' in data or '\n' in meta:
            raise Broken(where, 'sự kiện không đúng dạng', 'malformed event')
        if sha256(f'\0{head}\n{data}\n{meta}'.encode()).digest() != leaf:
            self.wrong(index, f'nội dung khác mã băm ({stream} #{revision})', 'the content is not that of the leaf')
        due, hidden = self.streams.get(stream, (0, 0))
        if not 0 <= revision - due <= self.hidden - hidden:
            self.wrong(index, f'{stream}: chờ #{due}, thấy #{revision}', f'#{due} is due, #{revision} follows')
        self.streams[stream], self.shown = (revision + 1, self.hidden), self.shown + 1
        short = sha256(event_id.encode()).digest()[:16]
        if short in self.ids:
            self.wrong(index, f'số hiệu {event_id} đã có trước đó', 'an earlier event has its id')
        self.ids.add(short)
        if index == 0 and self.bundle.origin != f'nghedan/{event_id}':
            self.wrong(0, 'không phải sự kiện đầu của sổ này', 'is not the first event of this log')
        if stream == 'signing-key':
            self.key_event(index, kind, parse(data, where), where)
        elif kind in ('CheckpointSigned', 'CheckpointWitnessed') and stream.startswith('checkpoint-'):
            self.checkpoint_event(index, kind, parse(data, where), where)

    def key_event(self, index, kind, data, where):
        key, now = Key(field(data, 'vkey', str, where), where), None if self.awaits_key else self.links[-1][0]
        if kind == 'SigningKeyReplaced':
            note = Note(field(data, 'endorsement', str, where), where)
            text = f'nghedan signing key\n{self.bundle.origin}\n{key.vkey}\n'
            if now is None or note.text != text or not note.signed_by(now):
                self.wrong(index, 'khóa mới không được khóa cũ ký', 'the new key is not signed by the old one')
        elif kind == 'SigningKeyLost':
            self.part += 1
            self.remarks.append((f'Khóa đã mất ở vị trí {dotted(index)}: không gì nối khóa sau với khóa trước.',
                                 f'Key lost at index {index}: nothing binds the keys after it to those before.'))
        elif now is not None:
            self.wrong(index, 'khóa thêm vào không được khóa cũ ký', 'a key was added that the old one did not sign')
        if now is not None:
            self.links[-1][1] = index
        self.awaits_key = kind == 'SigningKeyLost' and now is not None and now.vkey == key.vkey
        if not self.awaits_key:
            self.links.append([key, ENDLESS, self.part])

    def checkpoint_event(self, index, kind, data, where):
        raw, signed = field(data, 'note', str, where), kind == 'CheckpointSigned'
        note = self.notes.setdefault(raw, Checkpoint(raw, where))
        note.index = index
        if note.size != data.get('size') or (signed and note.root.hex() != data.get('root')):
            self.wrong(index, 'sự kiện nói khác mốc của nó', 'the event says something else than its checkpoint')
        if signed and note.size < self.signed:
            self.wrong(index, 'mốc sau nhỏ hơn mốc trước', 'a later checkpoint is smaller')
        self.signed = note.size if signed else self.signed

    def all_there(self):
        first, last = sorted((self.count, self.size))
        if self.bundle.whole and first < last:
            vi, en = ('thiếu', 'missing') if self.count < self.size else ('thừa', 'too many')
            self.wrong(first, f'sự kiện {vi} từ đây', f'events are {en} from here', last - 1)
        for stream in self.bundle.streams:
            if stream not in self.streams and not self.hidden:
                raise Broken('format.json', f'không có sự kiện nào của {stream}', f'no event of {stream} is there')
        sizes = [note.size for note in [*self.bundle.earlier, self.bundle.checkpoint]]
        if sizes != sorted(sizes):
            self.wrong(None, 'cỡ các mốc không tăng dần', 'the sizes of the checkpoints do not rise')

    def signature(self, note):
        """Which link of the chain of keys signed it; without the events that tell of keys, each key stands alone."""
        self.links = self.links or [[key, ENDLESS, part] for part, key in enumerate(self.bundle.keys)]
        said = [note.signed_by(key) if key.name == note.origin else None for key, _, _ in self.links]
        note.signer = max((at for at, verified in enumerate(said) if verified), default=None)
        if note.origin != self.bundle.origin:
            self.wrong(note.index, f'{note.place}: mốc của sổ khác, {note.origin}', 'a checkpoint of another log')
        elif False in said:
            self.wrong(note.index, f'{note.place}: chữ ký sai', 'a signature does not verify')
        elif note.signer is None:
            self.wrong(note.index, f'{note.place}: không có chữ ký của khóa nào của sổ', 'no key of this log signed it')
        elif note.size > self.links[note.signer][1]:
            self.wrong(note.index, f'{note.place}: ký bằng khóa đã thay', 'signed by a key that had been replaced')

    def agrees(self, note):
        """None when the bundle has no proof that leads from this checkpoint to its own."""
        if self.bundle.whole:
            return self.roots.get(note.size) == note.root
        path = [] if note.size in (0, self.size) else self.bundle.paths.get(('from', note.size))
        return path if path is None else is_consistent(note.size, self.size, note.root, self.bundle.checkpoint.root, path)

    def same_tree(self, notes):
        """Those that were held outside by themselves: what the bundle says of itself cannot narrow down where they differ."""
        good, fell = 0, False
        for note in sorted(notes, key=lambda note: note.size):
            agrees = self.agrees(note)
            if note.size > self.size:
                self.wrong(self.size, f'thiếu so với {note.place} (hoặc gói làm trước mốc ấy)',
                           'missing by a checkpoint (or the bundle is older than that)', note.size - 1)
            elif agrees is None and note.index is None:
                raise Broken(note.place, 'gói không có đường nối từ mốc này; hãy xin gói làm kèm mốc này',
                             'no proof leads from this checkpoint; ask for a bundle that was made with it')
            elif agrees is False and not fell:
                self.wrong(good, f'không khớp {note.place}', 'not the tree of this checkpoint', max(good, note.size - 1))
            good, fell = (note.size, False) if agrees else (good, fell or agrees is False)

    def outside(self, keys, witnesses):
        """Up to which leaf keys from outside signed, what else holds from outside, and whether all of it bears on the bundle."""
        known, bound, part, bears = {key.vkey for key in keys}, set(), None, True
        for at, (key, _, of_part) in enumerate(self.links):
            part = of_part if key.vkey in known else part
            bound |= {at} if of_part == part else set()
        if keys and not bound:
            self.wrong(None, 'khóa giữ bên ngoài không phải khóa của sổ này', 'the key from outside is none of this log')
        signed = max((note.size for note in self.notes.values() if note.signer in bound), default=0)
        proofs = [(note.size, f'mốc giữ bên ngoài ({placed(note.where)})', 'a checkpoint kept outside') for note in self.held]
        for witness in witnesses:
            said = [(note.signed_by(witness), note.size) for note in [*self.held, *self.notes.values()]]
            if any(verified is False for verified, _ in said):
                self.wrong(None, f'chữ ký của người làm chứng {witness.name} sai', 'a line of the witness does not verify')
            seen = max((size for verified, size in said if verified), default=0)
            bears = bears and seen > 0
            proofs.append((seen, f'mốc mà {witness.name} chứng kiến', 'a checkpoint with the line of the witness'))
        return signed, sorted(proofs, reverse=True), bears and (not keys or signed == self.size) and bool(keys or proofs)

def say(vi, en):
    print(f'{vi}\n    {en}')

def say_whole(first, end, how, what, en):
    if first < end:
        say(f'{how} từ {dotted(first)} đến {dotted(end - 1)}, {what}.', f'{en}.')

def report(check, signed, proofs, bears):
    for first, last, vi, en in sorted(check.wrongs, key=lambda wrong: (wrong[0] is None, wrong[1], -(wrong[0] or 0)))[:NAMED]:
        span = '' if first is None else dotted(first) if first == last else f'{dotted(first)}–{dotted(last)}'
        say(f'Sai{span and f" tại vị trí {span}"}: {vi}', f'Wrong{span and f" at {span}"}: {en}')
    for remark in check.remarks:
        say(*remark)
    if check.wrongs:
        say(f'ĐÃ BỊ SỬA: {len(check.wrongs)} điều sai.', f'ALTERED: {len(check.wrongs)} findings.')
        return 1
    held = proofs[0][0] if proofs else 0
    for end, vi, en in proofs:
        say_whole(0, end, 'Nguyên vẹn', f'đối chiếu {vi}', f'Whole from 0 to {end - 1}, held against {en}')
    say_whole(held, signed, 'Nguyên vẹn', 'đối chiếu chữ ký của khóa giữ bên ngoài; ai có khóa bí mật vẫn viết lại và ký lại được',
              f'Whole from {held} to {signed - 1} by the key from outside; whoever has its secret can write it anew and sign again')
    say_whole(max(held, signed), check.size, 'Chỉ tự khớp', 'chưa có gì bên ngoài đối chiếu', 'The rest agrees with itself only')
    if not check.bundle.whole:
        say(f'Gói có {check.shown} sự kiện của {", ".join(check.bundle.streams)}; cuối mỗi luồng có thiếu hay không thì không chứng minh được.',
            'Whether events are missing at the end of a stream cannot be proved by a bundle of a case.')
    if check.hidden:
        say(f'{dotted(check.hidden)} sự kiện chỉ có mã băm.', f'Of {check.hidden} events only the leaf is shown.')
    return 0 if bears else 3

def checkpoint_in(path):
    """A note that was kept as a text, whatever its line ends became on the way."""
    with open(path, encoding='utf-8') as file:
        return Checkpoint(file.read().rstrip('\n') + '\n', path)

def main():
    sys.stdout.reconfigure(encoding='utf-8')
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bundle')
    for option in ('--key', '--held', '--witness'):
        parser.add_argument(option, action='append', default=[])
    told = parser.parse_args()
    try:
        keys, witnesses = [Key(vkey, '--key') for vkey in told.key], [Key(vkey, '--witness', b'\4') for vkey in told.witness]
        check = Check(Bundle(told.bundle), [checkpoint_in(path) for path in told.held])
        check.run()
        return report(check, *check.outside(keys, witnesses))
    except Broken as error:
        where, vi, en = error.args
        say(f'GÓI HỎNG, {placed(where)}: {vi}', f'BROKEN, {placed(where)}: {en}')
    except Exception as error:  # whatever it is, it must not end with 1, which says that the log was altered
        say(f'GÓI HỎNG: {error!r}', 'BROKEN')
    return 2

if __name__ == '__main__':
    sys.exit(main())
