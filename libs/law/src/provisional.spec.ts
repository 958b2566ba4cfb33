import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { builtInLaw, deadline } from '#law';

const from = (rule: string, day: string) => deadline(builtInLaw, { rule, from: localDate(day) });

describe('a deadline beyond the published calendar', () => {
  it('is provisional and says so', () => {
    const reply = from('TCD.REPLY', '2026-12-28');
    expect(reply.provisional).toBe(true);
    expect(reply.because).toContainEqual({ kind: 'provisional', beyond: '2026-12-31' });
  });

  it('is provisional before the first published year too', () =>
    expect(from('TCD.REPLY', '2019-12-25').because).toContainEqual({
      kind: 'provisional',
      beyond: '2020-01-01',
    }));

  it('is provisional when only its rolling leaves the published years', () => {
    expect(from('KN.RESOLVE.1', '2026-12-01')).toMatchObject({ due: '2026-12-31', provisional: false });
    expect(from('KN.RESOLVE.1', '2026-12-02')).toMatchObject({ due: '2027-01-04', provisional: true });
  });

  it('is certain when plain days only began before them', () =>
    expect(from('KN.RESOLVE.1', '2019-12-20')).toMatchObject({ raw: '2020-01-19', provisional: false }));
});
