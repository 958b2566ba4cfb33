import { describe, expect, it } from '@jest/globals';
import { fold, localDate, upcast } from '#kernel';
import { builtInLaw as law } from '#law';
import {
  allowedLetterActions,
  checkParent,
  letterDecider,
  letterTransitions,
  letterUpcasters,
  type AuthorNotified,
  type DestructionDecided,
  type ForwarderAnswered,
  type LetterClassificationConfirmed,
  type LetterClassified,
  type LetterCommand,
  type LetterCorrected,
  type LetterEvent,
  type LetterFiled,
  type LetterGuided,
  type LetterHandedOver,
  type LetterKeptLonger,
  type LetterMerged,
  type LetterProposedForAcceptance,
  type LetterReceived,
  type LetterRegistered,
  type LetterReturned,
  type LetterSplitGuided,
  type LetterTransferred,
  type LowerLevelUrged,
  type OralStatementRecorded,
  type ReferredToInvestigation,
  type RoutedToInspection,
  type TransferReplyReceived,
} from '#letters';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(letterDecider);
const now = { today: localDate('2026-03-20'), law };

const received = golden<LetterReceived>('LetterReceived');
const forwarded = golden<LetterReceived>('LetterReceived', 2);
const statement = golden<OralStatementRecorded>('OralStatementRecorded');
const registered = golden<LetterRegistered>('LetterRegistered');
const confirmed = golden<LetterClassificationConfirmed>('LetterClassificationConfirmed');
const proposed = golden<LetterProposedForAcceptance>('LetterProposedForAcceptance');
const guided = golden<LetterGuided>('LetterGuided');
const transferred = golden<LetterTransferred>('LetterTransferred');
const urged = golden<LowerLevelUrged>('LowerLevelUrged');
const returned = golden<LetterReturned>('LetterReturned', 2);
const filed = golden<LetterFiled>('LetterFiled', 2);
const merged = golden<LetterMerged>('LetterMerged');
const split = golden<LetterSplitGuided>('LetterSplitGuided');
const referred = golden<ReferredToInvestigation>('ReferredToInvestigation');
const routed = golden<RoutedToInspection>('RoutedToInspection');
const replied = golden<TransferReplyReceived>('TransferReplyReceived');
const notified = golden<AuthorNotified>('AuthorNotified');
const answered = golden<ForwarderAnswered>('ForwarderAnswered');
const corrected = golden<LetterCorrected>('LetterCorrected');
const handedOver = golden<LetterHandedOver>('LetterHandedOver');
const keptLonger = golden<LetterKeptLonger>('LetterKeptLonger');
const destroyed = golden<DestructionDecided>('DestructionDecided');

const { retain: _retainLonger, ...asKept } = keptLonger.data;

const classified: LetterClassified = {
  type: 'LetterClassified',
  data: {
    letterId: received.data.letterId,
    occurredOn: localDate('2026-03-04'),
    letterType: 'complaint',
    field: 'dat-dai',
    eligible: true,
    anonymous: false,
    competence: 'own',
    prior: 'open',
    lateReason: 'Vào sổ bù',
  },
};
const registeredLetter = [received, registered] as const;
const classifiedAs = (facts: Partial<LetterClassified['data']>): readonly LetterEvent[] => [
  ...registeredLetter,
  { ...classified, data: { ...classified.data, ...facts } },
];
const own = classifiedAs({});
const elsewhere = classifiedAs({ letterType: 'petition', competence: 'other' });
const misdirected = classifiedAs({ competence: 'other' });
const lower = classifiedAs({ competence: 'lower' });
const mixed = classifiedAs({ letterType: 'mixed' });
const clear = { violator: true, concrete: true, verifiable: true };
const anonymous = classifiedAs({ letterType: 'denunciation', anonymous: true, evidence: clear });
const criminal = classifiedAs({ letterType: 'denunciation', crimeSigns: true });

const { reply: _reply, ...asReceived } = received.data;
const { retain: _retain, ...asFiled } = filed.data;
const { letterId, occurredOn, lateReason, caseId, caseCode, caseKind } = proposed.data;
const late = lateReason === undefined ? {} : { lateReason };
const { to: _to, ...asAnswered } = answered.data;
const { from: _from, ...asHandedOver } = handedOver.data;

