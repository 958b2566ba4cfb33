// Two communes with something of every kind in hand and a merger that two persons have agreed on; and what the log
// must hold when it has been carried out, however often the office died on the way.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { productCodec } from '../../dist/apps/worker/src/codec.js';
import { auditLog, LogReader, openSqliteLog } from '../../dist/libs/event-store/src/index.js';
import { START } from '../../dist/libs/kernel/src/index.js';
import { OpenWork } from '../../dist/libs/reactions/src/index.js';

const GOLDEN = new URL('../golden/events/', import.meta.url);
/** After every day that the stored examples tell of. */
export const DAY = '2026-12-01';
export const REORGANISATION = 'r1';
const ENDS = ['xa-1', 'xa-2'];
const HEIR = 'xa-moi';

/** With which event a thing of each kind begins. */
const BEGINNINGS = {
  petition: 'PetitionReceived',
  complaint: 'ComplaintReceived',
  denunciation: 'DenunciationRegistered',
  letter: 'LetterReceived',
  commitment: 'CommitmentMade',
  disclosure: 'DisclosureOpened',
  recommendation: 'RecommendationReceived',
  session: 'SessionPlanned',
  dialogue: 'DialoguePlanned',
  establishment: 'EstablishmentRegistered',
  obligation: 'ObligationSet',
  programme: 'ProgrammeOpened',
  peopleboard: 'PeopleBoardElected',
};

const newest = (type) => {
  const files = readdirSync(GOLDEN).filter((name) => name.startsWith(`${type}.v`));
  const versions = files.map((name) => JSON.parse(readFileSync(new URL(name, GOLDEN), 'utf8')));
  return versions.toSorted((a, b) => b.schema - a.schema)[0].data;
};

const established = (unitId, parent) => ({
  stream: `unit-${unitId}`,
  type: 'UnitEstablished',
  data: {
    unitId,
    occurredOn: '2020-01-01',
    name: unitId,
    level: parent ? 'commune' : 'province',
    ...(parent && { parent }),
    remote: false,
    validFrom: '2020-01-01',
  },
});

/** Writes the office as it stands on the eve of the merger. */
export const prepare = async (folder, each = 2) => {
  const store = await openSqliteLog({ folder, codec: productCodec(), writer: 'inline' });
  const at = { reorganisationId: REORGANISATION, occurredOn: '2026-11-01' };
  const plan = {
    from: ENDS,
    into: HEIR,
    establish: { unitId: HEIR, name: 'Xã Mới', level: 'commune', parent: 'tinh', remote: false },
    day: DAY,
    legalBasis: 'Nghị quyết mẫu',
  };
  const things = Object.entries(BEGINNINGS).flatMap(([noun, type]) =>
    ENDS.flatMap((unit) =>
      Array.from({ length: each }, (_, n) => {
        const id = `${unit}-${n}`;
        return { stream: `${noun}-${id}`, type, data: { ...newest(type), [`${noun}Id`]: id, unit } };
      }),
    ),
  );
  const acts = [
    established('tinh'),
    ...ENDS.map((unit) => established(unit, 'tinh')),
    established('thon', ENDS[0]),
    ...things,
    {
      stream: `reorganisation-${REORGANISATION}`,
      type: 'UnitMergeProposed',
      data: { ...at, ...plan, by: 'a' },
    },
    { stream: `reorganisation-${REORGANISATION}`, type: 'ReorganisationConfirmed', data: { ...at, by: 'b' } },
  ];
  const revisions = new Map();
  for (const [n, { stream, type, data }] of acts.entries()) {
    const meta = {
      recordedAt: '2026-11-01T01:00:00.000Z',
      actor: 'a',
      commandId: `p${n}`,
      correlationId: `p${n}`,
    };
    const { revision } = await store.append(stream, revisions.get(stream) ?? 'none', [{ type, data }], meta);
    revisions.set(stream, revision);
  }
  await store.close();
  return look(folder);
};

const look = async (folder) => {
  const reader = new LogReader(folder, productCodec());
  try {
    const events = [];
    for await (const batch of reader.readAll(START)) events.push(...batch.events);
    const work = new OpenWork(reader);
    return { events, left: await work.of(ENDS), taken: await work.of([HEIR]) };
  } finally {
    reader.close();
  }
};

const hashOf = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const streamsOf = ({ events }) =>
  new Set(events.map(({ stream }) => stream).filter((one) => !/^(unit|book)-/.test(one)));

/**
 * Every open thing handed over exactly once, whatever stood in the log before as it was, nothing new but that.
 *
 * @param before what `prepare` gave
 * @returns the promises that were broken, in words
 */
export const compare = async (folder, before) => {
  const after = await look(folder);
  const problems = [...auditLog(folder).problems];
  const kept = after.events.slice(0, before.events.length);
  if (hashOf(kept) !== hashOf(before.events)) problems.push('what stood in the log has changed');
  for (const { stream } of before.left) {
    const handed = after.events.filter((one) => one.stream === stream && one.type.endsWith('HandedOver'));
    if (handed.length !== 1) problems.push(`${stream} was handed over ${handed.length} times`);
  }
  for (const { stream } of after.left) problems.push(`${stream} was left behind`);
  if (after.taken.length !== before.left.length) {
    problems.push(`${after.taken.length} of ${before.left.length} are with the successor`);
  }
  const known = streamsOf(before);
  for (const stream of streamsOf(after)) if (!known.has(stream)) problems.push(`${stream} is new`);
  const ended = after.events.filter(({ type }) => type === 'UnitDissolved').length;
  if (ended !== ENDS.length) problems.push(`${ended} of ${ENDS.length} units ended`);
  return problems;
};
