/** Where a command writes. Results go to `out` and nothing else does, so that `--json` can be piped. */
export type Output = Readonly<{
  out: (text: string) => void;
  /** Progress, warnings, errors. */
  err: (text: string) => void;
  /** Whether a person watches `err`: then progress is a bar. */
  interactive: boolean;
}>;

export const processOutput: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  interactive: process.stderr.isTTY,
};

/** Pretty, because people read it too. */
export const json = (value: unknown): string => JSON.stringify(value, undefined, 2);

type Row = readonly (string | number)[];

/** Columns padded to their widest cell; numbers to the right. */
export const table = (header: readonly string[], rows: readonly Row[]): string => {
  const all = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const isNumber = header.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        return isNumber[column] === true ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
};
