import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { builtInLaw as law, type DeadlineRecomputed } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';
import { allowedDenunciationActions } from './allowed-actions.js';
import type { DenunciationStep, StepAction, Steps } from './denunciation.command.js';
import type { DenunciationEvent, StepEvent } from './denunciation.events.js';
import { ACTION_OF } from './denunciation.papers.js';
import type { Denunciation, DenunciationStatus, KnownDenunciation } from './denunciation.state.js';
import { denunciationDecider } from './denunciation.js';
import { denunciationActions, denunciationTransitions } from './denunciation.transitions.js';
import { clocksOf, isPaused } from './running-clocks.js';
import { denunciationUpcasters } from './denunciation.upcasters.js';

const { given } = scenario(denunciationDecider);
const on = localDate;

const of = <Type extends StepEvent['type']>(type: Type): Extract<StepEvent, { type: Type }> =>
  golden(type) as Extract<StepEvent, { type: Type }>;

const registered = of('DenunciationRegistered');
const verified = of('DenouncerVerified');
const accepted = of('DenunciationAccepted');
const team = of('VerificationTeamFormed');
const reported = of('DenunciationVerificationReported');
const suspended = of('DenunciationSuspended');
const extended = of('DenunciationTermExtended');
const concluded = of('ConclusionIssued');
const handled = of('HandlingDecided');
const checkedHandling = of('RedactionChecked');
const publicisedHandling = of('ConclusionPublicised');
const followed = of('ImplementationReported');
const closed = of('DenunciationClosed');

const publicised = {
  ...publicisedHandling,
  data: { ...publicisedHandling.data, of: 'conclusion' as const },
};
const toAccepted: readonly DenunciationEvent[] = [registered, verified, accepted];
const toVerifying = [...toAccepted, team];
const toReported = [...toVerifying, reported];
const toConcluded = [...toReported, concluded];
const toHandled = [...toConcluded, handled];
const toPublicised = [...toHandled, publicised, publicisedHandling];
const toClosed = [...toPublicised, followed, closed];
const withdrawnWhole = {
  ...of('DenunciationWithdrawn'),
  data: { ...of('DenunciationWithdrawn').data, whole: true, contents: [] },
};

/** Entered on the day itself unless said otherwise. */
const entry = (day: string, today = day) => ({ occurredOn: on(day), today: on(today), law });

const step = (type: StepAction, day: string, said: object): DenunciationStep =>
  ({ ...said, ...entry(day), type }) as DenunciationStep;

/** The step that writes the golden event of this type, as it was entered on its day. */
const again = (event: StepEvent, over: object = {}): DenunciationStep =>
  ({
    ...event.data,
    declared: true,
    confirmed: true,
    today: event.data.occurredOn,
    law,
    type: ACTION_OF[event.type],
    ...over,
  }) as DenunciationStep;

const register = {
  ...registered.data,
  type: 'register',
  today: registered.data.occurredOn,
  law,
} as const;

const recomputed = (clock: string, due: string): DeadlineRecomputed => {
  const before = accepted.data.resolve;
  const data = {
    occurredOn: on('2026-08-01'),
    clock,
    before,
    after: { ...before, due: on(due) },
    cause: 'vn@7',
  };
  return { type: 'DeadlineRecomputed', data };
};

