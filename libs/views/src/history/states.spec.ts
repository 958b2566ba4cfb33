import { describe, expect, it } from '@jest/globals';
import { localDate, position, type Recorded } from '#kernel';
import type { DeadlineRecomputed } from '#law';
import type { PetitionEvent } from '#petitions';
import { golden } from '#testing';
import { changes, statesOf } from './states.js';

const recorded = (event: PetitionEvent, revision: number): Recorded<PetitionEvent> => ({
  ...event,
  id: `e${revision}`,
  stream: 'petition-1',
  revision,
  position: position(String(revision).padStart(20, '0')),
  meta: {
    recordedAt: '2026-03-02T02:00:00.000Z',
    actor: 'an',
    commandId: 'c',
    correlationId: 'c',
    schema: 1,
  },
});

const at = { petitionId: '1', occurredOn: localDate('2026-03-02') };
const received: PetitionEvent = {
  type: 'PetitionReceived',
  data: {
    ...at,
    kind: 'petition',
    code: 'KN-BA-2026-00001',
    unit: 'xa',
    channel: 'visit',
    field: 'dat-dai',
    summary: 'Đường ngập nước',
    people: 1,
    origin: { kind: 'visit', ref: 'v' },
  },
};
const assigned: PetitionEvent = { type: 'PetitionAssigned', data: { ...at, assignee: 'binh' } };
const answered: PetitionEvent = { type: 'PetitionAnswered', data: at };
const reopened: PetitionEvent = { type: 'PetitionReopened', data: { ...at, reason: 'thiếu' } };
const due: PetitionEvent = {
  type: 'PetitionDueSet',
  data: { ...at, dueAt: '2026-03-09T10:00:00Z', basis: 'internal' },
};

const last = (...events: PetitionEvent[]): unknown => statesOf(events.map(recorded)).at(-1);

describe('the state of a petition at a revision', () => {
  it('is open until it is answered', () => {
    expect(last(received, assigned)).toMatchObject({ status: 'assigned', assignee: 'binh' });
    expect(last(received, answered)).toMatchObject({ status: 'answered', closedOn: '2026-03-02' });
  });

  it('has no closing once it is reopened', () => {
    expect(last(received, answered, reopened)).not.toHaveProperty('closedOn');
  });

  it('is dated by whoever set the date last', () => {
    expect(last(received, due)).toMatchObject({ dueAt: '2026-03-09T10:00:00.000Z' });
    expect(last(due, received)).toMatchObject({ dueAt: '2026-03-09T10:00:00.000Z' });
  });

  it('names exactly the fields that the last event changed', () => {
    const [before = {}, after = {}] = statesOf([received, assigned].map(recorded));
    expect(changes(before, after)).toEqual([
      { field: 'status', before: 'received', after: 'assigned' },
      { field: 'assignee', after: 'binh' },
    ]);
  });
});

describe('the state of a petition whose date a changed calendar moved', () => {
  const fact = golden<DeadlineRecomputed>('DeadlineRecomputed').data;
  const withReply: PetitionEvent = { ...received, data: { ...received.data, reply: fact.before } };
  const moved: PetitionEvent = { type: 'DeadlineRecomputed', data: fact };

  it('shows the new date', () =>
    expect(last(withReply, moved)).toMatchObject({ dueOn: '2026-05-11', dueRaw: '2026-05-11' }));

  it('keeps the date that a source has set since', () =>
    expect(last(withReply, due, moved)).toMatchObject({ dueAt: '2026-03-09T10:00:00.000Z' }));
});
