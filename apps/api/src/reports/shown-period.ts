import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import {
  allowedPeriodActions,
  type Difference,
  type ListedPeriod,
  type Numbers,
  type Snapshot,
  type Told,
} from '#reports';
import { StaffNames } from '#views';
import { UnitTree } from '../organisation/unit-tree.js';
import { mayAct } from '../policy/may-act.js';

export type ShownSnapshot = Pick<Snapshot, 'position' | 'hash' | 'ruleSet' | 'map'>;

export type ShownPeriod = Readonly<{
  periodId: string;
  revision: number;
  unit: string;
  unitName: string;
  formSet: string;
  from: string;
  to: string;
  status: ListedPeriod['period']['status'];
  /** What the reader may do with it now. */
  actions: readonly string[];
  submitted?: ShownSnapshot & Readonly<{ by: string; differences?: readonly Difference[]; reason?: string }>;
  /** As closed (number 0) and after each adjustment. */
  closed: readonly (ShownSnapshot &
    Readonly<{
      number: number;
      on: string;
      by: string;
      preparedBy: string;
      reason?: string;
      differences?: readonly Difference[];
    }>)[];
}>;

export type PeriodNumbers = Readonly<{ submitted?: Numbers; closed: readonly Numbers[] }>;

const POLICY_OF = {
  prepare: 'period.prepare',
  'prepare-adjustment': 'period.prepare',
  return: 'period.close',
  close: 'period.close',
  adjust: 'period.close',
} as const;

/** Periods as the page shows them, with names instead of ids. */
@Injectable()
export class ShownPeriods {
  constructor(
    private readonly units: UnitTree,
    private readonly staff: StaffNames,
  ) {}

  /** @param told which numbers the reader is told: of the differences, too */
  show({ periodId, revision, period }: ListedPeriod, actor: Actor, told: Told): ShownPeriod {
    const { unit, formSet, from, to, status, submitted, adjusting, closed } = period;
    return {
      periodId,
      revision,
      unit,
      unitName: this.units.name(unit),
      formSet,
      from,
      to,
      status,
      actions: allowedPeriodActions(period)
        .filter(({ allowed, action }) => allowed && mayAct(actor, POLICY_OF[action], unit, this.units.above))
        .map(({ action }) => action),
      ...(submitted && {
        submitted: {
          by: this.staff.nameOf(submitted.by),
          ...place(submitted.snapshot),
          ...adjusting,
          ...(adjusting?.differences && { differences: toldDifferences(adjusting.differences, told) }),
        },
      }),
      closed: closed.map(({ on, by, preparedBy, snapshot, reason, differences }, number) => ({
        number,
        on,
        by: this.staff.nameOf(by),
        preparedBy: this.staff.nameOf(preparedBy),
        ...place(snapshot),
        ...(reason !== undefined && { reason }),
        ...(differences && { differences: toldDifferences(differences, told) }),
      })),
    };
  }
}

const toldDifferences = (all: readonly Difference[], told: Told): readonly Difference[] =>
  all.filter(({ form, column }) => told.cell(form, column));

export const toldNumbers = (numbers: Numbers, told: Told): Numbers =>
  Object.fromEntries(
    Object.entries(numbers).map(([form, cells]) => [
      form,
      Object.fromEntries(
        Object.entries(cells).map(([code, value]) => [code, told.cell(form, code) ? value : null]),
      ),
    ]),
  );

const place = ({ position, hash, ruleSet, map }: Snapshot): ShownSnapshot => ({
  position,
  hash,
  ruleSet,
  map,
});
