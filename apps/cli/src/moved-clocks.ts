import type { Preview } from '#rulebook';
import { table } from './output.js';

/** What a change of the law would move, for a person: totals, then each clock from its old to its new date. */
export const movedClocks = ({ running, moved, settled, clocks, uncountable, withheld }: Preview): string =>
  [
    `${running} clocks run; ${moved} would move, ${settled} would become certain, ${uncountable.length} have no date`,
    table(
      ['case', 'unit', 'clock', 'rule', 'before', 'after'],
      clocks.map(({ code, stream, unit, clock, before, after }) => [
        code ?? stream,
        unit,
        clock,
        after.rule,
        before.due,
        after.due,
      ]),
    ),
    ...(withheld === undefined
      ? []
      : [`${withheld} more would move that are named only to those who may see them`]),
    ...uncountable.map(({ stream = '-', clock = '-', rule, why }) => `${stream} ${clock}: ${rule}: ${why}`),
  ].join('\n');
