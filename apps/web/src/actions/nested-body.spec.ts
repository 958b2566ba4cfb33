import { expect, it } from '@jest/globals';
import { nested } from './nested-body.js';

it('a flat form becomes the body of a command, lists and parts included', () =>
  expect(
    nested({
      reason: 'x',
      'evidence.concrete': true,
      'parts.0.to': 'A',
      'parts.0.summary': 'a',
      'parts.2.to': 'C',
      missing: ['date'],
    }),
  ).toEqual({
    reason: 'x',
    evidence: { concrete: true },
    parts: [{ to: 'A', summary: 'a' }, { to: 'C' }],
    missing: ['date'],
  }));