const commands = {
  receive: { type: 'receive', ...asReceived, ...now },
  register: { type: 'register', ...registered.data, ...now },
  classify: { type: 'classify', ...classified.data, ...now },
  confirm: { type: 'confirm', ...confirmed.data, ...now },
  propose: { type: 'propose', letterId, occurredOn, caseId, caseCode, caseKind, ...late, ...now },
  guide: { type: 'guide', ...guided.data, ...now },
  transfer: { type: 'transfer', ...transferred.data, ...now },
  urge: { type: 'urge', ...urged.data, ...now },
  return: { type: 'return', ...returned.data, ...now },
  file: { type: 'file', ...asFiled, ...now },
  merge: { type: 'merge', ...merged.data, ...now },
  split: { type: 'split', ...split.data, ...now },
  refer: { type: 'refer', ...referred.data, ...now },
  route: { type: 'route', ...routed.data, ...now },
  reply: { type: 'reply', ...replied.data, ...now },
  notify: { type: 'notify', ...notified.data, ...now },
  'tell-forwarder': { type: 'tell-forwarder', ...asAnswered, ...now },
  correct: { type: 'correct', ...corrected.data, ...now },
  'hand-over': { type: 'hand-over', ...asHandedOver, ...now },
  keep: { type: 'keep', ...asKept, ...now, today: localDate('2027-03-20') },
  destroy: { type: 'destroy', ...destroyed.data, ...now, today: localDate('2027-03-20') },
} satisfies Record<string, LetterCommand>;

