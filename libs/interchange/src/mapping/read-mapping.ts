import { mappingShape } from './mapping.shape.js';
import type { Mapping, TimeField } from './mapping.types.js';
import type { Problem } from './shape.js';

/** The mapping file says something that nobody can follow. Each problem names the key and what is allowed. */
export class MappingRefused extends Error {
  override readonly name = 'MappingRefused';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path === '' ? 'mapping' : path}: ${message}`).join('\n'));
  }
}

/** @throws MappingRefused with every problem found, not only the first */
export const readMapping = (json: string): Mapping => {
  const value = parse(json);
  const problems: Problem[] = [];
  if (!mappingShape.check(value, '', (path, message) => problems.push({ path, message }))) {
    throw new MappingRefused(problems);
  }
  const gaps = contradictions(value);
  if (gaps.length > 0) throw new MappingRefused(gaps);
  return value;
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new MappingRefused([{ path: '', message: `is not JSON: ${String(error)}` }]);
  }
};

/** One row an event, as XES always is? */
export const hasEventRows = ({ source }: Mapping): boolean =>
  source.format === 'xes' || source.rows === 'event';

const contradictions = (mapping: Mapping): readonly Problem[] => {
  const problems: Problem[] = [];
  const say = (path: string, message: string): void => void problems.push({ path, message });
  if (mapping.source.format === 'xes' && mapping.source.rows === 'case') {
    say('source.rows', 'XES has one row an event: leave it out or write "event"');
  }
  if (hasEventRows(mapping)) {
    if (!mapping.events) say('events', 'is missing: one row an event needs "time" and "activity"');
  } else {
    if (mapping.case.received === undefined) say('case.received', 'is missing: one row a case needs it');
    if (mapping.events) say('events', 'is only for one row an event (source.rows = "event")');
    for (const [path, time] of caseTimes(mapping)) {
      if (asksForEvents(time)) say(path, 'asks for an event, but one row is a case here: name a column');
    }
    if (mapping.derived) say('derived', 'is only for one row an event (source.rows = "event")');
  }
  mapping.events?.words?.forEach(({ activity, detail, when }, index) => {
    if (activity === undefined && detail === undefined && when === undefined) {
      say(`events.words[${String(index)}]`, 'needs at least one of "activity", "detail", "when"');
    }
    if (detail !== undefined && mapping.events?.detail === undefined) {
      say(`events.words[${String(index)}].detail`, 'is used but events.detail names no column');
    }
  });
  return problems;
};

type Named = readonly (readonly [path: string, time: TimeField | undefined])[];

const caseTimes = ({ case: { received, deadline, closed }, milestones = [] }: Mapping): Named => [
  ['case.received', received],
  ['case.deadline', deadline],
  ['case.closed', closed],
  ...milestones.map(({ at }, index) => [`milestones[${String(index)}].at`, at] as const),
];

const asksForEvents = (time: TimeField | undefined): boolean => {
  if (time === undefined || typeof time === 'string') return false;
  return 'firstOf' in time ? time.firstOf.some(asksForEvents) : 'event' in time;
};
