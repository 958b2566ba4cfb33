import { expectStatus, row, type Answer, type Visitor } from './office.js';

type Forms = Readonly<Record<string, Readonly<Record<string, number>>>>;
type Column = Readonly<{ code: string; value: number | null }>;

/** A period and whatever else `GET /api/reports` may be asked. */
export type Asking = Readonly<{ from: string; to: string }> & Readonly<Record<string, string>>;

/** The report whole, as the API gives it. */
export const reportOf = async (visitor: Visitor, asking: Asking): Promise<Answer['body']> =>
  expectStatus(await visitor.get(`/api/reports?${String(new URLSearchParams(asking))}`), 200).body;

/** Form → column → number, the cells that hold 0 or nothing left out. */
export const filled = async (visitor: Visitor, asking: Asking): Promise<Forms> => {
  const { forms } = await reportOf(visitor, asking);
  return Object.fromEntries(
    (forms as readonly { code: string; columns: readonly Column[] }[]).map(({ code, columns }) => [
      code,
      Object.fromEntries(
        columns.flatMap(({ code: column, value }) =>
          value === null || value === 0 ? [] : [[column, value]],
        ),
      ),
    ]),
  );
};

/** What one report has more than another, cell by cell; equal cells are left out. */
export const added = (before: Forms, after: Forms): Forms =>
  Object.fromEntries(
    Object.keys(after).map((form) => {
      const [old, now] = [before[form] ?? {}, after[form] ?? {}];
      const codes = [...new Set([...Object.keys(old), ...Object.keys(now)])];
      const moved = codes.map((code) => [code, (now[code] ?? 0) - (old[code] ?? 0)] as const);
      return [form, Object.fromEntries(moved.filter(([, by]) => by !== 0))];
    }),
  );

/** The cells of one form that hold 1, by their codes. */
export const ones = (...codes: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(codes.map((code) => [String(code), 1]));

/** `7/8 = 87,50 %` */
export const rateOf = ({ rates }: Answer['body'], id: string): string => {
  const { part, whole, percent } = row(rates, 'id', id) as { part: number; whole: number; percent: string };
  return `${part}/${whole} = ${percent}`;
};
