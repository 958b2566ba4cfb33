import { createHash, hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MerkleRoot } from './merkle.js';

const sha = (...parts: readonly Buffer[]): Buffer =>
  parts.reduce((digest, part) => digest.update(part), createHash('sha256')).digest();

/** The definition of RFC 9162, 2.1.1, word for word; the leaves are hashed already. */
const byDefinition = (leaves: readonly Buffer[]): Buffer => {
  const [first] = leaves;
  if (first === undefined) return sha();
  if (leaves.length === 1) return first;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha(Buffer.of(1), byDefinition(leaves.slice(0, k)), byDefinition(leaves.slice(k)));
};

const rootOf = (leaves: readonly Buffer[]): string => {
  const root = new MerkleRoot();
  for (const leaf of leaves) root.add(leaf);
  return root.hex;
};

describe('the root over the log', () => {
  it('is the one that RFC 9162 defines, for every number of leaves up to 130', () => {
    const leaves: Buffer[] = [];
    for (let n = 0; n <= 130; n += 1) {
      expect(rootOf(leaves)).toBe(byDefinition(leaves).toString('hex'));
      leaves.push(hash('sha256', `leaf ${String(n)}`, 'buffer'));
    }
  });

  it('has the published value for no leaves, and for one empty leaf', () => {
    expect(rootOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(rootOf([sha(Buffer.of(0))])).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('changes when any leaf changes, is left out, or two change places', () => {
    const leaves = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(leaves, fc.nat(), (texts, at) => {
        const hashed = texts.map((text) => hash('sha256', text, 'buffer'));
        const n = at % (texts.length - 1);
        const changed = hashed.with(n, hash('sha256', `${texts[n] ?? ''}!`, 'buffer'));
        const without = hashed.toSpliced(n, 1);
        const swapped = [...hashed.slice(0, n), ...hashed.slice(n, n + 2).reverse(), ...hashed.slice(n + 2)];
        for (const wrong of [changed, without, swapped]) expect(rootOf(wrong)).not.toBe(rootOf(hashed));
      }),
    );
  });
});
