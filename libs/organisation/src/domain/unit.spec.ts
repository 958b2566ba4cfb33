import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fold, localDate, Refusal } from '#kernel';
import {
  allowedUnitActions,
  unitAt,
  unitDecider,
  unitTransitions,
  unitUpcasters,
  type UnitCommand,
  type UnitDissolved,
  type UnitEstablished,
  type UnitEvent,
  type UnitMoved,
  type UnitRenamed,
} from '#organisation';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(unitDecider);
const today = localDate('2026-03-02');

const established = golden<UnitEstablished>('UnitEstablished');
const renamed = golden<UnitRenamed>('UnitRenamed');
const moved = golden<UnitMoved>('UnitMoved');
const dissolved = golden<UnitDissolved>('UnitDissolved');

const commands = {
  establish: { type: 'establish', ...established.data, today },
  rename: { type: 'rename', ...renamed.data, today },
  move: { type: 'move', ...moved.data, today },
  dissolve: { type: 'dissolve', ...dissolved.data, today },
} satisfies Record<string, UnitCommand>;

describe('a unit', () => {
  it('is established', () => given().when(commands.establish).then(established));
  it('is established once', () => given(established).when(commands.establish).nothing());
  it('does not share its id', () =>
    given(established)
      .when({ ...commands.establish, name: 'UBND xã Đông Hải' })
      .refuses('unit.id-taken'));
  it('has a name', () =>
    given()
      .when({ ...commands.establish, name: ' ' })
      .refuses('unit.name-missing'));
  it.each(['b', 'ba', 'BÌ', 'B-A', '2BA'])('has no short code %s', (short) =>
    given()
      .when({ ...commands.establish, short })
      .refuses('unit.short-invalid'),
  );
  it('is not its own superior', () => {
    given()
      .when({ ...commands.establish, parent: established.data.unitId })
      .refuses('unit.own-parent');
    given(established)
      .when({ ...commands.move, parent: established.data.unitId })
      .refuses('unit.own-parent');
  });
  it('may be established ahead, but the decision is not of tomorrow', () => {
    expect(
      given()
        .when({ ...commands.establish, validFrom: localDate('2026-07-01') })
        .events(),
    ).toHaveLength(1);
    given()
      .when({ ...commands.establish, occurredOn: localDate('2026-03-03') })
      .refuses('unit.in-the-future');
  });

  it('is renamed', () => given(established).when(commands.rename).then(renamed));
  it('that is renamed to what it is called is unchanged', () =>
    given(established, renamed).when(commands.rename).nothing());
  it('has one name a day', () =>
    given(established)
      .when({ ...commands.rename, validFrom: established.data.validFrom })
      .refuses('unit.validity-overlaps'));
  it('is moved', () => given(established).when(commands.move).then(moved));
  it('is dissolved, and others take over its work', () =>
    given(established).when(commands.dissolve).then(dissolved));
  it('does not succeed itself', () =>
    given(established)
      .when({ ...commands.dissolve, successors: [established.data.unitId] })
      .refuses('unit.own-successor'));
  it('is not dissolved before its last change', () =>
    given(established, renamed)
      .when({ ...commands.dissolve, validTo: localDate('2026-01-01') })
      .refuses('unit.validity-overlaps'));
});

describe('the name of a unit', () => {
  const unit = fold(unitDecider, [established, renamed, moved, dissolved]);
  it.each([
    ['2025-06-30', undefined],
    ['2025-07-01', 'UBND xã Bình An'],
    ['2026-01-01', 'UBND xã Bình An'],
    ['2026-01-02', 'UBND phường Bình An'],
    ['2026-03-31', 'UBND phường Bình An'],
    ['2026-04-01', undefined],
  ])('on %s is %s', (day, name) => expect(unitAt(unit, localDate(day))?.name).toBe(name));
  it('goes with its superior of that day', () => {
    expect(unitAt(unit, localDate('2026-01-01'))?.parent).toBe('tinh-song-lam');
    expect(unitAt(unit, localDate('2026-01-02'))?.parent).toBe('tinh-dong-hai');
  });

  it('is exactly one on every day of its life, whatever was asked', () => {
    const start = established.data.validFrom;
    const offset = fc.integer({ min: -30, max: 400 });
    const asked = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), offset), { maxLength: 12 });
    fc.assert(
      fc.property(asked, offset, (renames, ask) => {
        const history: UnitEvent[] = [established];
        for (const [name, days] of renames) {
          const command = { ...commands.rename, name, validFrom: addDays(start, days) };
          try {
            history.push(...unitDecider.decide(fold(unitDecider, history), command));
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }
        const day = addDays(start, ask);
        const names = history.flatMap(({ type, data }) =>
          (type === 'UnitEstablished' || type === 'UnitRenamed') && data.validFrom <= day ? [data] : [],
        );
        const newest = names.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1);
        expect(unitAt(fold(unitDecider, history), day)?.name).toBe(newest?.name);
      }),
    );
  });
});

describe('the table of steps of a unit', () => {
  const histories = { none: [], existing: [established], dissolved: [established, dissolved] };
  agreesWithTable(unitDecider, unitTransitions, histories, commands);
  it('is what the page offers', () =>
    expect(allowedUnitActions(fold(unitDecider, histories.dissolved))).toContainEqual({
      action: 'rename',
      allowed: false,
      why: 'unit.dissolved',
    }));
});

describe('stored units', () => {
  decodesForEver(unitDecider, unitUpcasters, [
    'UnitEstablished',
    'UnitRenamed',
    'UnitMoved',
    'UnitDissolved',
  ]);
});
