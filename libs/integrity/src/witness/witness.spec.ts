import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MerkleRoot } from '#event-store';
import { checkpointText } from '../notes/checkpoint.js';
import { NoteRefused, readNote, writeNote } from '../notes/signed-note.js';
import { SigningKey } from '../notes/signing-key.js';
import { isSignedBy } from '../notes/verifier-key.js';
import { consistencyPath } from '../tree/make-proofs.js';
import { readWitnessRequest, writeWitnessRequest } from './witness-request.js';
import { requireGrowth, withWitness, WitnessRefused, type Witnessing } from './witness.js';

const ORIGIN = 'nghedan/0f9c1f5e-7d4f-5c43-9b53-2f9f0b8a1c11';
const office = new SigningKey(Buffer.alloc(32, 1));
const superior = new SigningKey(Buffer.alloc(32, 2));
const log = office.verifier(ORIGIN);

const leaf = (n: number): Buffer => Buffer.alloc(32, n % 251);
const rootOf = (leaves: readonly Buffer[]): Buffer => {
  const root = new MerkleRoot();
  for (const one of leaves) root.add(one);
  return Buffer.from(root.hex, 'hex');
};
const leaves = (count: number, changed = -1): Buffer[] =>
  Array.from({ length: count }, (_, n) => (n === changed ? Buffer.alloc(32, 255) : leaf(n)));
const noteOver = (all: readonly Buffer[], key = office, origin = ORIGIN): string =>
  writeNote(key.signed(origin, checkpointText({ origin, size: all.length, root: rootOf(all) })));

/** Hashes of full subtrees, computed each time. */
const treeOf = (all: readonly Buffer[]) => ({
  size: all.length,
  at: (level: number, index: number) => rootOf(all.slice(index << level, (index + 1) << level)),
});

const asked = (seen: number, now: readonly Buffer[]): Witnessing => ({
  request: {
    oldSize: seen,
    path: consistencyPath(treeOf(now), seen, now.length),
    note: noteOver(now),
  },
  ...(seen > 0 && { seen: noteOver(leaves(seen)) }),
  log,
});
const refusal = (witnessing: Witnessing): string => {
  try {
    requireGrowth(witnessing);
    return 'signed';
  } catch (error) {
    if (error instanceof WitnessRefused) return `${error.code} ${error.seen}`;
    throw error;
  }
};

describe('a witness', () => {
  it('signs what has only grown, and the first one that is shown', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 60 }), (seen, more) => {
        const witnessing = asked(seen, leaves(seen + more));
        expect(requireGrowth(witnessing).size).toBe(seen + more);
        const read = readWitnessRequest(writeWitnessRequest(witnessing.request));
        expect(read).toEqual(witnessing.request);
      }),
    );
  });
  it('signs nothing in front of which something was changed, whatever proof comes along', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 60 }), fc.nat(), (seen, more, which) => {
        const now = leaves(seen + more, which % seen);
        expect(refusal(asked(seen, now))).toBe(`history-changed ${seen}`);
      }),
    );
  });
  it('signs nothing that is older than what it has seen', () => {
    const { request } = asked(0, leaves(5));
    const seen = noteOver(leaves(9));
    expect(refusal({ request: { ...request, oldSize: 9 }, seen, log })).toBe('history-changed 9');
    expect(refusal({ request, seen, log })).toBe('other-start 9');
  });
  it('signs nothing of another key or another log', () => {
    const now = leaves(7);
    const { request } = asked(0, now);
    expect(refusal({ request: { ...request, note: noteOver(now, superior) }, log })).toBe('not-signed 0');
    const elsewhere = noteOver(now, office, 'nghedan/khac');
    expect(refusal({ request: { ...request, note: elsewhere }, log })).toBe('other-log 0');
  });
  it('puts a line of its own below, by which the checkpoint is known to have been seen', () => {
    const note = noteOver(leaves(3));
    const witnessed = withWitness(note, superior, 'tinh.example', 1_764_000_000);
    expect(witnessed.startsWith(note)).toBe(true);
    expect(isSignedBy(readNote(witnessed), superior.verifier('tinh.example', 'witness'))).toBe(true);
    expect(isSignedBy(readNote(witnessed), log)).toBe(true);
  });
  it('takes no text for a request that is none', () => {
    const { request } = asked(4, leaves(9));
    const whole = writeWitnessRequest(request);
    for (const text of ['', whole.replace('old 4', 'old -4'), whole.replace('\n\n', '\nx\n\n'), request.note])
      expect(() => readWitnessRequest(text)).toThrow(NoteRefused);
  });
});
