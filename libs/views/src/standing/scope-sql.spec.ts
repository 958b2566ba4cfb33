import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { decide, type Actor, type Grant } from '#access';
import { apartParams, inUnitsApart } from './scope-sql.js';

/** tỉnh ⊃ xã A, xã B */
const UNITS = ['tinh', 'xa-a', 'xa-b'] as const;
const above = (unit: string): readonly string[] => (unit === 'tinh' ? [] : ['tinh']);
const PEOPLE = ['me', 'giver', 'other'] as const;
const LIST = inUnitsApart('SELECT c.caseId FROM cases c WHERE {scope c.unit} ORDER BY c.caseId');

const anyCase = fc.record({
  unit: fc.constantFrom(...UNITS),
  kind: fc.constantFrom('complaint', 'petition'),
  excluded: fc.subarray([...PEOPLE]),
  verifiers: fc.subarray([...PEOPLE]),
});
const anyGrant = fc.record({
  role: fc.constantFrom('officer', 'verifier', 'leader', 'publisher'),
  unit: fc.constantFrom(...UNITS),
  lent: fc.boolean(),
});

const grantOf = ({ role, unit, lent }: { role: Grant['role']; unit: string; lent: boolean }): Grant => ({
  role,
  unit,
  ...(lent && { lent: { delegation: 'd', by: 'giver' } }),
});

const open = (): Database.Database => {
  const db = new Database(':memory:');
  db.exec(`CREATE TABLE cases (caseId TEXT, unit TEXT, kind TEXT);
    CREATE TABLE unit_above (unit TEXT, above TEXT);
    CREATE TABLE standing (subject TEXT, person TEXT, part TEXT);`);
  const place = db.prepare('INSERT INTO unit_above VALUES (?, ?)');
  for (const unit of UNITS) for (const one of [unit, ...above(unit)]) place.run(unit, one);
  return db;
};

describe('whatever conflicts were declared and whoever verifies', () => {
  it('a list shows exactly the cases whose page opens', () => {
    const db = open();
    const [putCase, putPerson, list] = [
      db.prepare('INSERT INTO cases VALUES (?, ?, ?)'),
      db.prepare('INSERT INTO standing VALUES (?, ?, ?)'),
      db.prepare(LIST).pluck(),
    ];
    fc.assert(
      fc.property(
        fc.array(anyCase, { maxLength: 6 }),
        fc.array(anyGrant, { maxLength: 3 }),
        (cases, grants) => {
          db.exec('DELETE FROM cases; DELETE FROM standing');
          for (const [at, { unit, kind, excluded, verifiers }] of cases.entries()) {
            putCase.run(`case-${at}`, unit, kind);
            for (const person of excluded) putPerson.run(`case-${at}`, person, 'excluded');
            if (kind === 'complaint')
              for (const one of verifiers) putPerson.run(`case-${at}`, one, 'verifier');
          }
          const me: Actor = { userId: 'me', home: 'xa-a', grants: grants.map(grantOf) };
          const opens = cases.flatMap(({ unit, kind, excluded, verifiers }, at) => {
            const resource = { unit, excluded, ...(kind === 'complaint' && { members: verifiers }) };
            return decide(me, 'case.read', resource, above).allow ? [`case-${at}`] : [];
          });
          expect(list.all(apartParams(me, 'case.read').params)).toEqual(opens);
        },
      ),
      { numRuns: 500 },
    );
    db.close();
  });
});
