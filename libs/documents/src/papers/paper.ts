import { localDate, type LocalDate } from '#kernel';

/** Whose steps a paper goes with: the category of the stream that is written about. */
export type PaperNoun =
  'visit' | 'session' | 'letter' | 'complaint' | 'denunciation' | 'petition' | 'dialogue';

/**
 * One paragraph of the text. A string may hold `{tags}`; a heading of an article (`Điều 1.`) is set bold up to its
 * first full stop; a list repeats its row for each item; a table has one row for each item.
 */
export type Block =
  | string
  | Readonly<{ centre: string }>
  | Readonly<{ list: string; row: string }>
  | Readonly<{ table: string; columns: readonly Readonly<{ head: string; tag: string; width: number }>[] }>;

/** Who signs: the head with the authority's name above; two sides of minutes; the officer who took something in. */
export type Signature = 'head' | 'officer' | Readonly<{ left: string; right: string }>;

/**
 * A paper (giấy tờ, biểu mẫu) as data, laid out by NĐ 30/2020/NĐ-CP. Days are the days on which the form may be
 * issued. What it may say of a person is part of it: no paper to the accused can bind the denouncer.
 */
export type Paper = Readonly<{
  /** Stable, e.g. `KN.03`; the name of a replacing template file. */
  code: string;
  /** As printed at the top right, e.g. `Mẫu số 03`. */
  form?: string;
  title: string;
  /** Second line of the title (trích yếu). */
  about?: string;
  noun: PaperNoun;
  /** Event that occasions it. */
  event: string;
  /** Only where the stream says so: path (as of a tag) → one of these values; `undefined`: where nothing is said. */
  when?: Readonly<Record<string, readonly unknown[]>>;
  /** Series of numbers in the unit and year: `12/TB-UBND`; absent for minutes, receipts and slips. */
  series?: string;
  to?: string;
  body: readonly Block[];
  /** nơi nhận */
  recipients: readonly string[];
  signature: Signature;
  personal: 'citizen' | 'denouncer' | 'none';
  validFrom: LocalDate;
  validTo?: LocalDate;
}>;

/** A row of a table of papers: what is not said takes the usual value. */
export type PaperRow = Omit<
  Paper,
  'noun' | 'recipients' | 'signature' | 'personal' | 'validFrom' | 'validTo'
> &
  Readonly<{
    recipients?: readonly string[];
    signature?: Signature;
    personal?: Paper['personal'];
    validFrom?: string;
    validTo?: string;
  }>;

export const papersOf = (
  noun: PaperNoun,
  usual: Readonly<{ validFrom: string; personal: Paper['personal'] }>,
  rows: readonly PaperRow[],
): readonly Paper[] =>
  rows.map(({ validFrom = usual.validFrom, validTo, ...row }) => ({
    ...row,
    noun,
    recipients: row.recipients ?? ['Như trên', 'Lưu: VT, hồ sơ'],
    signature: row.signature ?? 'head',
    personal: row.personal ?? usual.personal,
    validFrom: localDate(validFrom),
    ...(validTo !== undefined && { validTo: localDate(validTo) }),
  }));

/** The second line of the title as lists show it: what differs from matter to matter, a name above all, is left open. */
export const aboutInLists = ({ about }: Paper): string | undefined => about?.replace(TAG, '…');

const TAG = /\{([a-z0-9_]+)\}/g;

/** The tags in a text, in order: `{so_van_ban}`. */
export const tagsIn = (text: string): readonly string[] =>
  [...text.matchAll(TAG)].map(([, tag]) => tag ?? '');

const TAGS_OF_PAPER = ['about', 'to'] as const;

/** Every tag of a paper, each once: those of its lists and tables are not among them. */
export const tagsOf = (paper: Paper): readonly string[] => {
  const texts = [
    ...TAGS_OF_PAPER.flatMap((part) => paper[part] ?? []),
    ...paper.recipients,
    ...paper.body.flatMap((block) => {
      if (typeof block === 'string') return [block];
      return 'centre' in block ? [block.centre] : [];
    }),
  ];
  return [...new Set(texts.flatMap(tagsIn))];
};

/** The lists that a paper repeats, with the tags that it uses of each item. */
export const listsOf = (paper: Paper): ReadonlyMap<string, readonly string[]> =>
  new Map(
    paper.body.flatMap((block): [string, readonly string[]][] => {
      if (typeof block === 'string' || 'centre' in block) return [];
      return 'list' in block
        ? [[block.list, tagsIn(block.row)]]
        : [[block.table, block.columns.map(({ tag }) => tag)]];
    }),
  );
