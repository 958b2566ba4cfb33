import { describe, it } from '@jest/globals';
import { decodesForEver, golden, scenario } from '#testing';
import type { KeyFileChanged } from './key-file.events.js';
import { keyFileDecider, keyFileUpcasters } from './key-file.js';

const { given } = scenario(keyFileDecider);
const changed = golden<KeyFileChanged>('KeyFileChanged');
const change = { type: 'change', ...changed.data } as const;

describe('the key file of an office', () => {
  it('is changed, and that is written down', () => given().when(change).then(changed));
  it('is written down once, however often the run is finished', () => given(changed).when(change).then());
  it('is changed again', () => {
    const next = { ...changed.data, from: changed.data.to, to: 'f00d000000000002' };
    given(changed)
      .when({ type: 'change', ...next })
      .then({ type: 'KeyFileChanged', data: next });
  });
});

decodesForEver(keyFileDecider, keyFileUpcasters, ['KeyFileChanged']);
