import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';
import type { ApprovalCommand, Give } from './approval.command.js';
import type {
  ApprovalCarriedOut,
  ApprovalExpired,
  ApprovalFailed,
  ApprovalGiven,
  ApprovalRefused,
  ApprovalRequested,
  ApprovalWithdrawn,
} from './approval.events.js';
import { approvalDecider } from './approval.js';
import { approvalTransitions } from './approval.transitions.js';
import { approvalUpcasters } from './approval.upcasters.js';
import { erasureDecider, erasureUpcasters, type PersonErased } from './erasure.js';

const { given } = scenario(approvalDecider);
const requested = golden<ApprovalRequested>('ApprovalRequested');
const signed = golden<ApprovalGiven>('ApprovalGiven');
const refused = golden<ApprovalRefused>('ApprovalRefused');
const withdrawn = golden<ApprovalWithdrawn>('ApprovalWithdrawn');
const expired = golden<ApprovalExpired>('ApprovalExpired');
const done = golden<ApprovalCarriedOut>('ApprovalCarriedOut');
const failed = golden<ApprovalFailed>('ApprovalFailed');

const { approvalId, occurredOn, subject, unit, reason, basis, requestedBy, expiresOn } = requested.data;
const step = { approvalId, occurredOn, today: localDate('2026-03-17') };
const first = { by: requestedBy, standsFor: [] };
const asked = { ...step, subject, unit, reason, basis, ...first, expiresOn };
const request = { type: 'request', ...asked } as const satisfies ApprovalCommand;
const onThe4th = { approvalId, occurredOn: signed.data.occurredOn, today: signed.data.occurredOn };
const sign = {
  type: 'give',
  ...onThe4th,
  by: 'quan-tri-hai',
  standsFor: [],
  requester: { mayAsk: true, standsFor: [] },
} as const satisfies Give;
const refuse = {
  type: 'refuse',
  ...onThe4th,
  by: 'quan-tri-hai',
  standsFor: [],
  reason: refused.data.reason,
} as const;
const withdraw = { type: 'withdraw', ...withdrawn.data, today: step.today } as const;
const expire = { type: 'expire', ...expired.data, today: step.today } as const;
const carryOut = { type: 'carry-out', ...onThe4th } as const;

describe('what takes two persons', () => {
  it('is asked for with a reason and a document, until a last day', () =>
    given().when(request).then(requested));
  it('is asked for once, however often it is sent', () => given(requested).when(request).nothing());
  it('does not share its id with another request', () =>
    given(requested)
      .when({ ...request, subject: { kind: 'erase-person', subjectId: 's-1' } })
      .refuses('approval.id-taken'));
  it.each([
    ['a reason', { reason: ' ' }, 'approval.reason-missing'],
    ['a document', { basis: '' }, 'approval.basis-missing'],
  ])('is not asked for without %s', (_what, over, code) =>
    given()
      .when({ ...request, ...over })
      .refuses(code),
  );
  it.each(['Gọi 0912 345 678', 'Tôi tên là Mẫu', 'Số 001080012345'])(
    'does not take personal data into the log: %s',
    (text) =>
      given()
        .when({ ...request, reason: text })
        .refuses('approval.personal-data'),
  );
  it('is signed by a second person, who signs what was asked for, word for word', () =>
    given(requested).when(sign).then(signed));
  it('can be signed on its last day and not on the next', () => {
    given(requested)
      .when({ ...sign, occurredOn: expiresOn, today: expiresOn })
      .then({ ...signed, data: { ...signed.data, occurredOn: expiresOn } });
    given(requested)
      .when({ ...sign, today: localDate('2026-03-17') })
      .refuses('approval.expired');
  });
  it('is carried out once', () => {
    given(requested, signed).when(carryOut).then(done);
    given(requested, signed, done).when(carryOut).nothing();
  });
  it('says which rule forbade it after the signature', () =>
    given(requested, signed)
      .when({ ...carryOut, refusedBy: 'user.disabled' })
      .then(failed));
  it('is refused with a reason', () => given(requested).when(refuse).then(refused));
  it('is taken back by whoever asked, and by nobody else', () => {
    given(requested).when(withdraw).then(withdrawn);
    given(requested)
      .when({ ...withdraw, by: 'quan-tri-hai' })
      .refuses('approval.not-requester');
  });
  it('expires when nobody signed in time, and not before', () => {
    given(requested).when(expire).then(expired);
    given(requested)
      .when({ ...expire, occurredOn: expiresOn, today: expiresOn })
      .refuses('approval.still-valid');
  });
});

