import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeMergeDemo } from './merge-demo.js';
import type { MergeProof } from './merge-proof.js';
import { holds } from './merge-report.js';

describe('two communes that work for two months and become one', () => {
  let folder: string;
  let proof: MergeProof;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nghedan-merge-'));
    const output = { out: () => undefined, err: () => undefined, interactive: false };
    proof = await writeMergeDemo({ data: join(folder, 'data'), months: 2, output });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('leave every old timeline as it was, byte for byte', () => {
    expect(proof.timelines.streams).toBeGreaterThan(50);
    expect(proof.timelines).toMatchObject({ equal: true, after: proof.timelines.before });
  });
  it('leave the figures of the period before as they were', () => expect(proof.lastYear.equal).toBe(true));
  it('add up to the same by the old map and by the new one', () => {
    expect(proof.rows.oldMap.map(({ key }) => key).sort()).toEqual(['dong-mau', 'tay-mau']);
    expect(proof.rows.newMap.map(({ key }) => key)).toEqual(['hoa-mau']);
    expect(proof.received.equal).toBe(true);
  });
  it('hand over what is open, and do nothing else', () => {
    expect(proof.handedOver['PetitionHandedOver']).toBeGreaterThan(0);
    expect(Object.keys(proof.handedOver).filter((type) => !type.endsWith('HandedOver'))).toEqual([]);
  });
  it('would be found out by the proof if they changed anything', () =>
    expect(holds({ ...proof, timelines: { ...proof.timelines, equal: false } })).toBe(false));
});