describe('a denunciation', () => {
  it('is registered once and starts the clocks of acceptance, transfer and of the press', () =>
    given().when(register).then(registered));
  it('is registered once even when the letter is told twice', () =>
    given(registered).when(register).nothing());
  it('does not share its number with what came by another letter', () =>
    given(registered)
      .when({ ...register, origin: { kind: 'letter', ref: 'letter-2' } })
      .refuses('denunciation.number-taken'));
  it('is against somebody', () =>
    given()
      .when({ ...register, accused: [], origin: { kind: 'direct', ref: 'desk' } })
      .refuses('denunciation.accused-missing'));
  it('that a letter brought in is accepted once it is known whom it accuses', () => {
    const unknown = { ...registered, data: { ...registered.data, accused: [] } };
    given(unknown, verified).when(again(accepted)).refuses('denunciation.accused-missing');
    given(unknown, verified, of('AccusedIdentified')).when(again(accepted)).then(accepted);
  });
  it('keeps of the denouncer an alias and where the paper is, whatever else is sent', () => {
    const more = { ...registered.data.denouncer, name: 'Người Ví Dụ', phone: '0900000000' };
    given()
      .when({ ...register, denouncer: more })
      .then(registered);
  });
  it('that goes on with an overdue one makes the superior ask within five working days', () => {
    const { continues: _, ...first } = register;
    const [event] = given()
      .when({ ...first, continued: 'overdue' })
      .events();
    expect(event?.data).toMatchObject({ ask: { rule: 'TC.OVERDUE.ASK', due: '2026-07-13' } });
    expect(event?.data).not.toHaveProperty('review');
  });
  it('is accepted only after it was checked who denounces', () => {
    given(registered).when(again(accepted)).refuses('denunciation.denouncer-not-verified');
    given(registered, of('DenunciationCheckExtended'))
      .when(again(accepted))
      .refuses('denunciation.denouncer-not-verified');
    given(registered, verified).when(again(accepted)).then(accepted);
  });
  it('may be checked for ten working days, once, as long as the seven are not over', () => {
    given(registered)
      .when(again(of('DenunciationCheckExtended')))
      .then(of('DenunciationCheckExtended'));
    given(registered, of('DenunciationCheckExtended'))
      .when(again(of('DenunciationCheckExtended'), { reason: 'Nơi thứ ba' }))
      .refuses('denunciation.check-extended');
    given(registered)
      .when(step('extend-check', '2026-07-16', { reason: 'Hai nơi' }))
      .refuses('denunciation.term-expired');
  });
  it('is not settled by whom it accuses, nor by whom a conflict was declared of', () => {
    const resolver = 'user-pho-chu-tich';
    given(registered, verified)
      .when(again(accepted, { resolver }))
      .refuses('denunciation.resolver-in-conflict');
    given(registered, verified, of('DenunciationConflictDeclared'))
      .when(again(accepted, { resolver: 'user-can-bo-3' }))
      .refuses('denunciation.resolver-in-conflict');
  });
  it('says content by content what was accepted', () =>
    given(registered, verified)
      .when(again(accepted, { contents: [] }))
      .refuses('denunciation.content-missing'));
});

describe('a verification team', () => {
  const form = (over: object) =>
    given(...toAccepted, of('DenunciationConflictDeclared')).when(again(team, over));
  it('has two members, one of whom leads it', () => {
    form({ members: ['user-1'], leader: 'user-1' }).refuses('denunciation.team-too-small');
    form({ members: ['user-1', 'user-1'], leader: 'user-1' }).refuses('denunciation.team-too-small');
    form({ leader: 'user-9' }).refuses('denunciation.leader-not-in-team');
  });
  it('has nobody who is accused, in conflict, or will decide (NĐ31 10(3))', () => {
    form({ members: ['user-xac-minh-1', 'user-can-bo-3'] }).refuses('denunciation.verifier-in-conflict');
    form({ members: ['user-xac-minh-1', 'user-pho-chu-tich'] }).refuses('denunciation.verifier-in-conflict');
    form({ members: ['user-xac-minh-1', 'user-chu-tich'] }).refuses('denunciation.verifier-is-resolver');
  });
  it('has declared, each of them, that nothing ties them to the matter', () =>
    form({ declared: false }).refuses('denunciation.conflict-not-declared'));
  it('loses a member whose conflict becomes known', () => {
    const conflict = of('DenunciationConflictDeclared');
    const later = { ...conflict, data: { ...conflict.data, person: 'user-xac-minh-2' } };
    expect(fold(denunciationDecider, [...toVerifying, later])).toMatchObject({
      team: ['user-xac-minh-1'],
      excluded: ['user-pho-chu-tich', 'user-xac-minh-2'],
    });
  });
});

