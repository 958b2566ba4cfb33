import { describe, expect, it } from '@jest/globals';
import { ReceiveComplaint } from '#complaints';
import type { OpinionCommitted } from '#dialogues';
import { MakeCommitment } from '#duties';
import { position, type DomainEvent, type LocalDate, type Recorded } from '#kernel';
import type { LetterProposedForAcceptance } from '#letters';
import { ReceivePetition } from '#petitions';
import {
  makeCommitmentFromDialogue,
  makeCommitmentFromSession,
  openCaseFromLetter,
  openCaseFromVisit,
  reactions,
  type World,
} from '#reactions';
import { golden } from '#testing';
import type { SessionDirectionGiven, VisitLogged } from '#visits';

const recorded = <E extends DomainEvent>(event: E, stream: string): Recorded<E> => ({
  ...event,
  id: 'event-1',
  stream,
  revision: 0,
  position: position('1'),
  meta: {
    recordedAt: '2026-03-02T02:00:00.000Z',
    actor: 'can-bo',
    commandId: 'c-1',
    correlationId: 'request-1',
    schema: 1,
  },
});

const asked: [string, LocalDate][] = [];
const world = (remote: boolean): World => ({
  units: {
    at: async (unitId, day) => {
      asked.push([unitId, day]);
      return { unitId, name: 'UBND xã Bình An', level: 'commune', remote };
    },
  },
  work: { of: async () => [], under: async () => [] },
});

const visit = golden<VisitLogged>('VisitLogged');
const logged = (facts: Partial<VisitLogged['data']>) =>
  recorded<VisitLogged>({ ...visit, data: { ...visit.data, ...facts } }, `visit-${visit.data.visitId}`);
const proposal = golden<LetterProposedForAcceptance>('LetterProposedForAcceptance');
const direction = golden<SessionDirectionGiven>('SessionDirectionGiven');
const promise = golden<OpinionCommitted>('OpinionCommitted');

const who = (name: string, unit: string) => ({
  actor: `reaction:${name}`,
  onBehalfOf: 'can-bo',
  unit,
  commandId: `reaction:${name}:event-1`,
  correlationId: 'request-1',
  causationId: 'event-1',
});

describe('a visit', () => {
  it('that raises a petition opens it with everything the desk wrote down', async () => {
    const command = await openCaseFromVisit.react(logged({}), world(false));
    expect(command).toBeInstanceOf(ReceivePetition);
    const { visitId, unit, field, summary, people, subject, narrative, occurredOn, lateReason } = visit.data;
    expect(command).toMatchObject({
      petition: {
        petitionId: visitId,
        kind: 'petition',
        code: 'KN-BA-2026-00034',
        channel: 'visit',
        origin: { kind: 'visit', ref: visitId },
        ...{ unit, field, summary, people, subject, narrative, occurredOn, lateReason },
      },
      who: who('open-case-from-visit', unit),
    });
  });
  it('that raises a denunciation is no business of this reaction', async () =>
    expect(await openCaseFromVisit.react(logged({ matter: 'denunciation' }), world(false))).toBeUndefined());
  it('that raises a reflection opens one', async () =>
    expect(await openCaseFromVisit.react(logged({ matter: 'reflection' }), world(false))).toMatchObject({
      petition: { kind: 'reflection' },
    }));
  it.each([true, false])(
    'that raises a complaint asks whether the unit was remote on that day: %s',
    async (remote) => {
      const outcome = { kind: 'raises-case', caseId: 'complaint-7', code: 'KHN-BA-2026-00001' } as const;
      const command = await openCaseFromVisit.react(logged({ matter: 'complaint', outcome }), world(remote));
      expect(command).toBeInstanceOf(ReceiveComplaint);
      expect(command).toMatchObject({ complaint: { complaintId: '7', code: 'KHN-BA-2026-00001', remote } });
      expect(asked.at(-1)).toEqual([visit.data.unit, visit.data.occurredOn]);
    },
  );
  it.each([
    { kind: 'answered' },
    { kind: 'guided', to: 'UBND tỉnh' },
    { kind: 'about-case', caseId: 'petition-1' },
  ] as const)('that was $kind opens nothing', async (outcome) =>
    expect(await openCaseFromVisit.react(logged({ outcome }), world(false))).toBeUndefined(),
  );
});

