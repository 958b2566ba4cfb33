import type { ConflictDeclared, ConflictGround } from '#law';
import type { ComplaintEvent } from './complaint.events.js';
import type { Complaint } from './complaint.state.js';
import type { Instance } from './complaint.terms.js';

type Parties = Readonly<{ about: readonly string[]; first?: string | undefined; resolver?: string }>;

/**
 * Whom an entry keeps out of the case without anybody saying so. At first instance the law lets the one who is
 * complained about settle it (LKN 7, 17): from acceptance on everybody else complained about is out. At second
 * instance all of them are, and who settled the first (LKN 36); is one of them the head of the unit that has it, the
 * level above decides.
 *
 * @param heads user ids of those who lead the unit that has the complaint
 */
export const impliedConflicts = (
  complaint: Complaint,
  event: ComplaintEvent,
  heads: readonly string[] = [],
): readonly ConflictDeclared[] => {
  const parties = partiesOf(complaint, event);
  if (!parties) return [];
  const { about, first, resolver } = parties;
  const isSecond = instanceOf(complaint, event) === 'second';
  const settled = first === undefined ? [] : [first];
  const people = new Map<string, ConflictGround>([
    ...settled.map((person) => [person, 'settled-first'] as const),
    ...about.map((person) => [person, 'complained-about'] as const),
  ]);
  return [...people]
    .filter(([person]) => person !== resolver)
    .map(([person, ground]) => ({
      type: 'ConflictDeclared',
      data: { occurredOn: event.data.occurredOn, person, ground, head: isSecond && heads.includes(person) },
    }));
};

const instanceOf = (complaint: Complaint, { type, data }: ComplaintEvent): Instance => {
  if (type === 'ComplaintReceived') return data.instance ?? 'first';
  return complaint.status === 'none' ? 'first' : complaint.instance;
};

const partiesOf = (complaint: Complaint, { type, data }: ComplaintEvent): Parties | undefined => {
  if (type === 'ComplaintReceived') {
    const { instance = 'first', complainedAbout = [], first } = data;
    return instance === 'second' ? { about: complainedAbout, first: first?.resolver } : undefined;
  }
  if (type !== 'ComplaintAccepted' || complaint.status === 'none') return undefined;
  const { complainedAbout = complaint.complainedAbout, resolver } = data;
  return { about: complainedAbout, resolver };
};
