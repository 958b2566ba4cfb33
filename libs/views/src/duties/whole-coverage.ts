import type { Actor } from '#access';
import { coverage } from '#duties';
import type { Law } from '#law';
import { ScopedReads } from '../scoped-read.js';
import type { ViewReader } from '../sqlite/view-reader.js';
import type { DutyLine, DutyQuestion } from './duties.query.js';
import { dutyWorld } from './duty-world.js';

/** For the operator at the machine, who has no account: every unit, every duty that somebody owes, or one of them. */
export const wholeCoverage = (
  reader: ViewReader,
  law: Law,
  question: DutyQuestion,
  rule?: string,
): readonly DutyLine[] => {
  const tops = reader.all<{ id: string }>('SELECT id FROM units WHERE parent IS NULL');
  const grants = tops.map(({ id: unit }) => ({ role: 'inspector', unit }) as const);
  const operator: Actor = { userId: 'operator', grants, home: tops[0]?.id ?? '' };
  const read = new ScopedReads(reader).as(operator);
  const world = read.snapshot(() => dutyWorld(read, law, question.asOf));
  const asked = world.rules.filter(({ id, family }) => rule === undefined || rule === id || rule === family);
  return [...new Map(asked.map(({ family, duty }) => [family, duty])).entries()]
    .map(([family, duty]) => ({ ...coverage(family, question, question.asOf, world), duty }))
    .filter(({ owed }) => owed > 0 || rule !== undefined);
};
