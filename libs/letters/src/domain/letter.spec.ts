import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import {
  allowedLetterActions,
  letterDecider,
  letterTransitions,
  letterUpcasters,
  type LetterClassified,
  type LetterCommand,
  type LetterFiled,
  type LetterGuided,
  type LetterMerged,
  type LetterProposedForAcceptance,
  type LetterReceived,
  type LetterRegistered,
  type LetterReturned,
  type LetterTransferred,
  type TransferReplyReceived,
} from '#letters';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(letterDecider);
const now = { today: localDate('2026-03-20'), law };

const received = golden<LetterReceived>('LetterReceived');
const registered = golden<LetterRegistered>('LetterRegistered');
const classified = golden<LetterClassified>('LetterClassified');
const proposed = golden<LetterProposedForAcceptance>('LetterProposedForAcceptance');
const guided = golden<LetterGuided>('LetterGuided');
const transferred = golden<LetterTransferred>('LetterTransferred');
const returned = golden<LetterReturned>('LetterReturned');
const filed = golden<LetterFiled>('LetterFiled');
const merged = golden<LetterMerged>('LetterMerged');
const replied = golden<TransferReplyReceived>('TransferReplyReceived');

const registeredLetter = [received, registered] as const;
const classifiedAs = (facts: Partial<LetterClassified['data']>) =>
  [...registeredLetter, { ...classified, data: { ...classified.data, ...facts } }] as const;
const own = classifiedAs({});
const elsewhere = classifiedAs({ inCompetence: false });

const { reply: _reply, ...asReceived } = received.data;
const { keptUntil: _kept, ...asFiled } = filed.data;
const { letterId, occurredOn, lateReason, caseId, caseCode, caseKind } = proposed.data;

const commands = {
  receive: { type: 'receive', ...asReceived, ...now },
  register: { type: 'register', ...registered.data, ...now },
  classify: { type: 'classify', ...classified.data, ...now },
  propose: {
    type: 'propose',
    letterId,
    occurredOn,
    caseId,
    caseCode,
    caseKind,
    ...(lateReason && { lateReason }),
    ...now,
  },
  guide: { type: 'guide', ...guided.data, ...now },
  transfer: { type: 'transfer', ...transferred.data, ...now },
  return: { type: 'return', ...returned.data, ...now },
  file: { type: 'file', ...asFiled, ...now },
  merge: { type: 'merge', ...merged.data, ...now },
  reply: { type: 'reply', ...replied.data, ...now },
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
});

describe('a letter that is proposed for acceptance', () => {
  it('raises the case with what is known of it', () =>
    given(...own)
      .when(commands.propose)
      .then(proposed));
  it('counts from the day it came in, not from the day of the proposal', () =>
    expect(proposed.data.receivedOn).toBe('2026-03-03'));
  it('is sorted before', () =>
    given(...registeredLetter)
      .when(commands.propose)
      .refuses('letter.not-classified'));

  it.each([
    ['cannot be handled', { eligible: false }, 'letter.not-eligible'],
    ['belongs to another body', { inCompetence: false }, 'letter.not-in-competence'],
    ['holds several matters', { letterType: 'mixed' }, 'letter.mixed'],
    ['asks for something else', { letterType: 'petition' }, 'letter.other-type'],
    ['is a denunciation', { letterType: 'denunciation' }, 'letter.other-type'],
    ['repeats an open case', { duplicateOf: 'complaint-1' }, 'letter.duplicate'],
    ['is an anonymous complaint', { anonymous: true }, 'letter.anonymous'],
  ] as const)('is not one that %s', (_name, facts, code) =>
    given(...classifiedAs(facts))
      .when(commands.propose)
      .refuses(code),
  );
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
  it.each(['guide', 'transfer'] as const)('is one: our own is not a case to %s', (step) =>
    given(...own)
      .when(commands[step])
      .refuses('letter.in-competence'),
  );
  it('may be our own when it holds several matters: its author writes each anew', () =>
    given(...classifiedAs({ letterType: 'mixed' }))
      .when(commands.guide)
      .then(guided));
  it.each(['guide', 'transfer'] as const)('can be handled, else there is nothing to %s', (step) =>
    given(...classifiedAs({ eligible: false, inCompetence: false }))
      .when(commands[step])
      .refuses('letter.not-eligible'),
  );
});

describe('a letter that is put away', () => {
  const unfit = classifiedAs({ eligible: false, ineligibleReason: 'Không ký tên' });

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
    expect(filed.data).toMatchObject({ occurredOn: '2026-03-05', keptUntil: '2027-03-05' });
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
    expect(event?.data).toMatchObject({ keptUntil: '2025-02-28' });
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
  const commandsThatFit = { ...commands, classify: { ...commands.classify, inCompetence: false } };
  // No letter is both ours and not ours: proposing needs the one, guiding and transferring the other.
  const histories = {
    none: [],
    received: [received],
    registered: [...registeredLetter],
    classified: [...elsewhere],
    proposed: [...own, proposed],
    guided: [...elsewhere, guided],
    transferred: [...elsewhere, transferred],
    returned: [...own, returned],
    filed: [...own, filed],
    merged: [...own, merged],
  };
  const { propose, ...others } = commandsThatFit;
  agreesWithTable(letterDecider, letterTransitions, histories, others);
  describe('for our own letters', () =>
    agreesWithTable(letterDecider, letterTransitions, { ...histories, classified: [...own] }, { propose }));

  it('is what the page offers', () =>
    expect(
      allowedLetterActions(fold(letterDecider, own))
        .filter(({ allowed }) => allowed)
        .map(({ action }) => action),
    ).toEqual(['receive', 'classify', 'propose', 'guide', 'transfer', 'return', 'file', 'merge']));
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
    'DeadlineRecomputed',
  ]);
  it('belong to the unit that took them in', () =>
    expect(letterDecider.resource?.(fold(letterDecider, [received]))).toEqual({ unit: received.data.unit }));
});