describe('the term of settlement', () => {
  const extend = (day: string, criteria: Steps['extend']['criteria'], documentNo = day) =>
    step('extend', day, { documentNo, criteria, reason: 'Phức tạp' });

  it('is 30 days from acceptance, 60 when it is extended', () => {
    expect(accepted.data.resolve).toMatchObject({ raw: '2026-08-13' });
    const [event] = given(...toVerifying)
      .when(extend('2026-08-13', ['a']))
      .events();
    expect(event?.data).toMatchObject({ ordinal: 1, resolve: { raw: '2026-09-12', variants: ['complex'] } });
  });
  it('is extended for a criterion of NĐ31 3, and a second time for two', () => {
    given(...toVerifying)
      .when(extend('2026-08-10', []))
      .refuses('denunciation.not-complex');
    given(...toVerifying, extended)
      .when(extend('2026-08-20', ['b']))
      .refuses('denunciation.not-specially-complex');
    given(...toVerifying, extended)
      .when(extend('2026-08-20', ['b', 'b']))
      .refuses('denunciation.not-specially-complex');
    const [event] = given(...toVerifying, extended)
      .when(extend('2026-08-20', ['a', 'b']))
      .events();
    expect(event?.data).toMatchObject({ ordinal: 2, resolve: { variants: ['special'] } });
  });
  it('is never extended a third time', () => {
    const second = { ...extended, data: { ...extended.data, ordinal: 2 as const } };
    given(...toVerifying, extended, second)
      .when(extend('2026-08-21', ['a', 'b']))
      .refuses('denunciation.extension-limit');
  });
  it('is extended on its last day, not on the day after', () => {
    expect(
      given(...toVerifying)
        .when(extend('2026-08-13', ['a']))
        .events(),
    ).toHaveLength(1);
    given(...toVerifying)
      .when(extend('2026-08-14', ['a']))
      .refuses('denunciation.term-expired');
  });
  it('stands while an expert is waited for, and may still be extended then', () => {
    const asked = of('DenunciationExpertRequested');
    expect(
      given(...toVerifying, asked)
        .when(extend('2026-09-01', ['a']))
        .events(),
    ).toHaveLength(1);
  });
  it('goes on from the day on which the result is in', () => {
    const ask = step('request-expert', '2026-07-22', { documentNo: '1', to: 'Viện', question: 'Diện tích' });
    const [asked] = given(...toVerifying)
      .when(ask)
      .events();
    const [result] = given(...toVerifying, ...(asked ? [asked] : []))
      .when(step('receive-expert-result', '2026-08-01', { documentNo: '2', result: 'Rõ' }))
      .events();
    expect(result?.data).toMatchObject({ resolve: { raw: '2026-08-23' } });
  });
  it('does not go on before it stood', () =>
    given(...toVerifying, suspended)
      .when(step('resume', '2026-07-29', { documentNo: '1', reason: 'Nhầm ngày' }))
      .refuses('denunciation.date-before-pause'));
  it('follows when a rule or a calendar changes', () => {
    expect(
      given(...toVerifying, recomputed('resolve', '2026-08-20'))
        .when(extend('2026-08-20', ['a']))
        .events(),
    ).toHaveLength(1);
    expect(fold(denunciationDecider, [...toVerifying, recomputed('reply', '2026-08-20')])).toEqual(
      fold(denunciationDecider, toVerifying),
    );
  });
});

describe('a withdrawal', () => {
  const withdraw = (over: Partial<Steps['withdraw']>, day = '2026-08-03') =>
    step('withdraw', day, { documentNo: '7', paper: 'letter', whole: false, contents: [1], ...over });

  it('in part leaves the rest to be settled', () => {
    const part = of('DenunciationWithdrawn');
    const history = [...toVerifying, part];
    const findings = (...contents: readonly number[]) =>
      contents.map((content) => ({ content, outcome: 'true' as const }));
    const report = (...contents: readonly number[]) =>
      step('report', '2026-08-12', { documentNo: '9', findings: findings(...contents), proposal: 'Thu hồi' });
    given(...history)
      .when(report(1, 2))
      .refuses('denunciation.findings-incomplete');
    expect(
      given(...history)
        .when(report(1))
        .events(),
    ).toHaveLength(1);
  });
  it('in part names contents that are there, and not all of them', () => {
    given(...toVerifying)
      .when(withdraw({ contents: [3] }))
      .refuses('denunciation.content-unknown');
    given(...toVerifying)
      .when(withdraw({ contents: [] }))
      .refuses('denunciation.content-unknown');
    given(...toVerifying)
      .when(withdraw({ contents: [1, 2] }))
      .refuses('denunciation.withdrawn-in-part-all');
  });
  it('of the whole is answered: terminated, or disregarded with a reason of LTC 33', () => {
    given(...toReported, withdrawnWhole)
      .when(again(concluded))
      .refuses('denunciation.withdrawal-unanswered');
    const terminate = step('terminate', '2026-08-12', { documentNo: '8', ground: 'a', reason: 'Rút đơn' });
    expect(
      given(...toReported, withdrawnWhole)
        .when(terminate)
        .events(),
    ).toHaveLength(1);
    given(...toReported)
      .when(terminate)
      .refuses('denunciation.not-withdrawn');
    given(...toReported, withdrawnWhole, of('WithdrawalDisregarded'))
      .when(again(concluded))
      .then(concluded);
  });
  it('that is disregarded gives the contents back', () =>
    expect(
      fold(denunciationDecider, [...toVerifying, of('DenunciationWithdrawn'), of('WithdrawalDisregarded')]),
    ).toMatchObject({ contents: [1, 2] }));
  it('before acceptance leads to no acceptance', () =>
    given(registered, verified, withdrawnWhole)
      .when(again(accepted, { occurredOn: on('2026-08-11'), today: on('2026-08-11') }))
      .refuses('denunciation.withdrawal-unanswered'));
});

