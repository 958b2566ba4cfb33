import { addDays } from '#kernel';
import { ViewReader } from '../sqlite/view-reader.js';
import { eventTrue, eventWords, transfers } from './event-stats.js';
import { daysToClose, groupStats } from './group-stats.js';
import { knownCases, openAt, type KnownCase } from './known-cases.js';
import { Months, monthStats } from './month-stats.js';
import type { DeadlineStats, Stats, StatsRequest } from './stats.types.js';
import { endOfDayIn, isoIn, startOfDayIn } from './zone.js';

const OLDEST = 20;
const ANOMALIES_SHOWN = 20;

/**
 * The figures of the whole log at the end of a day, for whoever runs the installation: no actor, no scope.
 *
 * @throws RangeError for a zone that the platform does not know
 */
export const stats = (reader: ViewReader, { asOf, zone, openAt: days = [] }: StatsRequest): Stats =>
  reader.snapshot(() => {
    const end = endOfDayIn(zone, asOf);
    const cases = knownCases(reader, end);
    const first = cases.reduce((least, { receivedAt }) => (receivedAt < least ? receivedAt : least), end);
    const months = new Months(zone, first, startOfDayIn(zone, asOf));
    const words = eventWords(reader, end);
    const open = cases.filter(({ closedAt }) => closedAt === undefined);
    return {
      timeZone: zone,
      asOf,
      cases: cases.length,
      closedByAsOf: cases.length - open.length,
      openAtAsOf: open.length,
      openAtEndOfDay: Object.fromEntries(days.map((day) => [day, openAtEndOf(cases, zone, day, end)])),
      daysToClose: daysToClose(cases),
      anomalies: anomalies(cases),
      byMonth: cases.length === 0 ? {} : monthStats(cases, months),
      byUnit: groupStats(cases, ({ unit }) => unit),
      byCategory: groupStats(cases, ({ category }) => category),
      byChannel: groupStats(cases, ({ channel }) => channel),
      byResponsible: groupStats(cases, ({ responsible }) => responsible),
      deadlines: deadlines(cases, end, endOfDayIn(zone, addDays(asOf, 7))),
      oldestOpenAtAsOf: oldest(open).map(({ code: id, receivedAt }) => ({
        id,
        received: isoIn(zone, receivedAt),
      })),
      mappedEventCounts: words.mapped,
      eventTrue: eventTrue(cases, zone),
      transfers: transfers(reader, cases, end),
      groupChanges: { all: words.groupChanges },
    };
  });

const openAtEndOf = (
  cases: readonly KnownCase[],
  zone: string,
  day: StatsRequest['asOf'],
  end: string,
): number => {
  const midnight = endOfDayIn(zone, day);
  const instant = midnight < end ? midnight : end;
  return cases.filter((known) => openAt(known, instant)).length;
};

const anomalies = (cases: readonly KnownCase[]): Stats['anomalies'] => {
  const early = cases
    .filter(({ receivedAt, closedAt }) => closedAt !== undefined && closedAt < receivedAt)
    .map(({ code }) => code)
    .sort();
  return {
    closedBeforeReceived: early.slice(0, ANOMALIES_SHOWN),
    closedBeforeReceivedCount: early.length,
    eventsAfterEnddate: cases.filter(
      ({ closedAt, lastActAt }) => closedAt !== undefined && lastActAt !== undefined && lastActAt > closedAt,
    ).length,
    firstEventBeforeStartdate: cases.filter(
      ({ receivedAt, firstActAt }) => firstActAt !== undefined && firstActAt < receivedAt,
    ).length,
  };
};

const deadlines = (cases: readonly KnownCase[], end: string, weekLater: string): DeadlineStats => {
  const dated = cases.flatMap(({ due, closedAt }) => (due === undefined ? [] : { due, closedAt }));
  const count = (test: (known: { due: string; closedAt: string | undefined }) => boolean): number =>
    dated.filter(test).length;
  return {
    withDeadline: dated.length,
    withoutDeadline: cases.length - dated.length,
    closedOnTime: count(({ due, closedAt }) => closedAt !== undefined && closedAt <= due),
    closedLate: count(({ due, closedAt }) => closedAt !== undefined && closedAt > due),
    openOverdueAtAsOf: count(({ due, closedAt }) => closedAt === undefined && due < end),
    openNotYetDueAtAsOf: count(({ due, closedAt }) => closedAt === undefined && due >= end),
    openDueWithin7DaysAfterAsOf: count(
      ({ due, closedAt }) => closedAt === undefined && due >= end && due < weekLater,
    ),
  };
};

const oldest = (open: readonly KnownCase[]): readonly KnownCase[] =>
  [...open].sort((a, b) => compare(a.receivedAt, b.receivedAt) || compare(a.code, b.code)).slice(0, OLDEST);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
