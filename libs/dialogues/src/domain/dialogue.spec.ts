import { describe, expect, it } from '@jest/globals';
import {
  allowedDialogueActions,
  commitmentOf,
  dialogueDecider,
  dialogueTransitions,
  dialogueUpcasters,
  type DialogueAnnounced,
  type DialogueCancelled,
  type DialogueHandedOver,
  type DialogueClosed,
  type DialogueCommand,
  type DialogueConcluded,
  type DialogueEvent,
  type DialogueFollowedUp,
  type DialogueHeld,
  type DialogueMinutesSigned,
  type DialoguePlanned,
  type DialoguePostponed,
  type DialoguePublished,
  type DialogueRequestAnswered,
  type DialogueRequested,
  type OpinionAnswered,
  type OpinionCollected,
  type OpinionCommitted,
  type OpinionDeclined,
  type OpinionForwarded,
  type OpinionTurnedIntoCase,
  type OpinionGuided,
  type PreviousConclusionsReadOut,
} from '#dialogues';
import { fold, localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(dialogueDecider);
const now = { today: localDate('2026-06-01'), law };

const planned = golden<DialoguePlanned>('DialoguePlanned');
const announced = golden<DialogueAnnounced>('DialogueAnnounced');
const collected = golden<OpinionCollected>('OpinionCollected');
const held = golden<DialogueHeld>('DialogueHeld');
const answered = golden<OpinionAnswered>('OpinionAnswered');
const committed = golden<OpinionCommitted>('OpinionCommitted');
const guided = golden<OpinionGuided>('OpinionGuided');
const forwarded = golden<OpinionForwarded>('OpinionForwarded');
const raised = golden<OpinionTurnedIntoCase>('OpinionTurnedIntoCase');
const concluded = golden<DialogueConcluded>('DialogueConcluded');
const published = golden<DialoguePublished>('DialoguePublished');
const cancelled = golden<DialogueCancelled>('DialogueCancelled');
const handedOver = golden<DialogueHandedOver>('DialogueHandedOver');
const requested = golden<DialogueRequested>('DialogueRequested');
const accepted = golden<DialogueRequestAnswered>('DialogueRequestAnswered');
const postponed = golden<DialoguePostponed>('DialoguePostponed');
const readOut = golden<PreviousConclusionsReadOut>('PreviousConclusionsReadOut');
const declined = golden<OpinionDeclined>('OpinionDeclined');
const signed = golden<DialogueMinutesSigned>('DialogueMinutesSigned');
const followedUp = golden<DialogueFollowedUp>('DialogueFollowedUp');
const closed = golden<DialogueClosed>('DialogueClosed');

const opinion = (no: number, topic = 'ha-tang') => ({ ...collected, data: { ...collected.data, no, topic } });
const { notice: _notice, ...asPlanned } = planned.data;
const { no: _no, ...asCollected } = collected.data;
const { result: _result, ...asHeld } = held.data;
const { commitmentId: _id, unit: _unit, ...asCommitted } = committed.data;

const { from: _from, ...asHandedOver } = handedOver.data;
const { caseId: _case, unit: _in, ...asRaised } = raised.data;

const { reply: _reply, ...asRequested } = requested.data;
const { notice: _moved, ...asPostponed } = postponed.data;

const commands = {
  request: { type: 'request', ...asRequested, ...now },
  reply: { type: 'reply', ...accepted.data, ...now },
  plan: { type: 'plan', ...asPlanned, ...now },
  postpone: { type: 'postpone', ...asPostponed, ...now },
  announce: { type: 'announce', ...announced.data, ...now },
  collect: { type: 'collect', ...asCollected, ...now },
  hold: { type: 'hold', ...asHeld, ...now },
  'read-out': { type: 'read-out', ...readOut.data, ...now },
  answer: { type: 'answer', ...answered.data, ...now },
  commit: { type: 'commit', ...asCommitted, ...now },
  guide: { type: 'guide', ...guided.data, ...now },
  raise: { type: 'raise', ...asRaised, ...now },
  forward: { type: 'forward', ...forwarded.data, ...now },
  decline: { type: 'decline', ...declined.data, ...now },
  sign: { type: 'sign', ...signed.data, ...now },
  conclude: { type: 'conclude', ...concluded.data, ...now },
  publish: { type: 'publish', ...published.data, ...now },
  'follow-up': { type: 'follow-up', ...followedUp.data, ...now },
  close: { type: 'close', ...closed.data, ...now },
  cancel: { type: 'cancel', ...cancelled.data, ...now },
  'hand-over': { type: 'hand-over', ...asHandedOver, ...now },
} satisfies Record<string, DialogueCommand>;

/** Four opinions, the third of them an oral complaint. */
const opinions = [opinion(1), opinion(2), opinion(3, 'khieu-nai'), opinion(4)];
const meeting: readonly DialogueEvent[] = [planned, announced, ...opinions, held];
const dealtWith: readonly DialogueEvent[] = [...meeting, answered, committed, guided, forwarded];

describe('a dialogue with the people', () => {
  it('is planned, and must be announced seven days before', () => {
    given().when(commands.plan).then(planned);
    expect(planned.data).toMatchObject({ heldOn: '2026-05-14', notice: { due: '2026-05-07' } });
  });
  it('is planned once even when the plan is sent twice', () => given(planned).when(commands.plan).nothing());
  it('does not share its id with another one', () =>
    given(planned)
      .when({ ...commands.plan, heldOn: localDate('2026-05-15') })
      .refuses('dialogue.id-taken'));
  it('is not planned for a day gone by', () =>
    given()
      .when({ ...commands.plan, occurredOn: localDate('2026-05-15') })
      .refuses('dialogue.meeting-before-plan'));

  it('is announced', () => given(planned).when(commands.announce).then(announced));
  it('that is announced too late is announced: the day speaks', () =>
    expect(
      given(planned)
        .when({ ...commands.announce, occurredOn: localDate('2026-05-10') })
        .events()[0]?.data,
    ).toMatchObject({ occurredOn: '2026-05-10' }));
  it('is not announced before it was planned', () =>
    given(planned)
      .when({ ...commands.announce, occurredOn: localDate('2026-04-19') })
      .refuses('dialogue.date-before-plan'));

  it('that was held owes its result in ten days, rolled past the Sunday', () => {
    given(planned, announced).when(commands.hold).then(held);
    expect(held.data.result).toMatchObject({ raw: '2026-05-24', due: '2026-05-25' });
  });
  it('is not attended by half a person', () =>
    given(planned, announced)
      .when({ ...commands.hold, attended: 0.5 })
      .refuses('dialogue.attendance-invalid'));
  it('is called off with a reason only', () => {
    given(planned, announced).when(commands.cancel).then(cancelled);
    given(planned)
      .when({ ...commands.cancel, reason: '' })
      .refuses('dialogue.reason-missing');
  });
});

describe('an opinion', () => {
  it('gets the next number of its dialogue', () => {
    given(planned, announced).when(commands.collect).then(opinion(1));
    given(planned, announced, opinion(1), opinion(2)).when(commands.collect).then(opinion(3));
  });
  it('says something', () =>
    given(planned)
      .when({ ...commands.collect, text: ' ' })
      .refuses('dialogue.opinion-empty'));
  it('from the floor needs a meeting', () => {
    const floor = { ...commands.collect, source: 'floor', occurredOn: held.data.occurredOn } as const;
    given(planned, announced).when(floor).refuses('dialogue.not-held');
    expect(given(planned, announced, held).when(floor).events()).toHaveLength(1);
  });
  it('is not raised after the meeting', () =>
    given(...meeting)
      .when({ ...commands.collect, occurredOn: localDate('2026-05-15') })
      .refuses('dialogue.date-after-meeting'));

  it('is answered on the spot', () =>
    given(...meeting)
      .when(commands.answer)
      .then(answered));
  it('is turned into a promise of its own', () => {
    given(...meeting)
      .when(commands.commit)
      .then(committed);
    expect(committed.data.commitmentId).toBe(commitmentOf(planned.data.dialogueId, 2));
  });
  it('becomes a petition of its own, in the unit of the dialogue', () => {
    given(...meeting)
      .when(commands.raise)
      .then(raised);
    given(...meeting)
      .when({ ...commands.raise, summary: ' ' })
      .refuses('dialogue.opinion-empty');
  });
  it('is forwarded to the competent body', () =>
    given(...meeting)
      .when(commands.forward)
      .then(forwarded));
  it('is not dealt with before the meeting', () =>
    given(...meeting)
      .when({ ...commands.answer, occurredOn: localDate('2026-05-13') })
      .refuses('dialogue.date-before-meeting'));
  it('must exist', () =>
    given(...meeting)
      .when({ ...commands.answer, no: 5 })
      .refuses('dialogue.opinion-unknown'));
  it('is not promised for a day before the meeting', () =>
    given(...meeting)
      .when({ ...commands.commit, dueOn: localDate('2026-05-13') })
      .refuses('dialogue.due-before-meeting'));

  const ways = [
    ['answered', answered, 1],
    ['committed', committed, 2],
    ['forwarded', forwarded, 4],
    ['taken in as a petition', raised, 1],
  ] as const;
  describe.each(ways)('that was %s', (_name, event, no) => {
    it.each(['answer', 'commit', 'guide', 'raise', 'forward'] as const)(
      'cannot be dealt with again: %s',
      (way) =>
        given(...meeting, event)
          .when({ ...commands[way], no })
          .refuses('dialogue.opinion-dealt-with'),
    );
  });

  it('that is an oral complaint is guided to a letter', () =>
    given(...meeting)
      .when(commands.guide)
      .then(guided));
  it.each(['answer', 'commit', 'raise', 'forward'] as const)(
    'that is an oral complaint is nothing to %s',
    (way) =>
      given(...meeting)
        .when({ ...commands[way], no: 3 })
        .refuses('dialogue.opinion-needs-letter'),
  );
  it.each(['answer', 'commit', 'raise', 'forward'] as const)(
    'that is an oral denunciation is nothing to %s',
    (way) =>
      given(planned, announced, opinion(1, 'to-cao'), held)
        .when({ ...commands[way], no: 1 })
        .refuses('dialogue.opinion-needs-letter'),
  );
});

describe('the conclusions', () => {
  it('are issued when every opinion is dealt with', () =>
    given(...dealtWith)
      .when(commands.conclude)
      .then(concluded));
  it('wait for the last opinion', () =>
    given(...dealtWith.slice(0, -1))
      .when(commands.conclude)
      .refuses('dialogue.opinions-open'));
  it('are published after they were issued', () => {
    given(...dealtWith, concluded)
      .when(commands.publish)
      .then(published);
    given(...dealtWith)
      .when(commands.publish)
      .refuses('dialogue.not-concluded');
  });
});

describe('the table of steps of a dialogue', () => {
  const open = [planned, announced, ...opinions, held];
  const histories = {
    none: [],
    requested: [requested],
    accepted: [requested, accepted],
    declined: [requested, { ...accepted, data: { ...accepted.data, accepted: false } }],
    planned: [planned],
    announced: [planned, announced],
    held: open,
    concluded: [...dealtWith, concluded],
    published: [...dealtWith, concluded, published],
    closed: [...dealtWith, concluded, published, closed],
    cancelled: [planned, cancelled],
  };
  const { conclude, plan, ...others } = commands;
  agreesWithTable(dialogueDecider, dialogueTransitions, histories, others);
  describe('of a plan that keeps to what was asked for', () => {
    const asked = { ...requested, data: { ...requested.data, kind: planned.data.kind } };
    const answer = { ...accepted, data: { ...accepted.data, accepted: false } };
    const ofTheSameKind = { requested: [asked], accepted: [asked, accepted], declined: [asked, answer] };
    agreesWithTable(dialogueDecider, dialogueTransitions, { ...histories, ...ofTheSameKind }, { plan });
  });
  describe('with every opinion dealt with', () =>
    agreesWithTable(dialogueDecider, dialogueTransitions, { ...histories, held: dealtWith }, { conclude }));

  it('goes to the unit that takes over, once, whether asked for, planned or held', () => {
    for (const history of [[requested], [planned], open]) {
      given(...history)
        .when(commands['hand-over'])
        .then(handedOver);
      given(...history, handedOver)
        .when(commands['hand-over'])
        .nothing();
      const { unit } = dialogueDecider.resource?.(fold(dialogueDecider, [...history, handedOver])) ?? {};
      expect(unit).toBe(handedOver.data.to);
    }
  });

  it('is what the page offers', () =>
    expect(allowedDialogueActions(fold(dialogueDecider, [planned]))).toContainEqual({
      action: 'hold',
      allowed: false,
      why: 'dialogue.not-announced',
    }));
});

describe('stored dialogues', () => {
  decodesForEver(dialogueDecider, dialogueUpcasters, [
    'DialoguePlanned',
    'DialogueAnnounced',
    'OpinionCollected',
    'DialogueHeld',
    'OpinionAnswered',
    'OpinionCommitted',
    'OpinionGuided',
    'OpinionForwarded',
    'OpinionTurnedIntoCase',
    'DialogueConcluded',
    'DialoguePublished',
    'DialogueCancelled',
    'DialogueHandedOver',
    'DialogueRequested',
    'DialogueRequestAnswered',
    'DialoguePostponed',
    'PreviousConclusionsReadOut',
    'OpinionDeclined',
    'DialogueMinutesSigned',
    'DialogueDirectionGiven',
    'DialogueFollowedUp',
    'DialogueClosed',
    'DeadlineRecomputed',
  ]);
  it('belong to their unit', () =>
    expect(dialogueDecider.resource?.(fold(dialogueDecider, [planned]))).toEqual({
      unit: planned.data.unit,
    }));
});
