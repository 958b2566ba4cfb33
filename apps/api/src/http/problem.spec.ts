import { describe, expect, it } from '@jest/globals';
import { RevisionConflict, StoreUnavailable } from '#event-store';
import { Refusal } from '#kernel';
import { invalidRequestField } from './invalid-request.js';
import { languageOf } from './language.js';
import { problem } from './problem.js';
import { REFUSALS } from './refusals.js';

describe('a problem', () => {
  it('has a status and a title in both languages for every refusal', () => {
    for (const [code, [status, vi, en]] of Object.entries(REFUSALS)) {
      expect([code, status >= 400 && status < 600, vi.length > 0, en.length > 0]).toEqual([
        code,
        true,
        true,
        true,
      ]);
    }
  });

  it('carries the facts of the refusal, which never replace its own members', () => {
    const refusal = new Refusal('entry.late-without-reason', { limit: '2026-09-21', status: 'late' });
    expect(problem(refusal, 'en')).toMatchObject({ status: 422, limit: '2026-09-21' });
  });

  it('names the competent office in the words of the reader', () => {
    const refusal = new Refusal('complaint.not-competent', {
      competent: 'provincial-chair',
      basis: 'LKN 21(2)',
    });
    expect(problem(refusal, 'vi').title).toContain('Chủ tịch UBND cấp tỉnh (LKN 21(2))');
    expect(problem(refusal, 'en').title).toContain('the chair of the province settles this (LKN 21(2))');
    const nobody = problem(new Refusal('complaint.competence-moved', {}), 'en');
    expect(nobody.title).toMatch(/competent now$/);
  });

  it('says how long to wait', () =>
    expect(problem(new Refusal('request.too-many', { seconds: 43 }), 'en').title).toBe(
      'Too many requests: wait 43 seconds',
    ));

  it('is the same for what is absent and what is forbidden', () => {
    const absent = problem(new Refusal('complaint.unknown', { complaintId: 'x' }), 'vi');
    expect(problem(new Refusal('policy.out-of-scope'), 'vi')).toEqual(absent);
    expect(absent).toEqual(problem(new Refusal('not-found'), 'vi'));
  });

  it('names both revisions of a conflict, and not the stream', () => {
    const conflict = problem(new RevisionConflict('complaint-1', 3, 5), 'en');
    expect(conflict).toMatchObject({ status: 409, expected: 3, actual: 5 });
    expect(JSON.stringify(conflict)).not.toContain('complaint-1');
  });

  it('says whether something may have been written', () =>
    expect(problem(new StoreUnavailable('disk', 'unknown'), 'en')).toMatchObject({
      status: 503,
      outcome: 'unknown',
    }));

  it('tells nothing of an error that nobody foresaw', () => {
    const told = JSON.stringify(problem(new Error('SELECT name FROM people'), 'en'));
    expect(told).not.toContain('SELECT');
    expect(JSON.parse(told)).toMatchObject({ status: 500, code: 'internal' });
  });

  it('puts the rule of a field into words', () => {
    const { errors } = problem(invalidRequestField('citizen.birth.text', 'isBirth'), 'vi');
    expect(errors).toEqual([
      { field: 'citizen.birth.text', code: 'isBirth', message: 'Ngày sinh không có thật' },
    ]);
  });

  it.each([
    ['en-GB,en;q=0.9', 'en'],
    ['vi', 'vi'],
    ['fr, en', 'vi'],
    [undefined, 'vi'],
  ])('for a reader of %s speaks %s', (accept, language) => expect(languageOf(accept)).toBe(language));
});