describe('a letter', () => {
  it('comes in and owes its author an answer in ten working days', () => {
    given().when(commands.receive).then(received);
    expect(received.data.reply).toMatchObject({ rule: 'TCD.REPLY', from: '2026-03-03', due: '2026-03-17' });
  });
  it('comes in once even when the clerk sends it twice', () =>
    given(received).when(commands.receive).nothing());
  it('does not share its id with another letter', () =>
    given(received)
      .when({ ...commands.receive, channel: 'box' })
      .refuses('letter.id-taken'));
  it('cannot come in tomorrow', () =>
    given()
      .when({ ...commands.receive, occurredOn: localDate('2026-03-21') })
      .refuses('entry.in-the-future'));
  it('has at least one page', () =>
    given()
      .when({ ...commands.receive, pages: 0 })
      .refuses('letter.pages-missing'));
  it('may have no signature, but not half of one', () => {
    given()
      .when({ ...commands.receive, signatories: 0.5 })
      .refuses('letter.signatories-invalid');
    expect(
      given()
        .when({ ...commands.receive, signatories: 0 })
        .events(),
    ).toHaveLength(1);
  });
  it('that was forwarded names who forwarded it', () =>
    given()
      .when({ ...commands.receive, channel: 'forwarded' })
      .refuses('letter.forwarder-missing'));
  it('that the press sent on owes it an answer in 20 days', () => {
    const { reply: _r, press: _p, ...command } = forwarded.data;
    given()
      .when({ type: 'receive', ...command, ...now })
      .then(forwarded);
    expect(forwarded.data.press).toMatchObject({ rule: 'TC.PRESS', due: '2026-03-23' });
  });
  it('was not posted after it came in', () =>
    given()
      .when({ ...commands.receive, envelopeOn: localDate('2026-03-04') })
      .refuses('letter.envelope-after-receipt'));
  it('may be told by mouth: the record is read back and signed', () => {
    const told = { ...commands.receive, statement: { readBack: true, signedBy: 'fingerprint' } } as const;
    given().when(told).then(received, statement);
    given()
      .when({ ...told, statement: { ...told.statement, readBack: false } })
      .refuses('letter.statement-not-read-back');
  });
  it('that denounces somebody keeps nothing of who wrote it', () =>
    given()
      .when({ ...commands.receive, denunciation: true })
      .refuses('letter.identity-kept-apart'));
  it('left lying is punished after 45 days, from July 2026 on', () => {
    const day = localDate('2026-07-01');
    const [came] = given()
      .when({ ...commands.receive, occurredOn: day, today: day })
      .events();
    expect(came?.data).toMatchObject({ inaction: { rule: 'TCD.INACTION', due: '2026-08-17' } });
    expect(received.data).not.toHaveProperty('inaction');
  });

  it('is entered in the book', () => given(received).when(commands.register).then(registered));
  it('is sorted after it was entered in the book', () => {
    given(...registeredLetter)
      .when(commands.classify)
      .then(classified);
    given(received).when(commands.classify).refuses('letter.not-registered');
  });
  it('is not sorted before it came in', () =>
    given(...registeredLetter)
      .when({ ...commands.classify, occurredOn: localDate('2026-03-02') })
      .refuses('letter.date-before-receipt'));
  it('that cannot be handled says why', () =>
    given(...registeredLetter)
      .when({ ...commands.classify, eligible: false })
      .refuses('letter.ineligible-without-reason'));
  it('with a condition that is not met cannot be handled', () =>
    given(...registeredLetter)
      .when({ ...commands.classify, missing: ['signature'] })
      .refuses('letter.condition-missing'));
  it('in another language is handled with a notarised translation only', () => {
    const english = { ...received, data: { ...received.data, language: 'en' } };
    given(english, registered).when(commands.classify).refuses('letter.translation-missing');
    const translated = { ...english, data: { ...english.data, translated: true } };
    given(translated, registered).when(commands.classify).then(classified);
  });
  it('has an instance only when it is a complaint', () =>
    given(...registeredLetter)
      .when({ ...commands.classify, letterType: 'petition', instance: 'first' })
      .refuses('letter.only-complaints'));
  it('on administrative rules is a reflection, and is sent on in five working days', () => {
    const rules = { ...commands.classify, administrativeRules: true };
    given(...registeredLetter)
      .when(rules)
      .refuses('letter.only-reflections');
    const [event] = given(...registeredLetter)
      .when({ ...rules, letterType: 'reflection' })
      .events();
    expect(event?.data).toMatchObject({ transfer: { rule: 'PAKN.TRANSFER', due: '2026-03-10' } });
  });
  it('that denounces and belongs elsewhere is sent on in five working days of its receipt', () => {
    const [event] = given(...registeredLetter)
      .when({ ...commands.classify, letterType: 'denunciation', competence: 'other' })
      .events();
    expect(event?.data).toMatchObject({ transfer: { rule: 'TC.TRANSFER', due: '2026-03-10' } });
  });
  it('is confirmed once; sorted anew it waits to be confirmed again', () => {
    given(...own)
      .when(commands.confirm)
      .then(confirmed);
    given(...own, confirmed)
      .when(commands.confirm)
      .nothing();
    given(...own, confirmed, classified)
      .when(commands.confirm)
      .then(confirmed);
  });
});

