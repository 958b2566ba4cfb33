import { Command } from 'commander';
import type { LogReader } from '#event-store';
import type { EventMeta, Position } from '#kernel';
import { openForReading, dataOption } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, table, type Output } from '../output.js';
import { freshViews } from '../views.js';

type Options = { data: string; json?: true };

const STREAM = /^(?:petition|complaint|visit|letter|dialogue|commitment|unit|user)-./u;

const HELP = `
CASE is the name of a stream (petition-…), the code that people use (KN-2026-00034), or the number that an
imported case had in its source.

Example:
  nghedan history KN-2026-00034 --data ./data --json`;

export const historyCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('history')
    .description('every event of one case, oldest first')
    .argument('<case>', 'stream name, code, or number in the source')
    .addOption(dataOption())
    .option('--json', 'the events as JSON')
    .addHelpText('after', HELP)
    .action(async (asked: string, { data, json: asJson }: Options) => {
      const log = openForReading(data);
      try {
        const found = await historyOf(log, asked, () => streamsWithCode(data, asked, output));
        output.out(asJson ? json(found) : readable(found));
      } finally {
        log.close();
      }
    });

type Entry = EventMeta &
  Readonly<{ revision: number; type: string; data: object; position: Position; id: string }>;

type Found = Readonly<{ case: string; events: readonly Entry[] }>;

const historyOf = async (
  log: LogReader,
  asked: string,
  byCode: () => Promise<readonly string[]>,
): Promise<Found> => {
  const own = STREAM.test(asked) ? await entries(log, asked) : [];
  if (own.length > 0) return { case: asked, events: own };
  const stream = theOne(asked, await byCode());
  return { case: stream, events: await entries(log, stream) };
};

/** @throws Stop when there is none, or more than one */
const theOne = (asked: string, [stream, ...others]: readonly string[]): string => {
  if (stream === undefined) throw new Stop(EXIT.refused, `no case ${asked}`);
  if (others.length > 0) {
    throw new Stop(EXIT.refused, `several cases have the number ${asked}: ${[stream, ...others].join(', ')}`);
  }
  return stream;
};

/**
 * The stream of a case by its name, or by the code that people use.
 *
 * @throws Stop when there is no such case, or more than one
 */
export const streamOfCase = async (data: string, asked: string, output: Output): Promise<string> =>
  STREAM.test(asked) ? asked : theOne(asked, await streamsWithCode(data, asked, output));

const entries = async (log: LogReader, stream: string): Promise<readonly Entry[]> => {
  const found: Entry[] = [];
  for await (const { revision, type, data, meta, position, id } of log.read(stream)) {
    found.push({ revision, type, data, ...meta, position, id });
  }
  return found;
};

const streamsWithCode = async (data: string, code: string, output: Output): Promise<readonly string[]> => {
  const views = await freshViews(data, output);
  try {
    return views
      .all<{ caseId: string }>('SELECT caseId FROM cases WHERE code = :code ORDER BY caseId', { code })
      .map(({ caseId }) => caseId);
  } finally {
    views.close();
  }
};

const readable = ({ case: stream, events }: Found): string => {
  const rows = events.map(({ revision, type, data, occurredAt, recordedAt, actor, onBehalfOf, unit }) => [
    revision,
    occurredAt ?? ('occurredOn' in data ? String(data.occurredOn) : ''),
    type,
    'step' in data ? String(data.step) : 'activity' in data ? String(data.activity) : '',
    unit ?? '',
    onBehalfOf ?? actor,
    recordedAt,
  ]);
  return `${stream}\n${table(['no', 'happened', 'event', 'word', 'unit', 'by', 'recorded'], rows)}`;
};
