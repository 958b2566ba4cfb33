import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { decodesForEver, golden, scenario } from '#testing';
import type { CheckpointSigned, CheckpointTakenOut, CheckpointWitnessed } from './checkpoint.events.js';
import { checkpointDecider, checkpointUpcasters, isOwnStream, monthOf } from './checkpoint.js';
import { evidenceDecider, evidenceUpcasters, type EvidenceTaken } from './evidence.js';
import type { SigningKeyIntroduced, SigningKeyLost, SigningKeyReplaced } from './signing-key.events.js';
import { signingKeyDecider, signingKeyUpcasters } from './signing-key.js';

const introduced = golden<SigningKeyIntroduced>('SigningKeyIntroduced');
const replaced = golden<SigningKeyReplaced>('SigningKeyReplaced');
const lost = golden<SigningKeyLost>('SigningKeyLost');
const signed = golden<CheckpointSigned>('CheckpointSigned');
const takenOut = golden<CheckpointTakenOut>('CheckpointTakenOut');
const witnessed = golden<CheckpointWitnessed>('CheckpointWitnessed');
const taken = golden<EvidenceTaken>('EvidenceTaken');

describe('the signing key of a log', () => {
  const { given } = scenario(signingKeyDecider);
  const introduce = { type: 'introduce', ...introduced.data } as const;
  const replace = { type: 'replace', ...replaced.data } as const;
  const lose = { type: 'lose', ...lost.data } as const;

  it('is introduced once', () => {
    given().when(introduce).then(introduced);
    given(introduced).when(introduce).nothing();
    given(introduced)
      .when({ ...introduce, vkey: 'other+00000000+AQ==' })
      .refuses('signing-key.already-introduced');
  });
  it('is replaced by one that the old one speaks for', () => {
    given(introduced).when(replace).then(replaced);
    given(introduced, replaced).when(replace).nothing();
    given().when(replace).refuses('signing-key.not-introduced');
  });
  it('is declared lost, with a reason', () => {
    given(introduced, replaced).when(lose).then(lost);
    given().when(lose).refuses('signing-key.not-introduced');
    given(introduced)
      .when({ ...lose, reason: ' ' })
      .refuses('signing-key.reason-missing');
  });
  it('is the last one, and those before it are known', () =>
    expect(fold(signingKeyDecider, [introduced, replaced, lost])).toEqual({
      inForce: lost.data.vkey,
      before: [introduced.data.vkey, replaced.data.vkey],
    }));
});

describe('a checkpoint', () => {
  const { given } = scenario(checkpointDecider);
  const sign = { type: 'sign', ...signed.data } as const;
  const takeOut = { type: 'take-out', ...takenOut.data } as const;
  const witness = { type: 'witness', ...witnessed.data } as const;

  it('is signed once for each size, and never over less than before', () => {
    given().when(sign).then(signed);
    given(signed).when(sign).nothing();
    given(signed)
      .when({ ...sign, size: 7 })
      .refuses('checkpoint.goes-back');
    given(signed)
      .when({ ...sign, root: '00'.repeat(32) })
      .refuses('checkpoint.history-changed');
  });
  it('is taken out as often as somebody takes it', () => {
    given(signed).when(takeOut).then(takenOut);
    given(signed, takenOut).when(takeOut).then(takenOut);
    given().when(takeOut).refuses('checkpoint.unknown');
  });
  it('is held by an office or a role, and never by a person', () => {
    given(signed)
      .when({ ...takeOut, holder: '  ' })
      .refuses('checkpoint.holder-missing');
    given(signed)
      .when({ ...takeOut, holder: 'Tôi tên là A, 0912 345 678' })
      .refuses('checkpoint.holder-personal');
  });
  it('gets the line of a witness below its own', () => {
    given(signed).when(witness).then(witnessed);
    given(signed, witnessed).when(witness).nothing();
    given(signed)
      .when({ ...witness, note: signed.data.note })
      .refuses('checkpoint.other-note');
    given(signed)
      .when({ ...witness, note: witnessed.data.note.replace('18240', '18241') })
      .refuses('checkpoint.other-note');
  });
  it('stands in the stream of its month, and calls for no other', () => {
    expect(monthOf(localDate('2026-11-30'))).toBe('2026-11');
    expect(['checkpoint-2026-11', 'signing-key'].every(isOwnStream)).toBe(true);
    expect(['evidence-u', 'letter-checkpoint-1'].some(isOwnStream)).toBe(false);
  });
});

describe('evidence', () => {
  it('is written down each time that it leaves', () => {
    scenario(evidenceDecider).given().when(taken.data).then(taken);
    scenario(evidenceDecider).given(taken).when(taken.data).then(taken);
  });
});

decodesForEver(signingKeyDecider, signingKeyUpcasters, [
  'SigningKeyIntroduced',
  'SigningKeyReplaced',
  'SigningKeyLost',
]);
decodesForEver(checkpointDecider, checkpointUpcasters, [
  'CheckpointSigned',
  'CheckpointTakenOut',
  'CheckpointWitnessed',
]);
decodesForEver(evidenceDecider, evidenceUpcasters, ['EvidenceTaken']);