describe('a letter that is proposed for acceptance', () => {
  it('raises the case with what is known of it', () =>
    given(...own)
      .when(commands.propose)
      .then({ ...proposed, data: { ...proposed.data, prior: 'open' } }));
  it('counts from the day it came in, not from the day of the proposal', () =>
    expect(proposed.data.receivedOn).toBe('2026-03-03'));
  it('is sorted before', () =>
    given(...registeredLetter)
      .when(commands.propose)
      .refuses('letter.not-classified'));

  it.each([
    ['cannot be handled', { eligible: false }, 'letter.not-eligible'],
    ['belongs to another body', { competence: 'other' }, 'letter.not-in-competence'],
    ['holds several matters', { letterType: 'mixed' }, 'letter.mixed'],
    ['asks for something else', { letterType: 'petition' }, 'letter.other-type'],
    ['is a denunciation', { letterType: 'denunciation' }, 'letter.other-type'],
    ['repeats an open case', { duplicateOf: 'complaint-1' }, 'letter.duplicate'],
    ['is an anonymous complaint', { anonymous: true }, 'letter.anonymous'],
    ['is a complaint under a false name', { falseName: true }, 'letter.anonymous'],
  ] as const)('is not one that %s', (_name, facts, code) =>
    given(...classifiedAs(facts))
      .when(commands.propose)
      .refuses(code),
  );
  it('tells the complaint its instance, what it is about and who sent it on', () => {
    const history = [forwarded, registered, golden<LetterClassified>('LetterClassified', 2)];
    const [event] = given(...history)
      .when(commands.propose)
      .events();
    expect(event?.data).toMatchObject({
      instance: 'second',
      discipline: true,
      prior: 'resolved-once',
      forwardedBy: { kind: 'press' },
    });
  });
  it('raises a denunciation without a trace of who wrote it', () => {
    const [event] = given(...classifiedAs({ letterType: 'denunciation' }))
      .when({ ...commands.propose, caseKind: 'denunciation', caseId: 'denunciation-1' })
      .events();
    expect(event?.data).toMatchObject({ caseKind: 'denunciation' });
    expect(event?.data).not.toHaveProperty('subject');
    expect(event?.data).not.toHaveProperty('narrative');
  });
  it('shows no signs of a crime when it denounces', () =>
    given(...criminal)
      .when({ ...commands.propose, caseKind: 'denunciation' })
      .refuses('letter.crime-signs'));
  it('counts the people who signed as the sorting found them', () =>
    expect(
      given(...classifiedAs({ signatories: 12 }))
        .when(commands.propose)
        .events()[0]?.data,
    ).toMatchObject({ people: 12 }));
  it('may be an anonymous reflection', () =>
    expect(
      given(...classifiedAs({ letterType: 'reflection', anonymous: true }))
        .when({ ...commands.propose, caseKind: 'reflection' })
        .events(),
    ).toHaveLength(1));
});