describe('a letter that is proposed for acceptance', () => {
  const event = recorded<LetterProposedForAcceptance>(proposal, `letter-${proposal.data.letterId}`);
  it('opens the complaint on the day it came in', async () => {
    const { letterId, receivedOn, unit } = proposal.data;
    expect(await openCaseFromLetter.react(event, world(true))).toMatchObject({
      complaint: {
        complaintId: letterId,
        code: 'KHN-BA-2026-00002',
        occurredOn: receivedOn,
        channel: 'post',
        remote: true,
        origin: { kind: 'letter', ref: letterId },
      },
      who: who('open-case-from-letter', unit),
    });
  });
  it('opens the petition', async () => {
    const petition = {
      ...event,
      data: { ...event.data, caseKind: 'petition', caseId: 'petition-9' } as const,
    };
    const command = await openCaseFromLetter.react(petition, world(false));
    expect(command).toMatchObject({
      petition: { petitionId: '9', kind: 'petition', code: 'KHN-BA-2026-00002' },
    });
  });
});

describe('an opinion that was answered with a promise', () => {
  const event = recorded<OpinionCommitted>(promise, `dialogue-${promise.data.dialogueId}`);
  it('makes the commitment in the unit of the dialogue', async () => {
    const { dialogueId, no, commitmentId, text, owner, dueOn, occurredOn } = promise.data;
    const command = await makeCommitmentFromDialogue.react(event, world(false));
    expect(command).toBeInstanceOf(MakeCommitment);
    expect(command).toMatchObject({
      commitment: {
        commitmentId,
        text,
        owner,
        dueOn,
        occurredOn,
        origin: { kind: 'dialogue', ref: dialogueId, no },
      },
      who: who('make-commitment-from-dialogue', 'xa-binh-an'),
    });
  });
  it('without a unit is for a person to look at', async () => {
    const { unit: _unit, ...data } = event.data;
    await expect(makeCommitmentFromDialogue.react({ ...event, data }, world(false))).rejects.toMatchObject({
      code: 'reaction.unit-unknown',
    });
  });
});

describe('a direction in a notice of conclusions', () => {
  it('opens the commitment of the body that must carry it out', async () => {
    const { sessionId, no, commitmentId, unit, body, dueOn } = direction.data;
    const command = await makeCommitmentFromSession.react(
      recorded<SessionDirectionGiven>(direction, `session-${sessionId}`),
      world(false),
    );
    expect(command).toBeInstanceOf(MakeCommitment);
    expect(command).toMatchObject({
      commitment: { commitmentId, unit, owner: body, dueOn, origin: { kind: 'session', ref: sessionId, no } },
      who: who('make-commitment-from-session', unit),
    });
  });
});

describe('the reactions', () => {
  it('keep their names for ever: checkpoints and command ids hang on them', () =>
    expect(reactions.map(({ name }) => name)).toEqual([
      'open-case-from-visit',
      'open-case-from-letter',
      'open-denunciation-from-visit',
      'open-denunciation-from-letter',
      'open-case-from-split',
      'open-second-complaint',
      'take-in-merged-complaint',
      'make-commitment-from-dialogue',
      'recompute-after-rule-set',
      'recompute-after-calendar',
      'make-commitment-from-direction',
      'make-commitment-from-programme',
      'carry-out-merger',
      'carry-out-split',
      'make-commitment-from-session',
      'open-petition-from-opinion',
      'carry-out-approval',
      'watch-reveals',
      'wall-sender-of-classified-letter',
      'wall-sender-of-split-letter',
      'wall-sender-of-proposed-letter',
    ]));
});
