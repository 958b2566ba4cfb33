import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FolderInUse, lockFolder, type LogReader } from '#event-store';
import { isMissing, SqliteJobs } from '#jobs';
import type { Clock } from '#kernel';
import { ReactionFile } from '#reactions';
import { viewSets } from '#views';
import { ill, watch, well, type Finding } from './finding.js';

const MINUTE = 60_000;

/** So many entries are looked at: one in the future would not be the very last for long. */
const NEWEST = 2_000;

/** Whether the newest entry lies before now: a clock that was wrong once writes wrong days of receipt. */
export const lookAtClock = async (log: LogReader, clock: Pick<Clock, 'now'>): Promise<readonly Finding[]> => {
  const now = clock.now();
  const newest = await newestInstant(log);
  if (newest === undefined) return [well('clock', `${now}; the log is empty`)];
  return [
    Date.parse(newest) > Date.parse(now) + MINUTE
      ? ill(
          'clock',
          `it says ${now}, but an entry was recorded at ${newest}`,
          'Set the clock of this machine (NTP). If it was ahead then, days of receipt of that time are wrong: look at them.',
        )
      : well('clock', `${now}; the newest entry was recorded at ${newest}`),
  ];
};

const newestInstant = async (log: LogReader): Promise<string | undefined> => {
  let newest: string | undefined;
  for await (const { events } of log.readAll(await log.nearHead(NEWEST))) {
    for (const { meta } of events)
      if (newest === undefined || meta.recordedAt > newest) newest = meta.recordedAt;
  }
  return newest;
};

/** Each view against the head of the log: one that stopped needs a person, one that lags only time. */
export const lookAtViews = async (
  log: Pick<LogReader, 'head'>,
  data: string,
  served: boolean,
): Promise<readonly Finding[]> => {
  const head = await log.head();
  const findings: Finding[] = [];
  let behind = 0;
  for (const { open, nameOf, folder } of viewSets) {
    if (!existsSync(folder(data))) continue;
    const reader = open(data);
    for (const { view, position, poison, skipped } of reader.places()) {
      if (skipped.length > 0) findings.push(leavesOut(nameOf(view), skipped));
      if (poison) findings.push(stopped(nameOf(view), poison.eventId, poison.error));
      else if (position > head) findings.push(ahead(nameOf(view)));
      else if (position < head) behind += 1;
    }
    reader.close();
  }
  if (findings.length > 0) return findings;
  if (behind === 0) return [well('views', `all stand where the log stands (${head || 'the start'})`)];
  const says = `${behind} stand behind the log`;
  return [
    served
      ? watch('views', says, 'Look again in a minute; if they do not move, look at /health/ready.')
      : well('views', `${says}; they catch up at the next start`),
  ];
};

const stopped = (view: string, eventId: string, error: string): Finding =>
  ill(
    'views',
    `${view} stopped at event ${eventId}: ${error}`,
    'The log is whole; this release cannot show that event. Install a release that can. Until then an administrator has it tried again under /quan-tri/bang-tong-hop, or asks for this event to be left out, which a second one signs.',
  );

const leavesOut = (view: string, skipped: readonly string[]): Finding =>
  watch(
    'views',
    `${view} leaves out what two persons signed: ${skipped.join(', ')}`,
    'Its lists and figures lack these events, the log has them. A release with a newer version of the view shows them again: install it when there is one.',
  );

const ahead = (view: string): Finding =>
  ill(
    'views',
    `${view} has seen more than the log holds: an older log was put back`,
    'Find the newer log. If it is gone, delete the views folder; the server builds it anew from this one.',
  );

/** What reactions and jobs left to a person, and what should come round while a server works and does not. */
export const lookAtWork = async (
  data: string,
  clock: Pick<Clock, 'now'>,
  served: boolean,
): Promise<readonly Finding[]> => [
  ...(await stuckReactions(data)),
  ...(await lookAtJobs(data, clock, served)),
];

const stuckReactions = async (data: string): Promise<readonly Finding[]> => {
  if (!existsSync(join(data, 'reactions.db'))) return [];
  const file = new ReactionFile(data);
  const stuck = await file.stuck();
  file.close();
  if (stuck.length === 0) return [well('reactions', 'none is stuck')];
  return stuck.map(({ reaction, eventId, stream, code }) =>
    ill(
      'reactions',
      `${reaction} could not act on event ${eventId} of ${stream}: ${code}`,
      'Remove the cause that the code names; what should have followed has not happened.',
    ),
  );
};

const lookAtJobs = async (
  data: string,
  clock: Pick<Clock, 'now'>,
  served: boolean,
): Promise<readonly Finding[]> => {
  if (!existsSync(join(data, 'jobs.db'))) return [];
  const jobs = new SqliteJobs({ folder: data, clock });
  const { waiting, dead } = await jobs.counts();
  const rounds = await jobs.rounds();
  await jobs.close();
  const missing = served ? rounds.filter((round) => isMissing(round, clock.now())) : [];
  return [
    dead === 0
      ? well('jobs', `${waiting} wait, none is dead`)
      : watch(
          'jobs',
          `${dead} have failed for good`,
          'An administrator looks at them under /quan-tri/viec-nen.',
        ),
    ...missing.map(({ kind, at }) =>
      ill(
        'rounds',
        `${kind} was last done at ${at} and has not been done for three of its turns`,
        'Start the server again; if it stays so, look for its error in the lines of the service.',
      ),
    ),
  ];
};

/** Who works in the folder. @returns whether a server or another command does */
export const lookAtLock = (data: string): Readonly<{ served: boolean; finding: Finding }> => {
  try {
    lockFolder(data)();
    return { served: false, finding: well('lock', 'nobody works in the folder') };
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    return { served: true, finding: well('lock', error.message) };
  }
};