describe('a letter for another body', () => {
  it('is guided', () =>
    given(...elsewhere)
      .when(commands.guide)
      .then(guided));
  it('is guided only once', () =>
    given(...elsewhere, guided)
      .when(commands.guide)
      .refuses('letter.already-guided'));
  it('that complains is guided and not sent on before 01/07/2026, handed in or not', () => {
    given(...misdirected)
      .when(commands.guide)
      .then(guided);
    const handedIn = { ...received, data: { ...received.data, channel: 'direct' } };
    for (const first of [received, handedIn])
      given(first, ...misdirected.slice(1))
        .when(commands.transfer)
        .refuses('letter.complaint-is-guided');
  });
  it.each([
    ['handed in at a reception', 'direct', 1],
    ['posted', 'post', 0],
  ])('that complains and was %s is sent on from 01/07/2026: %s', (_how, channel, events) => {
    const day = { occurredOn: localDate('2026-07-01') };
    const sent = { ...commands.transfer, ...day, today: localDate('2026-07-01') };
    const first = { ...received, data: { ...received.data, channel } };
    const asked = given(first, ...misdirected.slice(1)).when(sent);
    if (events > 0) expect(asked.events()).toHaveLength(events);
    else asked.refuses('letter.complaint-is-guided');
  });
  it('that denounces is guided only when it was told in person', () => {
    const denouncing = classifiedAs({ letterType: 'denunciation', competence: 'other' });
    const posted = { ...received, data: { ...received.data, channel: 'post' } };
    given(posted, ...denouncing.slice(1))
      .when(commands.guide)
      .refuses('letter.denunciation-is-sent-on');
    given(posted, statement, ...denouncing.slice(1))
      .when(commands.guide)
      .then(guided);
  });
  it('is not sent on while it holds several matters', () =>
    given(...classifiedAs({ letterType: 'mixed', competence: 'other' }))
      .when(commands.transfer)
      .refuses('letter.mixed'));
  it('is transferred, and the reply is kept', () => {
    given(...elsewhere)
      .when(commands.transfer)
      .then(transferred);
    given(...elsewhere, transferred)
      .when(commands.reply)
      .then(replied);
    given(...elsewhere, guided)
      .when(commands.reply)
      .refuses('letter.not-transferred');
  });
  it('that denounces goes on with how much of its author goes along, and the notice to the author', () => {
    const denouncing = classifiedAs({ letterType: 'denunciation', competence: 'other' });
    const { transfer } = commands;
    given(...denouncing)
      .when(transfer)
      .refuses('letter.redaction-missing');
    given(...denouncing)
      .when({ ...transfer, redaction: 'identity-removed' })
      .refuses('letter.author-notice-missing');
    const whole = { ...transfer, redaction: 'identity-removed', noticeNo: '16/TB' } as const;
    expect(
      given(...denouncing)
        .when(whole)
        .events(),
    ).toMatchObject([{ data: { redaction: 'identity-removed', noticeNo: '16/TB' } }]);
  });
  it('that denounces without a name has nobody to tell', () => {
    const nameless = { letterType: 'denunciation', competence: 'other', anonymous: true } as const;
    expect(
      given(...classifiedAs(nameless))
        .when({ ...commands.transfer, redaction: 'whole' })
        .events(),
    ).toHaveLength(1);
  });
  it('that denounces without a name is filed only after the three questions of LTC 25', () => {
    const { evidence: _evidence, ...unasked } = classified.data;
    const data = { ...unasked, letterType: 'denunciation', anonymous: true } as const;
    given(...registeredLetter, { ...classified, data })
      .when(commands.file)
      .refuses('letter.evidence-not-asked');
  });
  it.each(['guide', 'transfer'] as const)('is one: our own is not a case to %s', (step) =>
    given(...own)
      .when(commands[step])
      .refuses('letter.in-competence'),
  );
  it('may be our own when it holds several matters: its author writes each anew', () =>
    given(...classifiedAs({ letterType: 'mixed' }))
      .when(commands.guide)
      .then(guided));
  it.each(['guide', 'transfer', 'urge'] as const)('can be handled, else there is nothing to %s', (step) =>
    given(...classifiedAs({ eligible: false, competence: 'lower' }))
      .when(commands[step])
      .refuses('letter.not-eligible'),
  );
  it('is urged when the lower level has left it lying, and the reply is kept', () => {
    given(...lower)
      .when(commands.urge)
      .then(urged);
    given(...elsewhere)
      .when(commands.urge)
      .refuses('letter.not-lower-level');
    given(...lower, urged)
      .when(commands.reply)
      .then(replied);
  });
  it('goes to the Party only when it is a matter of the Party', () => {
    const toParty = { ...commands.transfer, route: 'party' } as const;
    given(...elsewhere)
      .when(toParty)
      .refuses('letter.not-party-matter');
    expect(
      given(...classifiedAs({ competence: 'party' }))
        .when(toParty)
        .events(),
    ).toHaveLength(1);
  });
  it('goes by the channel of administrative rules only when it is about them', () => {
    const byRules = { ...commands.transfer, route: 'administrative-rules' } as const;
    given(...elsewhere)
      .when(byRules)
      .refuses('letter.only-reflections');
    expect(
      given(...classifiedAs({ letterType: 'reflection', administrativeRules: true }))
        .when(byRules)
        .events(),
    ).toHaveLength(1);
  });
});

describe('a letter with several contents', () => {
  it('is split: its author is guided to write one for each', () =>
    given(...mixed)
      .when(commands.split)
      .then(split));
  it('has at least two', () =>
    given(...mixed)
      .when({ ...commands.split, parts: split.data.parts.slice(1) })
      .refuses('letter.parts-missing'));
  it('is not one with a single content', () =>
    given(...own)
      .when(commands.split)
      .refuses('letter.not-mixed'));
  it('has parts only when its author was guided to write them', () => {
    const after = (...history: readonly LetterEvent[]) => fold(letterDecider, history);
    expect(() => checkParent(after())).toThrow('letter.parent-unknown');
    expect(() => checkParent(after(...mixed))).toThrow('letter.parent-not-split');
    expect(() => checkParent(after(...own, guided))).toThrow('letter.parent-not-split');
    expect(() => checkParent(after(...mixed, split))).not.toThrow();
    expect(() => checkParent(after(...mixed, guided))).not.toThrow();
  });
});

describe('a letter without a true name', () => {
  it('goes to inspection when violator, evidence and a way to verify are there', () =>
    given(...anonymous)
      .when(commands.route)
      .then(routed));
  it.each(['violator', 'concrete', 'verifiable'] as const)('does not go there when it is not %s', (which) =>
    given(
      ...classifiedAs({
        letterType: 'denunciation',
        anonymous: true,
        evidence: { ...clear, [which]: false },
      }),
    )
      .when(commands.route)
      .refuses('letter.evidence-not-clear'),
  );
  it('is not put away when the three answers are yes', () =>
    given(...anonymous)
      .when(commands.file)
      .refuses('letter.evidence-clear'));
  it('is the only one that goes there', () =>
    given(...classifiedAs({ letterType: 'denunciation', evidence: clear }))
      .when(commands.route)
      .refuses('letter.not-anonymous'));
});

