import { describe, expect, it } from '@jest/globals';
import { decodesForEver, golden, scenario } from '#testing';
import { viewUpkeepDecider, viewUpkeepStream, viewUpkeepUpcasters } from './view-upkeep.js';
import type { ViewEventSkipped, ViewRetried } from './view-upkeep.events.js';

const { given } = scenario(viewUpkeepDecider);
const retried = golden<ViewRetried>('ViewRetried');
const skipped = golden<ViewEventSkipped>('ViewEventSkipped');
const retry = { type: 'retry', ...retried.data } as const;
const skip = { type: 'skip', ...skipped.data } as const;

describe('a view that stopped', () => {
  it('is tried again as often as somebody asks', () => {
    given().when(retry).then(retried);
    given(retried).when(retry).then(retried);
  });
  it('leaves an event out, with the signature and the ground', () => given(retried).when(skip).then(skipped));
  it('leaves it out once', () => given(skipped).when(skip).nothing());
  it('is not tried again at an event that it leaves out', () => given(skipped).when(retry).nothing());
  it('leaves nothing else out', () => {
    const other = { ...skip, eventId: '5f2b8c1e-55c6-5d0f-9f64-1b2f9f0f7a99' };
    const { type: _type, ...data } = other;
    given(skipped).when(other).then({ type: 'ViewEventSkipped', data });
  });
  it('of a newer version is asked about anew', () => {
    const version = skip.version + 1;
    given(skipped)
      .when({ ...skip, version })
      .then({ ...skipped, data: { ...skipped.data, version } });
  });
  it('has its decisions in a stream of its name', () =>
    expect(viewUpkeepStream('confidential/acts')).toBe('view-confidential/acts'));
});

decodesForEver(viewUpkeepDecider, viewUpkeepUpcasters, ['ViewRetried', 'ViewEventSkipped']);
