import { describe, expect, it } from '@jest/globals';
import { fold } from '#kernel';
import { golden, scenario } from '#testing';
import { auditLookDecider, type AuditExported, type AuditLookedAt } from './audit-look.js';

const { given } = scenario(auditLookDecider);
const looked = golden<AuditLookedAt>('AuditLookedAt');
const exported = golden<AuditExported>('AuditExported');
const { userId, occurredOn, filter } = looked.data;
const look = (now: string, over = filter) =>
  ({ type: 'look', userId, occurredOn, filter: over, now }) as const;

describe('a look at who did what', () => {
  it('is written down', () => given().when(look('2026-09-14T02:00:00.000Z')).then(looked));
  it('is the same look for fifteen minutes of the same question', () => {
    given(looked).when(look('2026-09-14T02:14:59.999Z')).nothing();
    expect(given(looked).when(look('2026-09-14T02:15:00.000Z')).events()).toHaveLength(1);
    expect(given(looked).when(look('2026-09-14T02:00:01.000Z', {})).events()).toHaveLength(1);
  });
  it('as a file is written down each time', () => {
    const command = { type: 'export', userId, occurredOn, filter, rows: exported.data.rows } as const;
    given(exported).when(command).then(exported);
  });
  it('is remembered', () =>
    expect(Object.values(fold(auditLookDecider, [looked, exported]).looks)).toEqual([
      '2026-09-14T02:00:00.000Z',
    ]));
});