describe('a letter with signs of a crime', () => {
  it('is handed to the investigation body', () =>
    given(...criminal)
      .when(commands.refer)
      .then(referred));
  it('is the only one that is', () =>
    given(...own)
      .when(commands.refer)
      .refuses('letter.no-crime-signs'));
  it('is not put away when it denounces', () =>
    given(...criminal)
      .when(commands.file)
      .refuses('letter.crime-signs'));
});

describe('what is recorded beside', () => {
  it('the author is told which of four things happened, wherever the letter stands', () =>
    given(...elsewhere, transferred)
      .when(commands.notify)
      .then(notified));
  it('whoever sent it on is told what came of it', () => {
    given(forwarded, registered).when(commands['tell-forwarder']).then(answered);
    given(received).when(commands['tell-forwarder']).refuses('letter.not-forwarded');
  });
  it('a mistake is put right and not overwritten', () => {
    given(...own)
      .when(commands.correct)
      .then(corrected);
    expect(fold(letterDecider, [...own, corrected])).toMatchObject({ received: { pages: 4 } });
  });
  it.each([
    ['pages', 0],
    ['pages', 'bốn'],
    ['signatories', -1],
    ['envelopeOn', '2026-02-30'],
    ['summary', ' '],
  ] as const)('a correction of %s to %p is none', (field, value) =>
    given(...own)
      .when({ ...commands.correct, field, value })
      .refuses('letter.correction-invalid'),
  );
  it('a corrected summary is what the case gets', () => {
    const better = { ...corrected, data: { ...corrected.data, field: 'summary', value: 'Rõ hơn' } } as const;
    expect(
      given(...own, better)
        .when(commands.propose)
        .events()[0]?.data,
    ).toMatchObject({ summary: 'Rõ hơn' });
  });
  it('handed over, it belongs to the other unit and keeps what it was', () => {
    given(...own)
      .when(commands['hand-over'])
      .then(handedOver);
    const after = fold(letterDecider, [...own, handedOver]);
    expect(letterDecider.resource?.(after)).toEqual({ unit: 'xa-an-binh', excluded: [] });
    expect(after).toMatchObject({ status: 'classified', received: { unit: 'xa-binh-an' } });
    given(...own, handedOver)
      .when(commands['hand-over'])
      .nothing();
  });
  it('a changed rule moves the last day of keeping', () => {
    const { retain } = filed.data;
    const after = { ...retain, due: localDate('2028-03-06'), raw: localDate('2028-03-06') };
    const moved = { occurredOn, clock: 'retain', before: retain, after, cause: 'ruleset-vn@2' };
    given(...own, filed, { type: 'DeadlineRecomputed', data: moved })
      .when(commands.destroy)
      .refuses('letter.still-kept');
  });
  it('a filed letter is destroyed only after its last day of keeping', () => {
    given(...own, filed)
      .when(commands.destroy)
      .then(destroyed);
    given(...own, filed)
      .when({ ...commands.destroy, occurredOn: localDate('2027-03-05') })
      .refuses('letter.still-kept');
  });
});

describe('a letter that is kept longer', () => {
  it('is kept on from the last day of the time before, and may be destroyed only after that', () => {
    given(...own, filed)
      .when(commands.keep)
      .then(keptLonger);
    given(...own, filed, keptLonger)
      .when(commands.destroy)
      .refuses('letter.still-kept');
    expect(keptLonger.data.retain).toMatchObject({ from: filed.data.occurredOn, due: '2029-03-05' });
  });
  it('needs a reason and a number of years', () => {
    given(...own, filed)
      .when({ ...commands.keep, reason: ' ' })
      .refuses('letter.reason-missing');
    given(...own, filed)
      .when({ ...commands.keep, years: 0 })
      .refuses('letter.years-invalid');
  });
});

