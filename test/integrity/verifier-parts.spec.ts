import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { MerkleTree } from './merkle-tree.mjs';
import { ask, hasPython, VERIFIER } from './verify.mjs';

const withPython = hasPython() ? describe : describe.skip;
if (!hasPython()) console.warn('No Python 3.9 or newer here: the verifier is not tested.');

/** RFC 8032, 7.1: public key, message, signature. */
const VECTORS = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
  [
    'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    createHash('sha512').update('abc').digest('hex'),
    'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  ],
] as const;

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The same signature with s + L: a verifier that takes it lets anybody make a second one of each. */
const malleable = (signature: string): string => {
  const s = BigInt(`0x${Buffer.from(signature.slice(64), 'hex').reverse().toString('hex')}`) + ORDER;
  const bytes = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
  return signature.slice(0, 64) + bytes.toString('hex');
};

const flipped = (hex: string, byte: number): string => {
  const bytes = Buffer.from(hex, 'hex');
  bytes.writeUInt8(bytes.readUInt8(byte) ^ 1, byte);
  return bytes.toString('hex');
};

withPython('the signatures that the verifier takes', () => {
  it('are those of RFC 8032', () => {
    expect(ask(VECTORS.map((vector) => ['signed', vector]))).toEqual([true, true, true, true]);
  });

  it('are no others: a bit of the key, the message or the signature is enough', () => {
    const [key, message, signature] = VECTORS[2];
    const wrong = [
      ...Array.from({ length: 64 }, (_, byte) => [key, message, flipped(signature, byte)]),
      ...Array.from({ length: 32 }, (_, byte) => [flipped(key, byte), message, signature]),
      [key, flipped(message, 1), signature],
      [key, message, malleable(signature)],
      [key, message, signature.slice(0, -2)],
      ['ff'.repeat(32), message, signature],
    ];
    expect(ask(wrong.map((one) => ['signed', one]))).toEqual(wrong.map(() => false));
  });
});

/** The inputs of the reference test of Certificate Transparency. */
const CT_INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const CT_ROOT = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328';
const CT_LEAVES = CT_INPUTS.map((input) => createHash('sha256').update(`00${input}`, 'hex').digest('hex'));

const LEAVES = Array.from({ length: 80 }, (_, n) => createHash('sha256').update(`leaf ${n}`).digest('hex'));
const SIZES = LEAVES.map((_, n) => n + 1);
const tree = new MerkleTree(LEAVES);
const rootAt = (size: number): string => tree.root(size).toString('hex');

withPython('the tree of the verifier', () => {
  it('has the root that the reference of Certificate Transparency has', () => {
    expect(ask([['root', [CT_LEAVES]]])).toEqual([CT_ROOT]);
    expect(new MerkleTree(CT_LEAVES).root(8).toString('hex')).toBe(CT_ROOT);
  });

  it('has the roots and takes the proofs of RFC 9162, for all trees of up to 80 leaves', () => {
    const roots = SIZES.map((size) => ['root', [LEAVES.slice(0, size)]] as const);
    expect(ask(roots)).toEqual(SIZES.map(rootAt));
    const inclusions = SIZES.flatMap((size) =>
      LEAVES.slice(0, size).map(
        (leaf, index) => ['included', [index, size, leaf, tree.path(index, size), rootAt(size)]] as const,
      ),
    );
    const consistencies = SIZES.flatMap((second) =>
      SIZES.slice(0, second).map(
        (first) =>
          [
            'consistent',
            [first, second, rootAt(first), rootAt(second), tree.consistency(first, second)],
          ] as const,
      ),
    );
    expect([inclusions.length, consistencies.length]).toEqual([3240, 3240]);
    expect(new Set(ask([...inclusions, ...consistencies]))).toEqual(new Set([true]));
  });

  it('refuses a proof with another leaf, size, root or step', () => {
    const wrong = SIZES.slice(1).flatMap((size) => {
      const index = (size * 7) % size;
      const first = 1 + ((size * 5) % (size - 1 || 1));
      const path = tree.path(index, size);
      const steps = tree.consistency(first, size);
      return [
        ['included', [index, size, flipped(LEAVES[index] ?? '', 3), path, rootAt(size)]],
        ['included', [index, size, LEAVES[index], path, rootAt(size - 1)]],
        ['included', [index, size, LEAVES[index], path.slice(1), rootAt(size)]],
        ['included', [index, size, LEAVES[index], [...path, LEAVES[0]], rootAt(size)]],
        ['consistent', [first, size, flipped(rootAt(first), 0), rootAt(size), steps]],
        ['consistent', [first, size, rootAt(first), flipped(rootAt(size), 0), steps]],
        ['consistent', [first, size, rootAt(first), rootAt(size), steps.slice(0, -1)]],
        ['consistent', [first, size, rootAt(first), rootAt(size), [...steps, LEAVES[0]]]],
      ] as const;
    });
    expect(new Set(ask(wrong))).toEqual(new Set([false]));
  });
});

describe('the text of the verifier', () => {
  const text = readFileSync(VERIFIER, 'utf8');

  it('can be read in an hour: at most 400 lines of code in one file', () => {
    const code = text.replaceAll(/"""[^]*?"""/g, '').split('\n');
    expect(code.filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(400);
  });

  it('needs nothing but Python', () => {
    const imports = text.match(/^(?:import|from) .*$/gm);
    expect(imports).toEqual([
      'import argparse, base64, io, json, re, sys, zipfile',
      'from hashlib import sha256, sha512',
    ]);
  });
});
