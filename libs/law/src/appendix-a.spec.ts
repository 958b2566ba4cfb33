import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { localDate } from '#kernel';
import { builtInLaw, deadline, type DeadlineRequest } from '#law';

type Row = Readonly<
  Record<
    'case' | 'rule' | 'variants' | 'pause_from' | 'pause_to' | 'from' | 'length' | 'unit' | 'raw' | 'due',
    string
  >
>;

const rows: readonly Row[] = parse(readFileSync('libs/law/src/fixtures/appendix-a.csv'), { columns: true });

const requestOf = ({ rule, from, variants, pause_from, pause_to }: Row): DeadlineRequest => ({
  rule,
  from: localDate(from),
  variants: variants.split('+'),
  pauses: pause_from ? [{ from: localDate(pause_from), to: localDate(pause_to) }] : [],
});

describe('the worked examples', () => {
  it('are all there', () => expect(rows).toHaveLength(63));

  it.each(rows)('$case: $rule $variants from $from is due on $due', (row) => {
    const { raw, due, because } = deadline(builtInLaw, requestOf(row));
    expect({ raw, due }).toEqual({ raw: row.raw, due: row.due });
    expect(because).toContainEqual(
      expect.objectContaining({ kind: 'term', n: Number(row.length), unit: row.unit }),
    );
  });

  it('takes effect on the following day, working or not (example 3)', () => {
    const effect = deadline(builtInLaw, { rule: 'KN.EFFECT', from: localDate('2025-02-26') });
    expect(effect.effectiveOn).toBe('2025-03-29');
  });
});