describe('the conclusion of a denunciation', () => {
  it('follows the report, and gives one finding for each content', () => {
    given(...toVerifying)
      .when(again(concluded))
      .refuses('denunciation.report-missing');
    given(...toReported)
      .when(again(concluded))
      .then(concluded);
    given(...toReported)
      .when(again(concluded, { findings: [{ content: 1, outcome: 'true' }] }))
      .refuses('denunciation.findings-incomplete');
  });
  it('needs no report on the fast track (LTC 43)', () =>
    given(...toAccepted, of('FastTrackChosen'))
      .when(again(concluded))
      .then(concluded));
  it.each([
    ['true', 'true', 'true'],
    ['false', 'false', 'false'],
    ['true', 'false', 'partly-true'],
    ['partly-true', 'partly-true', 'partly-true'],
  ] as const)('%s and %s is %s', (one, other, outcome) => {
    const findings = [
      { content: 1, outcome: one },
      { content: 2, outcome: other },
    ];
    const [event] = given(...toReported)
      .when(again(concluded, { findings }))
      .events();
    expect(event?.data).toMatchObject({ outcome });
  });
  it('is issued once', () => {
    given(...toConcluded)
      .when(again(concluded))
      .nothing();
    given(...toConcluded)
      .when(again(concluded, { documentNo: '99' }))
      .refuses('denunciation.concluded');
  });
});

describe('publication', () => {
  const publish = (over: object = {}) => again(publicisedHandling, { documentNo: undefined, ...over });
  const failed = {
    ...checkedHandling,
    data: { ...checkedHandling.data, found: ['denouncer' as const] },
  };
  it('needs a search of this very text that found nothing, and a person who has read it', () => {
    given(...toHandled)
      .when(publish())
      .refuses('denunciation.redaction-not-checked');
    given(...toHandled, checkedHandling)
      .when(publish({ hash: 'another' }))
      .refuses('denunciation.redaction-not-checked');
    given(...toHandled, failed)
      .when(publish())
      .refuses('denunciation.redaction-failed');
    given(...toHandled, checkedHandling)
      .when(publish({ confirmed: false }))
      .refuses('denunciation.redaction-not-confirmed');
    given(...toHandled, checkedHandling)
      .when(publish())
      .then({ ...publicisedHandling });
  });
  it('of a handling decision needs one', () =>
    given(...toConcluded, checkedHandling)
      .when(publish())
      .refuses('denunciation.not-handled'));
  it('is complete with conclusion and handling decision', () => {
    expect(fold(denunciationDecider, [...toHandled, publicised]).status).toBe('handled');
    expect(fold(denunciationDecider, toPublicised).status).toBe('publicised');
  });
});

