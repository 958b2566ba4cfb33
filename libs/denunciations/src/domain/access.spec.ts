import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { decodesForEver, golden, scenario } from '#testing';
import { accessDecider, type Access } from './access.js';
import type {
  AccessEvent,
  ConfidentialCaseViewed,
  IdentityAccessApproved,
  IdentityAccessRequested,
  IdentityViewed,
} from './access.events.js';
import { denunciationUpcasters } from './denunciation.upcasters.js';

const { given } = scenario(accessDecider);

const viewed = golden<ConfidentialCaseViewed>('ConfidentialCaseViewed');
const requested = golden<IdentityAccessRequested>('IdentityAccessRequested');
const approved = golden<IdentityAccessApproved>('IdentityAccessApproved');
const seen = golden<IdentityViewed>('IdentityViewed');

const at = { denunciationId: viewed.data.denunciationId, occurredOn: localDate('2026-07-20') };
const { session } = viewed.data;
const { requestId, purpose } = requested.data;

describe('a look at a denunciation', () => {
  const view = (now: string, by = session) => ({ type: 'view', ...at, session: by, now }) as const;
  it('is written down', () => given().when(view('2026-07-20T02:00:00.000Z')).then(viewed));
  it('is the same look for fifteen minutes of one session', () => {
    given(viewed).when(view('2026-07-20T02:14:59.999Z')).nothing();
    expect(given(viewed).when(view('2026-07-20T02:15:00.000Z')).events()).toHaveLength(1);
    expect(given(viewed).when(view('2026-07-20T02:00:01.000Z', 'another')).events()).toHaveLength(1);
  });
});

describe('the name behind an alias', () => {
  const reveal = { type: 'reveal', ...at, alias: 'A-2026-001', purpose, session } as const;
  const inspector = { ...reveal, by: 'user-thanh-tra', needsApproval: true };
  const leader = { ...reveal, by: 'user-chu-tich', needsApproval: false };

  it('is opened for a purpose only', () =>
    given()
      .when({ ...leader, purpose: '  ' })
      .refuses('identity.purpose-missing'));
  it('is opened by a leader who says what for', () => {
    const [event] = given().when(leader).events();
    expect(event?.data).toEqual({ ...at, alias: 'A-2026-001', purpose, session });
  });
  it('is opened by an inspector only once a second person has agreed', () => {
    given().when(inspector).refuses('identity.approval-missing');
    given(requested).when(inspector).refuses('identity.approval-missing');
    given(requested, approved).when(inspector).then(seen);
  });
  it('is opened once for each agreement', () =>
    given(requested, approved, seen).when(inspector).refuses('identity.approval-missing'));
  it('is not opened on the request of another inspector', () =>
    given(requested, approved)
      .when({ ...inspector, by: 'user-thanh-tra-2' })
      .refuses('identity.approval-missing'));
  it('is asked for with a purpose, once', () => {
    const request = { type: 'request', ...at, requestId, purpose, by: 'user-thanh-tra' } as const;
    given().when(request).then(requested);
    given(requested).when(request).nothing();
    given()
      .when({ ...request, purpose: '' })
      .refuses('identity.purpose-missing');
  });
  it('is agreed to by somebody else', () => {
    const approve = { type: 'approve', ...at, requestId, by: 'user-chu-tich' } as const;
    given(requested).when(approve).then(approved);
    given(requested, approved).when(approve).nothing();
    given().when(approve).refuses('identity.request-unknown');
    given(requested)
      .when({ ...approve, by: 'user-thanh-tra' })
      .refuses('identity.own-request');
  });
});

describe('stored looks', () =>
  decodesForEver<Access, AccessEvent>(accessDecider, denunciationUpcasters, [
    'IdentityAccessRequested',
    'ConfidentialCaseViewed',
    'IdentityAccessApproved',
    'IdentityViewed',
  ]));