describe('where an office wants a second person for the sorting of letters', () => {
  const settings = { ...law.ruleSet.settings, sortingConfirmed: true };
  const strict = { law: { ...law, ruleSet: { ...law.ruleSet, settings } } };
  const sorted = classifiedAs({ by: 'can-bo-a' });

  it('nothing becomes of a letter before it is confirmed', () => {
    given(...sorted)
      .when({ ...commands.propose, ...strict })
      .refuses('letter.not-confirmed');
    given(...sorted, confirmed)
      .when({ ...commands.propose, ...strict })
      .then({ ...proposed, data: { ...proposed.data, prior: 'open' } });
    given(...sorted)
      .when(commands.propose)
      .then({ ...proposed, data: { ...proposed.data, prior: 'open' } });
  });
  it('whoever sorted it does not confirm it', () => {
    given(...sorted)
      .when({ ...commands.confirm, ...strict, by: 'can-bo-a' })
      .refuses('letter.second-person-needed');
    given(...sorted)
      .when({ ...commands.confirm, ...strict, by: 'can-bo-b' })
      .then(confirmed);
    given(...sorted)
      .when({ ...commands.confirm, by: 'can-bo-a' })
      .then(confirmed);
  });
});

describe('a letter that is put away', () => {
  const unfit = classifiedAs({ eligible: false, ineligibleReason: 'unsigned' });

  it('is returned with a reason', () => {
    given(...unfit)
      .when(commands.return)
      .then(returned);
    given(...unfit)
      .when({ ...commands.return, reason: '' })
      .refuses('letter.reason-missing');
  });
  it('is kept for a year when filed', () => {
    given(...unfit)
      .when(commands.file)
      .then(filed);
    expect(filed.data).toMatchObject({ occurredOn: '2026-03-05', retain: { due: '2027-03-05' } });
  });
  it('takes the ground of the classification when none is given', () => {
    const { ground: _ground, ...withoutGround } = commands.file;
    expect(
      given(...unfit)
        .when(withoutGround)
        .events()[0]?.data,
    ).toMatchObject({ ground: 'unsigned' });
  });
  it('since it was sent to many names to whom', () => {
    const toMany = { ...commands.file, ground: 'sent-to-many' } as const;
    const { addressees: _names, ...toNobody } = toMany;
    given(...unfit)
      .when(toNobody)
      .refuses('letter.addressees-missing');
    expect(
      given(...unfit)
        .when(toMany)
        .events()[0]?.data,
    ).toMatchObject({ addressees: ['UBND tỉnh'] });
  });
  it('on a leap day is kept until the last of February', () => {
    const leap = localDate('2024-02-29');
    const early = [
      { ...received, data: { ...received.data, occurredOn: leap } },
      { ...registered, data: { ...registered.data, occurredOn: leap } },
      { ...classified, data: { ...classified.data, occurredOn: leap } },
    ] as const;
    const [event] = given(...early)
      .when({ ...commands.file, occurredOn: leap, lateReason: 'Vào sổ bù' })
      .events();
    expect(event?.data).toMatchObject({ retain: { due: '2025-02-28' } });
  });
  it('as a duplicate names the case it joins', () => {
    given(...own)
      .when(commands.merge)
      .then(merged);
    given(...own)
      .when({ ...commands.merge, into: '' })
      .refuses('letter.merge-without-target');
    given(...own)
      .when({ ...commands.merge, into: `letter-${letterId}` })
      .refuses('letter.merge-into-itself');
  });
});