describe('the monthly report of the inspectorate', () => {
  const handle = (day: string) => {
    const moved = (event: StepEvent): DenunciationEvent =>
      ({ ...event, data: { ...event.data, occurredOn: on(day) } }) as DenunciationEvent;
    const [event] = given(...toReported.map((one) => moved(one as StepEvent)), moved(concluded))
      .when(step('handle', day, { documentNo: '1', measures: ['Thu hồi'], followed: true }))
      .events();
    return event?.data;
  };
  it('is owed until 2026-06-30', () =>
    expect(handle('2026-05-20')).toMatchObject({ follow: { rule: 'TC.FOLLOW', due: '2026-06-22' } }));
  it('is owed no more when it would be due after that, nor later (NĐ156 10(1))', () => {
    expect(handle('2026-06-15')).not.toHaveProperty('follow');
    expect(handle('2026-07-15')).not.toHaveProperty('follow');
  });
});

describe('the superior', () => {
  const escalate = (day: string) => step('escalate', day, { documentNo: '1' });
  const takeOver = step('take-over', '2026-08-21', {
    documentNo: '2',
    reason: 'Không có lý do',
    unit: 'tinh-mau',
    resolver: 'user-tinh',
  });
  it('asks when the term has run out, not before', () => {
    given(...toVerifying)
      .when(escalate('2026-08-13'))
      .refuses('denunciation.not-overdue');
    const [event] = given(...toVerifying)
      .when(escalate('2026-08-14'))
      .events();
    expect(event?.data).toMatchObject({ overdueReport: { rule: 'TC.OVERDUE.REPORT', due: '2026-08-21' } });
  });
  it('takes over after having asked, and the term is counted anew', () => {
    given(...toVerifying)
      .when(takeOver)
      .refuses('denunciation.not-escalated');
    const [event] = given(...toVerifying, of('OverdueEscalated'))
      .when(takeOver)
      .events();
    expect(event?.data).toMatchObject({ resolve: { from: '2026-08-21', raw: '2026-09-20' } });
    expect(fold(denunciationDecider, [...toVerifying, ...(event ? [event] : [])])).toMatchObject({
      status: 'taken-over',
      unit: 'tinh-mau',
      team: [],
      extensions: 0,
    });
  });
  it('examines a continued denunciation: right and not settled again, sent on, or settled again', () => {
    const review = (result: 'a' | 'b' | 'c', to?: string) => {
      const said = { documentNo: '3', result, reason: 'Đã xem xét', ...(to !== undefined && { to }) };
      return given(...toClosed, of('ContinuedDenunciationReceived')).when(step('review', '2026-09-11', said));
    };
    const status = (result: 'a' | 'b' | 'c', to?: string) =>
      fold(denunciationDecider, [
        ...toClosed,
        of('ContinuedDenunciationReceived'),
        ...review(result, to).events(),
      ]);
    expect(status('a').status).toBe('closed');
    expect(status('b', 'Bộ Nội vụ').status).toBe('transferred');
    expect(status('c')).toMatchObject({ status: 'accepted', clocks: { resolve: { from: '2026-09-11' } } });
    review('b').refuses('denunciation.review-target-missing');
  });
});

describe('protection', () => {
  const requested = of('ProtectionRequested');
  const granted = of('ProtectionGranted');
  it('is asked for, then granted or refused, then ended', () => {
    given(registered).when(again(granted)).refuses('denunciation.protection-not-requested');
    given(registered, requested).when(again(granted)).then(granted);
    given(registered, requested)
      .when(again(of('ProtectionRefused')))
      .then(of('ProtectionRefused'));
    given(registered, requested)
      .when(again(of('ProtectionEnded')))
      .refuses('denunciation.protection-not-granted');
    given(registered, requested, granted)
      .when(again(requested, { documentNo: '9' }))
      .refuses('denunciation.protection-pending');
    given(...toClosed, requested, granted)
      .when(again(of('ProtectionEnded')))
      .then(of('ProtectionEnded'));
  });
  it('ends for a breach of duty since 2026-07-01 only', () => {
    const early = {
      ...registered,
      data: { ...registered.data, occurredOn: on('2026-06-01') },
    };
    given(early, requested, granted)
      .when(step('end-protection', '2026-06-30', { documentNo: '1', ground: 'c' }))
      .refuses('denunciation.protection-ground-not-in-force');
  });
});

