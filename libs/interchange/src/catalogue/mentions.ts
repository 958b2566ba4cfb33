/** One former unit as a text names it. */
export type Mention = Readonly<{
  /** Name with its kind, e.g. `Xã Tân Thành`. */
  name: string;
  /** District that tells units of one name apart, as written. */
  district?: string;
  /** Only a part of it came here; the rest went elsewhere. */
  part: boolean;
}>;

const KINDS = 'thị trấn|đặc khu|phường|xã|huyện|thành phố|tỉnh';
const DISTRICT = /\((?<district>(?:quận|huyện|thị xã|thành phố)\s[^()]+)\)/iu;
const REST = /\([^()]*(?:phần|sau khi)[^()]*\)/iu;
const BRACKETS = /\([^()]*\)/gu;
/** "một phần diện tích TN, quy mô dân số của các phường …": whatever stands before the last kind says how much. */
const AMOUNT = new RegExp(`^.*?(?=(?:${KINDS})\\s+(?!(?:${KINDS})\\s))`, 'isu');
const PART = /một phần|phần còn lại/iu;
/** An amount that a comma cuts off from its units. */
const AMOUNT_ALONE =
  /^(?:sắp xếp\s+)?(?:một phần|toàn bộ)?\s*(?:diện tích\s*(?:TN|tự nhiên)|quy mô dân số)$/iu;
const AFTERWARDS = /\s+sau khi sắp xếp.*$/iu;

/**
 * The former units that a text lists. It is prose by many hands: a name without a kind has the kind of the one before
 * ("các phường Cửa Nam, Điện Biên"), and "một phần" holds for all that follow it.
 */
export const mentionsIn = (text: string): readonly Mention[] => {
  const mentions: Mention[] = [];
  let part = false;
  let kind = '';
  for (const piece of pieces(text)) {
    const { words, district, rest } = withoutBrackets(piece);
    part ||= PART.test(words);
    if (AMOUNT_ALONE.test(words)) continue;
    const amount = AMOUNT.exec(words)?.[0] ?? '';
    const name = words.slice(amount.length).replace(AFTERWARDS, '').trim();
    if (name === '') continue;
    const own = startsWithKind(name);
    if (own) kind = kindOf(name);
    mentions.push({
      name: own ? name : `${capital(kind)} ${name}`,
      ...(district !== undefined && { district }),
      part: part || rest,
    });
  }
  return mentions;
};

/** Commas and "và" part the names, but not inside brackets. */
const pieces = (text: string): readonly string[] => {
  const [list = ''] = text.normalize('NFC').split(/\.\s/u); // what follows a full stop is no list
  const flat = list.replace(/\([^()]*\)/gu, (group) => group.replace(/,/gu, '\uE000'));
  return flat
    .split(/[,;]|\s(?:và)\s(?![^()]*\))/iu)
    .map((piece) => piece.replace(/\uE000/gu, ',').trim())
    .filter((piece) => piece !== '');
};

const withoutBrackets = (piece: string): { words: string; district?: string; rest: boolean } => {
  const district = DISTRICT.exec(piece)?.groups?.['district'];
  const words = piece.replace(BRACKETS, '').replace(/\s+/gu, ' ').trim();
  return { words, ...(district !== undefined && { district }), rest: REST.test(piece) };
};

const startsWithKind = (name: string): boolean => new RegExp(`^(?:${KINDS})\\s`, 'iu').test(name);
const kindOf = (name: string): string =>
  (new RegExp(`^(?:${KINDS})`, 'iu').exec(name)?.[0] ?? '').toLowerCase();
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