describe('the table of steps of a letter', () => {
  const histories = {
    none: [],
    received: [forwarded],
    registered: [forwarded, registered],
    classified: [...own],
    proposed: [...own, proposed],
    guided: [...elsewhere, guided],
    transferred: [...elsewhere, transferred],
    urged: [...lower, urged],
    returned: [...own, returned],
    filed: [...own, filed],
    merged: [...own, merged],
    split: [...mixed, split],
    referred: [...criminal, referred],
    routed: [...anonymous, routed],
    destroyed: [...own, filed, destroyed],
  };
  // No letter is at once ours, another's, mixed, anonymous and criminal: each way out needs its own.
  const ways = {
    'for our own letters': [own, ['propose', 'classify', 'confirm', 'return', 'file', 'merge']],
    'for letters of others': [elsewhere, ['guide', 'transfer']],
    'for letters of the lower level': [lower, ['urge']],
    'for mixed letters': [mixed, ['split']],
    'for letters with signs of a crime': [criminal, ['refer']],
    'for anonymous letters': [anonymous, ['route']],
    'for what is recorded beside': [
      own,
      ['register', 'reply', 'notify', 'correct', 'hand-over', 'keep', 'destroy'],
    ],
  } as const;
  describe.each(Object.entries(ways))('%s', (_name, [classifiedLetter, actions]) => {
    const chosen = Object.fromEntries(actions.map((action) => [action, commands[action]]));
    agreesWithTable(
      letterDecider,
      letterTransitions,
      { ...histories, classified: [...classifiedLetter] },
      chosen,
    );
  });
  describe('for a letter that comes again', () =>
    agreesWithTable(
      letterDecider,
      letterTransitions,
      { ...histories, received: [received], registered: [...registeredLetter] },
      { receive: commands.receive },
    ));
  describe('for letters that were sent on', () => {
    const sentOn = Object.fromEntries(
      Object.entries(histories).map(([status, [first, ...rest]]) => [
        status,
        first ? [forwarded, ...rest] : [],
      ]),
    ) as typeof histories;
    agreesWithTable(letterDecider, letterTransitions, sentOn, {
      'tell-forwarder': commands['tell-forwarder'],
    });
  });

  it('is what the page offers', () =>
    expect(
      allowedLetterActions(fold(letterDecider, own))
        .filter(({ allowed }) => allowed)
        .map(({ action }) => action),
    ).toEqual([
      'receive',
      'classify',
      'confirm',
      'propose',
      'guide',
      'transfer',
      'urge',
      'return',
      'file',
      'merge',
      'split',
      'refer',
      'route',
      'notify',
      'tell-forwarder',
      'correct',
      'hand-over',
    ]));
});

describe('stored letters', () => {
  decodesForEver(letterDecider, letterUpcasters, [
    'LetterReceived',
    'LetterRegistered',
    'LetterClassified',
    'LetterProposedForAcceptance',
    'LetterGuided',
    'LetterTransferred',
    'LetterReturned',
    'LetterFiled',
    'LetterMerged',
    'TransferReplyReceived',
    'OralStatementRecorded',
    'LetterClassificationConfirmed',
    'LowerLevelUrged',
    'LetterSplitGuided',
    'ReferredToInvestigation',
    'RoutedToInspection',
    'AuthorNotified',
    'ForwarderAnswered',
    'LetterCorrected',
    'LetterHandedOver',
    'LetterKeptLonger',
    'DestructionDecided',
    'DeadlineRecomputed',
  ]);
  it('of the first release say what they said then', () => {
    const lift = (type: 'LetterReceived' | 'LetterClassified' | 'LetterFiled', data: object) =>
      upcast(letterUpcasters, type, 1, data as Record<string, unknown>);
    expect(lift('LetterReceived', { forwardedBy: 'Báo Mẫu' })).toEqual({
      forwardedBy: { body: 'Báo Mẫu', kind: 'other' },
    });
    expect(lift('LetterClassified', { inCompetence: true })).toEqual({ competence: 'own', prior: 'open' });
    expect(lift('LetterClassified', { inCompetence: false, ineligibleReason: 'Không ký' })).toEqual({
      competence: 'other',
      prior: 'open',
      ineligibleReason: 'other',
      ineligibleNote: 'Không ký',
    });
    const { keptUntil: due, ...before } = golden<LetterFiled>('LetterFiled').data as Record<string, unknown>;
    const { data: after } = golden<LetterFiled>('LetterFiled', 2);
    expect(lift('LetterFiled', { ...before, keptUntil: due })).toEqual({
      ...before,
      ground: 'other',
      retain: after.retain,
    });
  });
  it('belong to the unit that took them in', () =>
    expect(letterDecider.resource?.(fold(letterDecider, [received]))).toEqual({
      unit: received.data.unit,
      excluded: [],
    }));
});