describe('an entry about a denunciation', () => {
  it('is never about tomorrow', () =>
    given(registered)
      .when({ ...again(verified), today: on('2026-07-08') })
      .refuses('entry.in-the-future'));
  it('says why it comes more than five working days late', () => {
    given(registered)
      .when({ ...again(verified), today: on('2026-07-20') })
      .refuses('entry.late-without-reason');
    given()
      .when({ ...register, today: on('2026-08-20') })
      .then(registered);
    given()
      .when({ ...register, today: on('2026-08-20'), origin: { kind: 'direct', ref: 'desk' } })
      .refuses('entry.late-without-reason');
  });
  it('keeps the order of the days', () => {
    given(registered)
      .when(again(verified, { occurredOn: on('2026-07-03') }))
      .refuses('denunciation.date-before-receipt');
    given(...toAccepted)
      .when(again(team, { occurredOn: on('2026-07-13') }))
      .refuses('denunciation.date-before-acceptance');
    given(...toConcluded)
      .when(again(handled, { occurredOn: on('2026-08-13') }))
      .refuses('denunciation.date-before-conclusion');
  });
  it('is the same entry when the paper is', () => {
    given(...toAccepted)
      .when(again(accepted))
      .nothing();
    given(...toAccepted)
      .when(again(accepted, { documentNo: '99' }))
      .refuses('denunciation.already-accepted');
  });
});

/** One history for each status, with what the guards of a step ask for behind it. */
const historiesWith = (
  ...more: readonly DenunciationEvent[]
): Readonly<Record<DenunciationStatus, readonly DenunciationEvent[]>> => ({
  none: [],
  received: [registered, ...more],
  checking: [registered, verified, ...more],
  accepted: [...toAccepted, ...more],
  'not-accepted': [registered, verified, of('DenunciationNotAccepted'), ...more],
  transferred: [registered, verified, of('DenunciationTransferred'), ...more],
  verifying: [...toReported, ...more],
  suspended: [...toReported, suspended, ...more],
  'taken-over': [...toReported, of('DenunciationTakenOver'), ...more],
  concluded: [...toConcluded, ...more],
  handled: [...toHandled, ...more],
  publicised: [...toPublicised, ...more],
  'followed-up': [...toPublicised, followed, ...more],
  closed: [...toClosed, ...more],
  terminated: [...toVerifying, of('DenunciationTerminated'), ...more],
  reviewed: [...toClosed, of('ContinuedDenunciationReceived'), ...more],
});

/** After everything in the histories, and after every term but those that are made longer here. */
const LATE = '2026-12-01';
const NEW_YEAR = '2027-01-01';

/** What the guards ask for besides the status, so that the table alone speaks. */
const READY: Readonly<Partial<Record<StepAction, readonly DenunciationEvent[]>>> = {
  'extend-check': [recomputed('intake', NEW_YEAR)],
  extend: [recomputed('resolve', NEW_YEAR)],
  'disregard-withdrawal': [withdrawnWhole],
  'receive-expert-result': [of('DenunciationExpertRequested')],
  'overdue-report': [of('OverdueEscalated')],
  'take-over': [of('OverdueEscalated')],
  'grant-protection': [of('ProtectionRequested')],
  'refuse-protection': [of('ProtectionRequested')],
  'end-protection': [of('ProtectionRequested'), of('ProtectionGranted')],
  conclude: [of('FastTrackChosen')],
  publicise: [{ ...checkedHandling, data: { ...checkedHandling.data, of: 'conclusion' } }],
};

const steps = (Object.entries(ACTION_OF) as [StepEvent['type'], StepAction | 'register'][]).flatMap(
  ([type, action]) => {
    if (action === 'register') return [];
    const named = {
      documentNo: '77/UBND',
      person: 'user-x',
      to: 'nơi khác',
      reason: 'Có lý do',
      evidence: 'Có',
    };
    const day = { occurredOn: on(LATE), today: on(LATE) };
    const about = action === 'execute' ? {} : { of: 'conclusion' };
    return [[action, again(of(type), { ...day, ...named, ...about })] as const];
  },
);

describe('the table of transitions', () => {
  it('names every step', () =>
    expect(steps.map(([action]) => action).toSorted()).toEqual(denunciationActions.slice(1).toSorted()));

  agreesWithTable(denunciationDecider, denunciationTransitions, historiesWith(), { register });

  for (const [action, command] of steps) {
    const histories = historiesWith(...(READY[action] ?? []));
    agreesWithTable(denunciationDecider, denunciationTransitions, histories, { [action]: command });
  }
});

