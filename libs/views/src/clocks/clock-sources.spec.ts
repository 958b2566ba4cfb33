import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '#kernel';
import type { ClockName, DeadlineFact } from '#law';
import { clockSources, type ClockSources } from './clock-sources.js';
import type { OnlyOwnTypes, StreamEvents } from './stream-events.js';
import { allViews } from '../all-views.js';
import { confidentialViews } from '../denunciations/confidential-reads.js';

type Inspected = DomainEvent<'Inspected', { inspectionId: string; report: DeadlineFact }>;
type WithInspections = StreamEvents & { inspection: Inspected };

// Fixtures for the compiler: each line marked so must fail, or `tsc` fails on the mark.

// @ts-expect-error -- a kind of stream that nobody has heard of
const unheard: ClockSources<WithInspections> = { ...clockSources };
// @ts-expect-error -- its events carry a deadline, and nobody keeps it
const unkept: ClockSources<WithInspections> = { ...clockSources, inspection: null };
// @ts-expect-error -- the clocks of another noun
const mistaken: ClockSources<WithInspections> = { ...clockSources, inspection: clockSources.session };
const kept: ClockSources<WithInspections> = {
  ...clockSources,
  inspection: {
    table: clockSources.visit.table,
    of: () => ({ unit: 'xa', clocks: { report: undefined } }),
  },
};

/** One type of event in two categories of streams. */
type Doubled = StreamEvents & { complaint2: DomainEvent<'ComplaintReceived', { complaintId: string }> };
// @ts-expect-error -- whoever reads it could not tell whose it is
const doubled: OnlyOwnTypes<Doubled> = {};

const name: ClockName<Inspected> = 'report';

describe('the sources of clocks', () => {
  it('are offered for every kind of stream whose events carry a deadline, or nothing compiles', () => {
    expect([unheard, unkept, mistaken, kept, doubled, name]).toHaveLength(6);
    const offering = Object.entries(clockSources).filter(([, keeper]) => keeper !== null);
    expect(offering.map(([category]) => category)).toEqual([
      'complaint',
      'denunciation',
      'dialogue',
      'disclosure',
      'letter',
      'petition',
      'recommendation',
      'session',
      'visit',
    ]);
  });

  it('keep denunciations apart: their table stands in the confidential file alone', () => {
    const tables = (views: typeof allViews): readonly string[] =>
      views.flatMap((view) => view.tables.map((table) => table.name));
    const { table } = clockSources.denunciation;
    expect(tables(confidentialViews)).toContain(table.name);
    expect(tables(allViews)).not.toContain(table.name);
    for (const keeper of Object.values(clockSources))
      expect([...tables(allViews), ...tables(confidentialViews)]).toContain((keeper ?? { table }).table.name);
  });
});
