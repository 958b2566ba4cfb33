import { describe, expect, it } from '@jest/globals';
import {
  dutyDecider,
  dutyTransitions,
  dutyUpcasters,
  establishmentDecider,
  establishmentTransitions,
  establishmentUpcasters,
  obligationDecider,
  obligationTransitions,
  obligationUpcasters,
  type DutyFulfilled,
  type DutyFulfilmentWithdrawn,
  type DutyWaived,
  type DutyWaiverWithdrawn,
  type EstablishmentEnded,
  type EstablishmentHandedOver,
  type EstablishmentRegistered,
  type EstablishmentRenamed,
  type EstablishmentStaffCounted,
  type ObligationEnded,
  type ObligationHandedOver,
  type ObligationSet,
} from '#duties';
import { fold, localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const now = { today: localDate('2026-06-01'), law };

describe('an establishment', () => {
  const { given } = scenario(establishmentDecider);
  const registered = golden<EstablishmentRegistered>('EstablishmentRegistered');
  const ended = golden<EstablishmentEnded>('EstablishmentEnded');
  const handedOver = golden<EstablishmentHandedOver>('EstablishmentHandedOver');
  const { from: _from, ...asHandedOver } = handedOver.data;
  const commands = {
    register: { type: 'register', ...registered.data, ...now },
    'count-staff': {
      type: 'count-staff',
      ...golden<EstablishmentStaffCounted>('EstablishmentStaffCounted').data,
      ...now,
    },
    rename: { type: 'rename', ...golden<EstablishmentRenamed>('EstablishmentRenamed').data, ...now },
    end: { type: 'end', ...ended.data, ...now },
    'hand-over': { type: 'hand-over', ...asHandedOver, newOrder: localDate('2026-07-01'), ...now },
  } as const;
  it('goes to the unit that follows its own, once', () => {
    given(registered).when(commands['hand-over']).then(handedOver);
    given(registered, handedOver).when(commands['hand-over']).nothing();
    expect(establishmentDecider.resource?.(fold(establishmentDecider, [registered, handedOver]))).toEqual({
      unit: handedOver.data.to,
    });
  });
  it('that is the unit itself ends with the unit, on its last day', () => {
    const itself = { ...registered, data: { ...registered.data, ofUnit: true } };
    expect(given(itself).when(commands['hand-over']).events()).toMatchObject([
      { type: 'EstablishmentEnded', data: { existsTo: '2026-06-30', reason: handedOver.data.basis } },
    ]);
  });
  it('is registered once', () => {
    given().when(commands.register).then(registered);
    given(registered).when(commands.register).nothing();
    given(registered)
      .when({ ...commands.register, kind: 'commune' })
      .refuses('establishment.id-taken');
  });
  it('does not end before it began, nor without a reason', () => {
    given(registered)
      .when({ ...commands.end, existsTo: localDate('2019-12-31') })
      .refuses('establishment.ends-before-it-begins');
    given(registered)
      .when({ ...commands.end, reason: ' ' })
      .refuses('establishment.reason-missing');
  });
  it('belongs to its unit', () =>
    expect(establishmentDecider.resource?.(fold(establishmentDecider, [registered]))).toEqual({
      unit: registered.data.unit,
    }));
  agreesWithTable(
    establishmentDecider,
    establishmentTransitions,
    { none: [], exists: [registered], ended: [registered, ended] },
    commands,
  );
  decodesForEver(establishmentDecider, establishmentUpcasters, [
    'EstablishmentRegistered',
    'EstablishmentStaffCounted',
    'EstablishmentRenamed',
    'EstablishmentEnded',
    'EstablishmentHandedOver',
  ]);
});

describe('a duty recorded by hand', () => {
  const { given } = scenario(dutyDecider);
  const fulfilled = golden<DutyFulfilled>('DutyFulfilled');
  const withdrawn = golden<DutyFulfilmentWithdrawn>('DutyFulfilmentWithdrawn');
  const waived = golden<DutyWaived>('DutyWaived');
  const restored = golden<DutyWaiverWithdrawn>('DutyWaiverWithdrawn');
  const { no: _no, ...asFulfilled } = fulfilled.data;
  const commands = {
    fulfil: { type: 'fulfil', ...asFulfilled, ...now },
    withdraw: { type: 'withdraw', ...withdrawn.data, ...now },
    waive: { type: 'waive', ...waived.data, ...now },
    'withdraw-waiver': { type: 'withdraw-waiver', ...restored.data, ...now },
  } as const;
  it('is fulfilled with evidence, in a period that has begun', () => {
    given().when(commands.fulfil).then(fulfilled);
    given()
      .when({ ...commands.fulfil, evidence: '' })
      .refuses('duty.evidence-missing');
    given()
      .when({ ...commands.fulfil, period: '2027' })
      .refuses('duty.held-before-period');
    given()
      .when({ ...commands.fulfil, period: '2025-13' })
      .refuses('duty.period-unclear');
  });
  it('numbers its records, and a wrong one is taken back once', () => {
    expect(given(fulfilled).when(commands.fulfil).events()[0]?.data).toMatchObject({ no: 2 });
    given(fulfilled).when(commands.withdraw).then(withdrawn);
    given(fulfilled, withdrawn).when(commands.withdraw).refuses('duty.record-unknown');
    expect(given(fulfilled, withdrawn).when(commands.fulfil).events()[0]?.data).toMatchObject({ no: 2 });
  });
  it('is waived by a decision with a reason', () => {
    given().when(commands.waive).then(waived);
    given()
      .when({ ...commands.waive, basis: '' })
      .refuses('duty.reason-missing');
  });
  it('is owed again when the waiver is taken back, with what was recorded before it', () => {
    given(fulfilled, waived).when(commands['withdraw-waiver']).then(restored);
    given(fulfilled, waived, restored).when(commands.withdraw).then(withdrawn);
    given(waived)
      .when({ ...commands['withdraw-waiver'], reason: ' ' })
      .refuses('duty.reason-missing');
  });
  agreesWithTable(
    dutyDecider,
    dutyTransitions,
    { none: [], recorded: [fulfilled], waived: [waived] },
    commands,
  );
  decodesForEver(dutyDecider, dutyUpcasters, [
    'DutyFulfilled',
    'DutyFulfilmentWithdrawn',
    'DutyWaived',
    'DutyWaiverWithdrawn',
  ]);
});

describe('a duty that a unit sets for its own', () => {
  const { given } = scenario(obligationDecider);
  const set = golden<ObligationSet>('ObligationSet');
  const ended = golden<ObligationEnded>('ObligationEnded');
  const handedOver = golden<ObligationHandedOver>('ObligationHandedOver');
  const { from: _from, ...asHandedOver } = handedOver.data;
  const commands = {
    set: { type: 'set', ...set.data, ...now },
    end: { type: 'end', ...ended.data, ...now },
    'hand-over': { type: 'hand-over', ...asHandedOver, ...now },
  } as const;
  it('binds the unit that follows from the first day of the new order on', () => {
    const its = { ...set, data: { ...set.data, unit: handedOver.data.from } };
    given(its).when(commands['hand-over']).then(handedOver);
    given(its, handedOver).when(commands['hand-over']).nothing();
    given(its, handedOver)
      .when({ ...commands.end, validTo: set.data.validFrom })
      .refuses('obligation.ends-before-it-begins');
  });
  it('rests on a document', () => {
    given().when(commands.set).then(set);
    given()
      .when({ ...commands.set, basis: ' ' })
      .refuses('obligation.basis-missing');
  });
  it('names who owes it', () =>
    given()
      .when({ ...commands.set, owners: [] })
      .refuses('obligation.owners-missing'));
  it.each([
    ['one day a month where the law asks for two', 'TCD.COMMUNE.CHAIR', 1, 'MONTH', '2026-07-01'],
    ['twenty days a year where the law asks for twenty-four', 'TCD.COMMUNE.CHAIR', 20, 'YEAR', '2026-07-01'],
    ['two a month while the law still asks for one a week', 'TCD.COMMUNE.CHAIR', 2, 'MONTH', '2026-01-01'],
  ] as const)('never asks for less than the law: not %s', (_what, family, count, period, from) =>
    given()
      .when({ ...commands.set, family, count, period, validFrom: localDate(from) })
      .refuses('obligation.less-than-law'),
  );
  it.each([
    ['as much as the law', 'TCD.COMMUNE.CHAIR', 2, 'MONTH', '2026-07-01'],
    ['more than the law', 'DLG.COMMUNE', 2, 'YEAR', '2026-01-01'],
    ['what the law leaves to it', 'DLG.PARTY', 1, 'YEAR', '2026-01-01'],
    ['a duty that the law does not know', 'LOA.THU5', 1, 'WEEK', '2026-01-01'],
  ] as const)('may ask for %s', (_what, family, count, period, from) => {
    const asked = { family, count, period, validFrom: localDate(from) };
    const [event] = given()
      .when({ ...commands.set, ...asked })
      .events();
    expect(event).toMatchObject({ type: 'ObligationSet', data: asked });
  });
  it('does not end before it begins', () =>
    given(set)
      .when({ ...commands.end, validTo: localDate('2025-12-31') })
      .refuses('obligation.ends-before-it-begins'));
  agreesWithTable(
    obligationDecider,
    obligationTransitions,
    { none: [], 'in-force': [set], ended: [set, ended] },
    commands,
  );
  decodesForEver(obligationDecider, obligationUpcasters, [
    'ObligationSet',
    'ObligationEnded',
    'ObligationHandedOver',
  ]);
});