describe('the second person is not', () => {
  const cases: readonly [string, Partial<Give>, string][] = [
    ['the requester', { by: requestedBy }, 'approval.second-person'],
    ['a delegate of the requester', { standsFor: [requestedBy] }, 'approval.second-person'],
    [
      'somebody for whom the requester acts by now',
      { requester: { mayAsk: true, standsFor: ['quan-tri-hai'] } },
      'approval.second-person',
    ],
    [
      'another delegate of the same person',
      { standsFor: ['chu-tich'], requester: { mayAsk: true, standsFor: ['chu-tich'] } },
      'approval.second-person',
    ],
    ['whoever would get the right', { by: 'can-bo-mau' }, 'approval.for-oneself'],
    ['a delegate of whoever would get the right', { standsFor: ['can-bo-mau'] }, 'approval.for-oneself'],
    [
      'anybody, once the requester has lost the right to ask',
      { requester: { mayAsk: false, standsFor: [] } },
      'approval.requester-without-right',
    ],
  ];
  it.each(cases)('%s', (_name, over, code) =>
    given(requested)
      .when({ ...sign, ...over })
      .refuses(code),
  );
  it('somebody for whom the requester acted when asking', () =>
    given({ ...requested, data: { ...requested.data, standsFor: ['quan-tri-hai'] } })
      .when(sign)
      .refuses('approval.second-person'));
  it('able to refuse as the requester either', () =>
    given(requested)
      .when({ ...refuse, by: requestedBy })
      .refuses('approval.second-person'));
  it('needed to see that nobody asks for a right of their own', () =>
    given()
      .when({ ...request, by: 'can-bo-mau' })
      .refuses('approval.for-oneself'));
});

describe('every state of a request', () => {
  const last = { ...step, today: localDate('2026-03-16'), occurredOn: localDate('2026-03-16') };
  agreesWithTable(
    approvalDecider,
    approvalTransitions,
    {
      none: [],
      requested: [requested],
      given: [requested, signed],
      refused: [requested, refused],
      withdrawn: [requested, withdrawn],
      expired: [requested, expired],
      'carried-out': [requested, signed, done],
      failed: [requested, signed, failed],
    },
    {
      request,
      give: { ...sign, ...last },
      refuse: { ...refuse, ...last },
      withdraw,
      expire,
      'carry-out': carryOut,
    },
  );
});

describe('an erasure', () => {
  const erased = golden<PersonErased>('PersonErased');
  it('leaves a tombstone with its ground, once', () => {
    const { given: before } = scenario(erasureDecider);
    const erase = { type: 'erase', ...erased.data } as const;
    before().when(erase).then(erased);
    before(erased).when(erase).nothing();
    expect(fold(erasureDecider, [erased]).erased).toBe(true);
  });
});

describe('stored approvals', () => {
  decodesForEver(approvalDecider, approvalUpcasters, [
    'ApprovalRequested',
    'ApprovalGiven',
    'ApprovalRefused',
    'ApprovalWithdrawn',
    'ApprovalExpired',
    'ApprovalCarriedOut',
    'ApprovalFailed',
  ]);
  decodesForEver(erasureDecider, erasureUpcasters, ['PersonErased']);
});
