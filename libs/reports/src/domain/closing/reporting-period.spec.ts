import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';
import type {
  PeriodAdjusted,
  PeriodAdjustmentPrepared,
  PeriodClosed,
  PeriodPrepared,
  PeriodReturned,
} from './period.events.js';
import { periodTransitions } from './period-transitions.js';
import { periodUpcasters } from './period.upcasters.js';
import { allowedActions, periodDecider, periodIdOf } from './reporting-period.js';

const { given } = scenario(periodDecider);

const prepared = golden<PeriodPrepared>('PeriodPrepared');
const returned = golden<PeriodReturned>('PeriodReturned');
const closed = golden<PeriodClosed>('PeriodClosed');
const adjustment = golden<PeriodAdjustmentPrepared>('PeriodAdjustmentPrepared');
const adjusted = golden<PeriodAdjusted>('PeriodAdjusted');

const { periodId, unit, formSet, from, to, snapshot } = prepared.data;
const base = { periodId, today: localDate('2024-09-16'), by: 'tham-muu' };
const prepare = { ...base, type: 'prepare', unit, formSet, from, to, snapshot } as const;
const sendBack = { ...base, type: 'return', by: 'lanh-dao', reason: returned.data.reason } as const;
const close = {
  ...base,
  type: 'close',
  by: 'lanh-dao',
  today: closed.data.occurredOn,
  hash: snapshot.hash,
} as const;
const prepareAdjustment = {
  ...base,
  type: 'prepare-adjustment',
  today: adjustment.data.occurredOn,
  reason: adjustment.data.reason,
  snapshot: adjustment.data.snapshot,
} as const;
const adjust = {
  ...base,
  type: 'adjust',
  by: 'lanh-dao',
  today: adjusted.data.occurredOn,
  hash: adjustment.data.snapshot.hash,
} as const;

describe('closing a reporting period', () => {
  it('begins with the report that an adviser draws up', () => given().when(prepare).then(prepared));

  it('waits for the last day of the period to pass', () => {
    given()
      .when({ ...prepare, today: to })
      .refuses('period.not-over');
    given()
      .when({ ...prepare, from: to, to: from })
      .refuses('period.backwards');
  });

  it('is confirmed by a second person', () => {
    given(prepared).when(close).then(closed);
    given(prepared)
      .when({ ...close, by: 'tham-muu' })
      .refuses('period.same-person');
  });

  it('confirms the very report that was looked at', () =>
    given(prepared)
      .when({ ...close, hash: 'c'.repeat(64) })
      .refuses('period.other-report'));

  it('can be sent back, with a reason, and drawn up anew', () => {
    given(prepared).when(sendBack).then(returned);
    given(prepared)
      .when({ ...sendBack, reason: ' ' })
      .refuses('period.reason-missing');
    given(prepared, returned).when(prepare).then(prepared);
  });

  it('happens once', () => given(prepared, closed).when(close).refuses('period.already-closed'));
});

describe('adjusting a closed period', () => {
  it('lists the cells that differ from what was closed, and gets a number', () =>
    given(prepared, closed).when(prepareAdjustment).then(adjustment));

  it('is confirmed by a second person', () => {
    given(prepared, closed, adjustment).when(adjust).then(adjusted);
    given(prepared, closed, adjustment)
      .when({ ...adjust, by: 'tham-muu' })
      .refuses('period.same-person');
  });

  it('needs a difference', () =>
    given(prepared, closed)
      .when({ ...prepareAdjustment, snapshot })
      .refuses('period.nothing-to-adjust'));

  it('compares the next one with the adjustment before it', () => {
    const [second] = given(prepared, closed, adjustment, adjusted)
      .when({ ...prepareAdjustment, snapshot })
      .events();
    expect(second).toMatchObject({
      data: { number: 2, differences: [{ form: '01/KQGQ', column: '6', before: 2, after: 1 }] },
    });
  });

  it('leaves the report as it was closed', () => {
    const period = fold(periodDecider, [prepared, closed, adjustment, adjusted]);
    expect(period).toMatchObject({ closed: [{ snapshot }, { snapshot: adjustment.data.snapshot }] });
  });
});

describe('every step in every status', () => {
  agreesWithTable(
    periodDecider,
    periodTransitions,
    {
      none: [],
      prepared: [prepared],
      returned: [prepared, returned],
      closed: [prepared, closed],
      adjusting: [prepared, closed, adjustment],
    },
    {
      prepare,
      return: sendBack,
      close,
      'prepare-adjustment': prepareAdjustment,
      adjust,
    },
  );

  it('offers what the table allows', () =>
    expect(
      allowedActions(fold(periodDecider, [prepared]))
        .filter(({ allowed }) => allowed)
        .map(({ action }) => action),
    ).toEqual(['prepare', 'return', 'close']));
});

it('names the stream by unit, form set and days', () =>
  expect(periodIdOf('huyen-mau', 'tt-01-2024', { from, to })).toBe(periodId));

decodesForEver(periodDecider, periodUpcasters, [
  'PeriodPrepared',
  'PeriodReturned',
  'PeriodClosed',
  'PeriodAdjustmentPrepared',
  'PeriodAdjusted',
]);