describe('what may be done with a denunciation', () => {
  const allowed = (history: readonly DenunciationEvent[], today: string) =>
    allowedDenunciationActions(fold(denunciationDecider, history), on(today));
  it('is every step, with the reason where it may not', () => {
    expect(allowed([], '2026-08-07')).toEqual([]);
    expect(allowed([registered], '2026-07-07').map(({ action }) => action)).toEqual(
      denunciationActions.slice(1),
    );
    expect(allowed([registered], '2026-07-07')).toContainEqual({
      action: 'accept',
      allowed: false,
      why: 'denunciation.denouncer-not-verified',
    });
  });
  it('tells that the term is over and that a withdrawal waits for an answer', () => {
    expect(allowed(toReported, '2026-08-14')).toContainEqual({
      action: 'extend',
      allowed: false,
      why: 'denunciation.term-expired',
    });
    expect(allowed([...toReported, withdrawnWhole], '2026-08-12')).toContainEqual({
      action: 'conclude',
      allowed: false,
      why: 'denunciation.withdrawal-unanswered',
    });
  });
});

describe('whose denunciation it is', () => {
  it('is the unit’s, never that of the accused, and of verifiers only of its team', () => {
    const resource = (history: readonly DenunciationEvent[]) =>
      denunciationDecider.resource?.(fold(denunciationDecider, history));
    expect(resource([])).toBeUndefined();
    expect(resource(toVerifying)).toEqual({
      unit: 'xa-an-binh',
      excluded: ['user-pho-chu-tich'],
      members: ['user-xac-minh-1', 'user-xac-minh-2'],
    });
    expect(resource([...toVerifying, of('DenunciationHandedOver')])).toMatchObject({ unit: 'xa-moi' });
  });
  it('keeps its clocks when another unit takes it over by reorganisation', () => {
    const before = fold(denunciationDecider, toVerifying) as KnownDenunciation;
    const after = fold(denunciationDecider, [
      ...toVerifying,
      of('DenunciationHandedOver'),
    ]) as KnownDenunciation;
    expect(after.clocks).toEqual(before.clocks);
  });
});

describe('the clocks of a denunciation', () => {
  const running = (...history: readonly DenunciationEvent[]) =>
    clocksOf(fold(denunciationDecider, history) as KnownDenunciation)
      .filter((clock) => clock.running)
      .map(({ step: name }) => name);
  it('run until what they wait for is done', () => {
    expect(running(registered)).toEqual(['intake', 'transfer', 'press', 'review']);
    expect(running(...toAccepted)).toEqual(['press', 'resolve', 'notify']);
    expect(running(...toAccepted, of('DenouncerNotified'))).toContain('notify');
    expect(running(...toAccepted, of('DenouncerNotified'), of('AccusedNotified'))).not.toContain('notify');
    expect(running(...toConcluded)).toEqual(['press', 'notify', 'send', 'handle', 'publish']);
    expect(running(...toHandled)).not.toContain('handle');
    expect(running(...toPublicised)).toEqual(['press', 'notify', 'send', 'resultReport']);
  });
  it('wait for each decision to stop to be sent', () => {
    expect(running(...toReported, suspended)).toContain('stopSend');
    expect(running(...toReported, suspended, of('StopDecisionSent'))).not.toContain('stopSend');
    expect(running(...toReported, suspended, of('StopDecisionSent'), of('DenunciationTerminated'))).toContain(
      'stopSend',
    );
  });
  it('stand while the settlement is suspended or an expert is waited for', () => {
    const stands = (...history: readonly DenunciationEvent[]) =>
      isPaused(fold(denunciationDecider, history) as KnownDenunciation);
    expect(stands(...toReported)).toBe(false);
    expect(stands(...toReported, suspended)).toBe(true);
    expect(stands(...toVerifying, of('DenunciationExpertRequested'))).toBe(true);
  });
});

describe('stored denunciation events', () =>
  decodesForEver<Denunciation, StepEvent>(
    denunciationDecider,
    denunciationUpcasters,
    Object.keys(ACTION_OF) as StepEvent['type'][],
  ));
