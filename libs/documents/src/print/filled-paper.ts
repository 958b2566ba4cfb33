import type { Block, Paper, Signature } from '../papers/paper.js';
import type { Values } from '../tags/values.js';

/** A piece of text: `blank` stands for a value that is not known and is written in by hand. */
export type Run = Readonly<{ text: string }> | Readonly<{ blank: true }>;

export type FilledBlock =
  | Readonly<{ kind: 'paragraph' | 'centre' | 'item'; runs: readonly Run[] }>
  | Readonly<{
      kind: 'table';
      columns: readonly Readonly<{ head: string; width: number }>[];
      rows: readonly (readonly string[])[];
    }>;

/** A paper with everything filled in, ready to be set on A4. */
export type FilledPaper = Readonly<{
  code: string;
  form?: string;
  title: string;
  about?: readonly Run[];
  /** Body above the one that issues it; absent for the highest. */
  superior?: string;
  issuer: string;
  /** `12/TB-UBND`; absent for papers without a number. */
  symbol?: readonly Run[];
  placeAndDay: string;
  to?: readonly Run[];
  blocks: readonly FilledBlock[];
  recipients: readonly string[];
  signature: Signature;
  /** Position and name of who signs; blank when the hand signs alone. */
  position?: string;
  signer?: string;
}>;

/** Who issues a paper, where, when and under which number. */
export type Issue = Readonly<{
  superior?: string;
  issuer: string;
  place: string;
  /** As written: `ngày 05 tháng 9 năm 2026`. */
  day: string;
  symbol?: string;
  position?: string;
  signer?: string;
}>;

const TAG = /\{([a-z0-9_]+)\}/g;

/** Puts the values in place of the tags. What is missing becomes a blank line to be filled by hand. */
export const fill = (paper: Paper, values: Values, issue: Issue): FilledPaper => {
  const runs = (text: string): readonly Run[] => runsOf(text, values);
  return {
    code: paper.code,
    ...(paper.form !== undefined && { form: paper.form }),
    title: paper.title,
    ...(paper.about !== undefined && { about: runs(paper.about) }),
    ...(issue.superior !== undefined && { superior: issue.superior }),
    issuer: issue.issuer,
    ...(paper.series !== undefined && { symbol: symbolOf(paper.series, issue.symbol) }),
    placeAndDay: `${issue.place}, ${issue.day}`,
    ...(paper.to !== undefined && { to: runs(paper.to) }),
    blocks: paper.body.flatMap((block) => blocksOf(block, values)),
    recipients: paper.recipients.map((text) => plain(runs(text))),
    signature: paper.signature,
    ...(issue.position !== undefined && { position: issue.position }),
    ...(issue.signer !== undefined && { signer: issue.signer }),
  };
};

const symbolOf = (series: string, symbol: string | undefined): readonly Run[] =>
  symbol === undefined ? [{ blank: true }, { text: `/${series}` }] : [{ text: symbol }];

const blocksOf = (block: Block, values: Values): readonly FilledBlock[] => {
  if (typeof block === 'string') return [{ kind: 'paragraph', runs: runsOf(block, values) }];
  if ('centre' in block) return [{ kind: 'centre', runs: runsOf(block.centre, values) }];
  if ('list' in block) {
    return rowsOf(values, block.list).map((row) => ({ kind: 'item', runs: runsOf(block.row, row) }));
  }
  return [
    {
      kind: 'table',
      columns: block.columns.map(({ head, width }) => ({ head, width })),
      rows: rowsOf(values, block.table).map((row) => block.columns.map(({ tag }) => row[tag] ?? '')),
    },
  ];
};

const rowsOf = (values: Values, list: string): readonly Readonly<Record<string, string>>[] => {
  const rows = values[list];
  return rows === undefined || typeof rows === 'string' ? [] : rows;
};

const runsOf = (text: string, values: Values): readonly Run[] => {
  const runs: Run[] = [];
  let at = 0;
  for (const found of text.matchAll(TAG)) {
    if (found.index > at) runs.push({ text: text.slice(at, found.index) });
    const value = values[found[1] ?? ''];
    runs.push(typeof value === 'string' && value !== '' ? { text: value } : { blank: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
};

/** Runs as plain text, with dots for what is written by hand. */
export const plain = (runs: readonly Run[]): string =>
  runs.map((run) => ('blank' in run ? '……………' : run.text)).join('');
