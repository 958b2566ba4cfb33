import { describe, expect, it } from '@jest/globals';
import {
  disclosureDecider,
  disclosureItems,
  disclosureTransitions,
  disclosureUpcasters,
  programmeDecider,
  programmeKinds,
  programmeTransitions,
  programmeUpcasters,
  recommendationDecider,
  recommendationTransitions,
  recommendationUpcasters,
  type DisclosureBroadcast,
  type DisclosureHandedOver,
  type DisclosureOpened,
  type DisclosurePublished,
  type DisclosureQuestionAnswered,
  type DisclosureQuestioned,
  type DisclosureRemoved,
  type DisclosureWithdrawn,
  type ProgrammeConcluded,
  type ProgrammeDirectionGiven,
  type ProgrammeEntryRecorded,
  type ProgrammeEntryRevised,
  type ProgrammeEntryStruck,
  type ProgrammeHandedOver,
  type ProgrammeOpened,
  type RecommendationAnswered,
  type RecommendationCarriedOut,
  type RecommendationHandedOver,
  type RecommendationReceived,
  type RecommendationWithdrawn,
} from '#duties';
import { localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const now = { today: localDate('2026-06-01'), law };

describe('what must be made public', () => {
  const { given } = scenario(disclosureDecider);
  const opened = golden<DisclosureOpened>('DisclosureOpened');
  const published = golden<DisclosurePublished>('DisclosurePublished');
  const questioned = golden<DisclosureQuestioned>('DisclosureQuestioned');
  const removed = golden<DisclosureRemoved>('DisclosureRemoved');
  const withdrawn = golden<DisclosureWithdrawn>('DisclosureWithdrawn');
  const handedOver = golden<DisclosureHandedOver>('DisclosureHandedOver');
  const { from: _from, ...asHandedOver } = handedOver.data;
  const { due: _due, ...asOpened } = opened.data;
  const { until: _until, ...asPublished } = published.data;
  const { no: _no, ...asQuestioned } = questioned.data;
  const commands = {
    open: { type: 'open', ...asOpened, ...now },
    publish: { type: 'publish', ...asPublished, ...now },
    broadcast: { type: 'broadcast', ...golden<DisclosureBroadcast>('DisclosureBroadcast').data, ...now },
    question: { type: 'question', ...asQuestioned, ...now },
    reply: {
      type: 'reply',
      ...golden<DisclosureQuestionAnswered>('DisclosureQuestionAnswered').data,
      ...now,
    },
    remove: { type: 'remove', ...removed.data, ...now },
    withdraw: { type: 'withdraw', ...withdrawn.data, ...now },
    'hand-over': { type: 'hand-over', ...asHandedOver, ...now },
  } as const;

  it('goes to another unit when the one that owed it has ended, once and with a reason', () => {
    given(opened).when(commands['hand-over']).then(handedOver);
    given(opened, handedOver).when(commands['hand-over']).then();
    given(opened)
      .when({ ...commands['hand-over'], basis: ' ' })
      .refuses('disclosure.reason-missing');
  });

  it('has fourteen items in a commune, of which the fourth and the thirteenth are permanent', () => {
    const commune = disclosureItems.filter(({ body }) => body === 'commune');
    expect(commune).toHaveLength(14);
    expect(commune.filter(({ permanent }) => permanent).map(({ code }) => code)).toEqual([
      'LDC11.4',
      'LDC11.13',
    ]);
  });
  it('is due five working days after the decision, over 27/4, 30/4 and 1/5', () => {
    given().when(commands.open).then(opened);
    expect(opened.data.due).toMatchObject({ due: '2026-05-06' });
  });
  it.each([
    ['LDC46.STAFF', 'PUB.AGENCY'],
    ['LDC64.PLAN', 'PUB.SOE'],
  ])('%s is due by %s', (item, rule) =>
    expect(
      given()
        .when({ ...commands.open, item })
        .events()[0]?.data,
    ).toMatchObject({ due: { rule } }),
  );
  it('had no term before the law on grassroots democracy', () =>
    expect(
      given()
        .when({ ...commands.open, occurredOn: localDate('2023-06-01') })
        .events()[0]?.data,
    ).not.toHaveProperty('due'));
  it('hangs for thirty days before it may be taken down', () => {
    given(opened).when(commands.publish).then(published);
    given(opened, published)
      .when({ ...commands.remove, occurredOn: localDate('2026-05-28') })
      .refuses('disclosure.shown-too-short');
    given(opened, published).when(commands.remove).then(removed);
  });
  it('of the permanent kind is never taken down', () => {
    const permanent = { ...opened, data: { ...opened.data, item: 'LDC11.13' } };
    const shown = given(permanent).when(commands.publish).events();
    expect(shown[0]?.data).not.toHaveProperty('until');
    given(permanent, ...shown)
      .when(commands.remove)
      .refuses('disclosure.permanent');
  });
  it('is of a known item', () =>
    given()
      .when({ ...commands.open, item: 'LDC11.15' })
      .refuses('disclosure.item-unknown'));
  agreesWithTable(
    disclosureDecider,
    disclosureTransitions,
    {
      none: [],
      due: [opened],
      published: [opened, published, questioned],
      removed: [opened, published, questioned, removed],
      withdrawn: [opened, withdrawn],
    },
    commands,
  );
  decodesForEver(disclosureDecider, disclosureUpcasters, [
    'DisclosureOpened',
    'DisclosurePublished',
    'DisclosureBroadcast',
    'DisclosureQuestioned',
    'DisclosureQuestionAnswered',
    'DisclosureRemoved',
    'DisclosureWithdrawn',
    'DisclosureHandedOver',
    'DeadlineRecomputed',
  ]);
});

describe('a recommendation of a board of the people', () => {
  const { given } = scenario(recommendationDecider);
  const received = golden<RecommendationReceived>('RecommendationReceived');
  const answered = golden<RecommendationAnswered>('RecommendationAnswered');
  const carriedOut = golden<RecommendationCarriedOut>('RecommendationCarriedOut');
  const withdrawn = golden<RecommendationWithdrawn>('RecommendationWithdrawn');
  const handedOver = golden<RecommendationHandedOver>('RecommendationHandedOver');
  const { from: _from, ...asHandedOver } = handedOver.data;
  const { reply: _reply, ...asReceived } = received.data;
  const commands = {
    receive: { type: 'receive', ...asReceived, ...now },
    answer: { type: 'answer', ...answered.data, ...now },
    'carry-out': { type: 'carry-out', ...carriedOut.data, ...now },
    withdraw: { type: 'withdraw', ...withdrawn.data, ...now },
    'hand-over': { type: 'hand-over', ...asHandedOver, ...now },
  } as const;
  it('goes to another unit when the one that owed the answer has ended, once', () => {
    given(received).when(commands['hand-over']).then(handedOver);
    given(received, handedOver).when(commands['hand-over']).then();
  });
  it('is answered within fifteen days', () => {
    given().when(commands.receive).then(received);
    expect(received.data.reply).toMatchObject({ rule: 'TTND.REPLY', due: '2026-05-05' });
    given(received).when(commands.answer).then(answered);
  });
  it('says something, and so does its answer', () => {
    given()
      .when({ ...commands.receive, text: ' ' })
      .refuses('recommendation.text-missing');
    given(received)
      .when({ ...commands.answer, answer: '' })
      .refuses('recommendation.text-missing');
  });
  agreesWithTable(
    recommendationDecider,
    recommendationTransitions,
    {
      none: [],
      open: [received],
      answered: [received, answered],
      declined: [received, { ...answered, data: { ...answered.data, accepted: false } }],
      'carried-out': [received, answered, carriedOut],
      withdrawn: [received, withdrawn],
    },
    commands,
  );
  decodesForEver(recommendationDecider, recommendationUpcasters, [
    'RecommendationReceived',
    'RecommendationAnswered',
    'RecommendationCarriedOut',
    'RecommendationWithdrawn',
    'RecommendationHandedOver',
    'DeadlineRecomputed',
  ]);
});

describe('a programme record', () => {
  const { given } = scenario(programmeDecider);
  const opened = golden<ProgrammeOpened>('ProgrammeOpened');
  const recorded = golden<ProgrammeEntryRecorded>('ProgrammeEntryRecorded');
  const revised = golden<ProgrammeEntryRevised>('ProgrammeEntryRevised');
  const struck = golden<ProgrammeEntryStruck>('ProgrammeEntryStruck');
  const directed = golden<ProgrammeDirectionGiven>('ProgrammeDirectionGiven');
  const concluded = golden<ProgrammeConcluded>('ProgrammeConcluded');
  const handedOver = golden<ProgrammeHandedOver>('ProgrammeHandedOver');
  const { from: _from, ...asHandedOver } = handedOver.data;
  const { no: _no, ...asRecorded } = recorded.data;
  const { no: _direction, commitmentId: _id, unit: _unit, ...asDirected } = directed.data;
  const commands = {
    open: { type: 'open', ...opened.data, ...now },
    record: { type: 'record', ...asRecorded, ...now },
    revise: { type: 'revise', ...revised.data, ...now },
    strike: { type: 'strike', ...struck.data, ...now },
    direct: { type: 'direct', ...asDirected, ...now },
    conclude: { type: 'conclude', ...concluded.data, ...now },
    'hand-over': { type: 'hand-over', ...asHandedOver, ...now },
  } as const;
  it('goes to the unit that takes over, once, and its directions are that one’s', () => {
    given(opened).when(commands['hand-over']).then(handedOver);
    given(opened, handedOver).when(commands['hand-over']).nothing();
    expect(given(opened, handedOver).when(commands.direct).events()).toMatchObject([
      { data: { unit: handedOver.data.to } },
    ]);
  });
  it('has entries with the fields of its kind, no more and no fewer', () => {
    given(opened).when(commands.record).then(recorded);
    const wrong = [
      { done: true },
      { ...recorded.data.values, money: 1.5 },
      { ...recorded.data.values, name: 'x' },
      { ...recorded.data.values, done: 'x' },
    ];
    for (const values of wrong) {
      given(opened)
        .when({ ...commands.record, values })
        .refuses('programme.fields-wrong');
    }
  });
  it('strikes an entry once', () => {
    given(opened, recorded).when(commands.strike).then(struck);
    given(opened, recorded, struck).when(commands.revise).refuses('programme.entry-unknown');
  });
  it('of a meeting gives directions that keep their day', () =>
    given(opened).when(commands.direct).then(directed));
  it.each(programmeKinds.map(({ kind }) => kind))('of the kind %s can be opened', (kind) =>
    expect(
      given()
        .when({ ...commands.open, kind })
        .events(),
    ).toHaveLength(1),
  );
  agreesWithTable(
    programmeDecider,
    programmeTransitions,
    { none: [], open: [opened, recorded], concluded: [opened, recorded, concluded] },
    commands,
  );
  decodesForEver(programmeDecider, programmeUpcasters, [
    'ProgrammeOpened',
    'ProgrammeEntryRecorded',
    'ProgrammeEntryRevised',
    'ProgrammeEntryStruck',
    'ProgrammeDirectionGiven',
    'ProgrammeConcluded',
    'ProgrammeHandedOver',
  ]);
});
