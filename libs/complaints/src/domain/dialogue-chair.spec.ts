import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DialogueChair, Position } from './complaint.terms.js';
import { mayChair, mustAttend } from './dialogue-chair.js';

const positions: readonly Position[] = [
  'commune-chair',
  'commune-agency',
  'district-chair',
  'district-agency',
  'provincial-agency-head',
  'provincial-chair',
  'minister',
];
const substitutes: readonly DialogueChair[] = ['deputy', 'agency-head', 'verifier'];

describe('who leads the dialogue of a second complaint', () => {
  it.each<[Position, boolean, boolean]>([
    ['district-chair', false, true],
    ['provincial-agency-head', false, true],
    ['provincial-chair', false, false],
    ['provincial-chair', true, true],
    ['minister', false, false],
    ['minister', true, true],
    ['commune-chair', true, false],
  ])('%s, grave %s: must come in person %s', (position, grave, must) =>
    expect(mustAttend(position, grave)).toBe(must),
  );

  const position = fc.constantFrom(...positions);
  it('may always be the resolver', () =>
    fc.assert(fc.property(position, fc.boolean(), (who, grave) => mayChair('resolver', who, grave))));
  it('is a substitute exactly where the resolver need not come', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...substitutes),
        position,
        fc.boolean(),
        (chair, who, grave) => mayChair(chair, who, grave) === !mustAttend(who, grave),
      ),
    ));
  it('is never freer when the matter is graver', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...substitutes),
        position,
        (chair, who) => !mayChair(chair, who, true) || mayChair(chair, who, false) || mustAttend(who, false),
      ),
    ));
});
