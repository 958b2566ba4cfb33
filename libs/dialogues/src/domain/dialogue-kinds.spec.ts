import { describe, expect, it } from '@jest/globals';
import {
  dialogueDecider,
  dialogueKinds,
  directionCommitment,
  kindRow,
  type DialogueAnnounced,
  type DialogueCommand,
  type DialogueConcluded,
  type DialogueHeld,
  type DialogueMinutesSigned,
  type DialoguePlanned,
  type DialoguePostponed,
  type DialogueRequested,
} from '#dialogues';
import { fold, localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { golden, scenario } from '#testing';

const { given } = scenario(dialogueDecider);
const now = { today: localDate('2026-06-01'), law };

const communePlan = golden<DialoguePlanned>('DialoguePlanned');
const { notice: _notice, ...asPlanned } = communePlan.data;
const announced = golden<DialogueAnnounced>('DialogueAnnounced');
const { result: _result, ...asHeld } = golden<DialogueHeld>('DialogueHeld').data;
const signed = golden<DialogueMinutesSigned>('DialogueMinutesSigned');
const concluded = golden<DialogueConcluded>('DialogueConcluded');

type Kind = DialoguePlanned['data']['kind'];

const plan = (kind: Kind, heldOn = '2026-05-14'): Extract<DialogueCommand, { type: 'plan' }> => ({
  type: 'plan',
  ...asPlanned,
  kind,
  heldOn: localDate(heldOn),
  ...now,
});
const planned = (kind: Kind, heldOn?: string) => given().when(plan(kind, heldOn)).events();
const hold = (quorum?: { n: number; of: number }): DialogueCommand => ({
  type: 'hold',
  ...asHeld,
  ...(quorum && { quorum }),
  ...now,
});

describe('each kind of dialogue and conference', () => {
  it('has terms that the law knows', () => {
    const ids = law.ruleSet.rules.flatMap(({ id, family }) => [id, family]);
    const named = dialogueKinds.flatMap(({ notice, result, review, reply }) => [
      notice,
      result,
      review,
      reply,
    ]);
    expect(named.filter((rule) => rule !== undefined && !ids.includes(rule))).toEqual([]);
  });
  it.each([
    ['commune', 'DLG.COMMUNE.NOTICE', '2026-05-07'],
    ['work', 'DLG.WORK.CONTENT', '2026-05-07'],
    ['community-conference', 'CONF.COMMUNITY', '2026-05-08'],
  ] as const)('%s must be announced by %s', (kind, rule, due) =>
    expect(planned(kind)[0]?.data).toMatchObject({ kind, notice: { rule, due } }),
  );
  it.each(['party', 'head-staff', 'staff-conference', 'worker-conference'] as const)(
    '%s has no statutory notice',
    (kind) => expect(planned(kind)[0]?.data).not.toHaveProperty('notice'),
  );
  it('had no notice before its rule was in force', () =>
    expect(
      given()
        .when({ ...plan('work', '2021-01-15'), occurredOn: localDate('2021-01-04') })
        .events()[0]?.data,
    ).not.toHaveProperty('notice'));
});

describe('a workplace dialogue around the holidays', () => {
  it('sends its contents five working days before, counted back over 30/4 and 1/5', () =>
    // 05/05/2026 is a Tuesday: 04/05, 29/04, 28/04, 24/04, 23/04 (27/04, 30/04 and 01/05 are off)
    expect(planned('work', '2026-05-05')[0]?.data).toMatchObject({ notice: { due: '2026-04-23' } }));
  it('is published three working days after, over 2/9', () => {
    const later = { today: localDate('2026-09-10'), law };
    const contents = { ...announced, data: { ...announced.data, occurredOn: localDate('2026-08-17') } };
    const on = localDate('2026-08-28');
    const held = given(
      ...given()
        .when({ ...plan('work', '2026-08-28'), ...later, lateReason: 'Nhập bù' })
        .events(),
      contents,
    )
      .when({ ...asHeld, type: 'hold', occurredOn: on, quorum: { n: 8, of: 10 }, ...later })
      .events();
    // Fri 28/08; Mon 31/08, Tue 01/09 and Wed 02/09 are off: 03/09, 04/09, 07/09
    expect(held[0]?.data).toMatchObject({ result: { rule: 'DLG.WORK.PUBLISH', due: '2026-09-07' } });
  });
});

describe('the quorum', () => {
  const work = [...planned('work'), announced];
  const conference = [...planned('staff-conference'), announced];
  it('of a workplace dialogue is more than 70 % of the worker representatives', () => {
    given(...work)
      .when(hold({ n: 7, of: 10 }))
      .refuses('dialogue.quorum-not-reached');
    expect(
      given(...work)
        .when(hold({ n: 8, of: 10 }))
        .events()[0]?.data,
    ).toMatchObject({
      quorum: { n: 8, of: 10 },
    });
  });
  it('of a staff conference is two thirds, and exactly two thirds are enough', () => {
    given(...conference)
      .when(hold({ n: 39, of: 60 }))
      .refuses('dialogue.quorum-not-reached');
    expect(
      given(...conference)
        .when(hold({ n: 40, of: 60 }))
        .events(),
    ).toHaveLength(1);
  });
  it('is asked for where there is one', () =>
    given(...work)
      .when(hold())
      .refuses('dialogue.quorum-missing'));
  it('is not more than everybody', () =>
    given(...work)
      .when(hold({ n: 11, of: 10 }))
      .refuses('dialogue.attendance-invalid'));
  it('is no matter of a commune dialogue', () =>
    expect(given(communePlan, announced).when(hold()).events()).toHaveLength(1));
});

describe('a staff conference', () => {
  const start = [...planned('staff-conference'), announced];
  const held = given(...start)
    .when(hold({ n: 40, of: 60 }))
    .events();
  const conclude = (votes?: { n: number; of: number }): DialogueCommand => ({
    type: 'conclude',
    ...concluded.data,
    ...(votes && { votes }),
    ...now,
  });
  it('passes its resolution with more than half of those present', () => {
    given(...start, ...held)
      .when(conclude())
      .refuses('dialogue.votes-missing');
    given(...start, ...held)
      .when(conclude({ n: 20, of: 40 }))
      .refuses('dialogue.resolution-not-passed');
    given(...start, ...held)
      .when(conclude({ n: 16, of: 30 }))
      .refuses('dialogue.votes-not-of-present');
    expect(
      given(...start, ...held)
        .when(conclude({ n: 21, of: 40 }))
        .events(),
    ).toHaveLength(1);
  });
  it('reviews its resolution after six months', () =>
    expect(
      given(...start, ...held)
        .when(conclude({ n: 40, of: 40 }))
        .events()[0]?.data,
    ).toMatchObject({
      review: { rule: 'CONF.STAFF.REVIEW' },
    }));
  it('is one of delegates from a hundred people on, or where they work scattered', () => {
    const conference = { staff: 80, form: 'delegates', summoned: 40 } as const;
    given()
      .when({ ...plan('staff-conference'), conference })
      .refuses('dialogue.delegates-not-allowed');
    for (const allowed of [
      { ...conference, staff: 100 },
      { ...conference, scattered: true },
    ]) {
      expect(
        given()
          .when({ ...plan('staff-conference'), conference: allowed })
          .events(),
      ).toHaveLength(1);
    }
  });
});

describe('the minutes of a workplace dialogue', () => {
  const start = [...planned('work'), announced];
  const held = [
    ...start,
    ...given(...start)
      .when(hold({ n: 8, of: 10 }))
      .events(),
  ];
  const sign = { type: 'sign', ...signed.data, ...now } as const;
  it('are signed by both sides', () => {
    const oneSide = signed.data.signatures.filter(({ side }) => side === 'holder');
    given(...held)
      .when({ ...sign, signatures: oneSide })
      .refuses('dialogue.signature-missing');
    given(...held)
      .when(sign)
      .then(signed);
  });
  it('come before the conclusions', () => {
    const conclude = { type: 'conclude', ...concluded.data, ...now } as const;
    given(...held)
      .when(conclude)
      .refuses('dialogue.minutes-not-signed');
    expect(
      given(...held, signed)
        .when(conclude)
        .events(),
    ).toHaveLength(1);
  });
});

describe('a request for a dialogue', () => {
  const requested = golden<DialogueRequested>('DialogueRequested');
  const { reply: _reply, ...asked } = requested.data;
  const ask = { type: 'request', ...asked, ...now } as const;
  it('of the workers is answered within five working days, over the holidays', () => {
    given().when(ask).then(requested);
    expect(requested.data.reply).toMatchObject({ due: '2026-04-28' });
  });
  it('needs 30 % of the worker representatives', () =>
    given()
      .when({ ...ask, asking: { n: 3, of: 11 } })
      .refuses('dialogue.request-too-few'));
  it('to a commune needs 10 % of the voters', () => {
    given()
      .when({ ...ask, kind: 'commune', asking: { n: 99, of: 1000 } })
      .refuses('dialogue.request-too-few');
    const enough = { ...ask, kind: 'commune', asking: { n: 100, of: 1000 } } as const;
    expect(given().when(enough).events()[0]?.data).not.toHaveProperty('reply');
  });
  it('is not made for a conference', () =>
    given()
      .when({ ...ask, kind: 'staff-conference' })
      .refuses('dialogue.not-on-request'));
  it('is followed by the dialogue that was asked for', () => {
    const accepted = given(requested)
      .when({
        type: 'reply',
        dialogueId: ask.dialogueId,
        occurredOn: localDate('2026-06-01'),
        accepted: true,
        answer: 'Đồng ý',
        ...now,
      })
      .events();
    given(requested, ...accepted)
      .when(plan('commune'))
      .refuses('dialogue.not-as-requested');
    expect(
      given(requested, ...accepted)
        .when(plan('work'))
        .events(),
    ).toHaveLength(1);
  });
  it('is declined with a reason', () =>
    given(requested)
      .when({
        type: 'reply',
        dialogueId: ask.dialogueId,
        occurredOn: localDate('2026-06-01'),
        accepted: false,
        answer: ' ',
        ...now,
      })
      .refuses('dialogue.reason-missing'));
});

describe('a postponed dialogue', () => {
  const postponed = golden<DialoguePostponed>('DialoguePostponed');
  const { notice: _moved, ...asPostponed } = postponed.data;
  it('gets a new day for its notice and is announced anew', () => {
    given(communePlan, announced)
      .when({ type: 'postpone', ...asPostponed, ...now })
      .then(postponed);
    expect(fold(dialogueDecider, [communePlan, announced, postponed])).toMatchObject({
      status: 'planned',
      planned: { heldOn: '2026-05-21' },
    });
    given(communePlan, announced, postponed).when(hold()).refuses('dialogue.not-announced');
  });
  it('is not held before the day that was made known, new or old', () => {
    const early = { ...hold(), occurredOn: localDate('2026-05-13') };
    given(communePlan, announced).when(early).refuses('dialogue.before-its-day');
    given(communePlan, announced, postponed, announced).when(hold()).refuses('dialogue.before-its-day');
  });
});

describe('a direction of the conclusions', () => {
  const held = [communePlan, announced, golden<DialogueHeld>('DialogueHeld')];
  const direction = { text: 'Nạo vét kênh', owner: 'Phòng Kinh tế', dueOn: localDate('2026-06-13') };
  const conclude = { type: 'conclude', ...concluded.data, directions: [direction], ...now } as const;
  it('becomes a fact of its own and keeps its day, a Saturday', () =>
    expect(
      given(...held)
        .when(conclude)
        .events()[1],
    ).toMatchObject({
      type: 'DialogueDirectionGiven',
      data: {
        no: 1,
        dueOn: '2026-06-13',
        commitmentId: directionCommitment(communePlan.data.dialogueId, 1),
        unit: communePlan.data.unit,
      },
    }));
  it('is not given for a day before the meeting', () =>
    given(...held)
      .when({ ...conclude, directions: [{ ...direction, dueOn: localDate('2026-05-13') }] })
      .refuses('dialogue.due-before-meeting'));
});

it('no kind stands for another: their codes differ', () => {
  const codes = dialogueKinds.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).not.toContain('DLG.CASE');
  expect(kindRow('party').code).toBe('DLG.PARTY');
});
