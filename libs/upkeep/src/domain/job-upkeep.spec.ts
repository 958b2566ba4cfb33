import { describe, expect, it } from '@jest/globals';
import { decodesForEver, golden, scenario } from '#testing';
import type { DeadJobDropped, DeadJobRetried, StuckReactionRetried } from './job-upkeep.events.js';
import { jobUpkeepDecider, jobUpkeepUpcasters } from './job-upkeep.js';

const { given } = scenario(jobUpkeepDecider);
const retried = golden<DeadJobRetried>('DeadJobRetried');
const dropped = golden<DeadJobDropped>('DeadJobDropped');
const again = golden<StuckReactionRetried>('StuckReactionRetried');
const drop = { type: 'drop', ...dropped.data } as const;

describe('a job that failed for good', () => {
  it('is tried again as often as somebody asks, and each time is written down', () => {
    const retry = { type: 'retry', ...retried.data } as const;
    given().when(retry).then(retried);
    given(retried).when(retry).then(retried);
  });
  it('is dropped with a reason', () => given(retried).when(drop).then(dropped));
  it.each(['', '  '])('is not dropped without one (%j)', (reason) =>
    given()
      .when({ ...drop, reason })
      .refuses('job.reason-missing'),
  );
  it('leaves what it carries in the queue', () => {
    const command = { ...drop, data: { about: 'denunciation-1' } };
    const [event] = jobUpkeepDecider.decide(jobUpkeepDecider.initial, command);
    expect(JSON.stringify(event)).not.toContain('denunciation-1');
  });
});

it('an event that a reaction could not act on is acted on again, and that is written down', () =>
  given()
    .when({ type: 'act-again', ...again.data })
    .then(again));

decodesForEver(jobUpkeepDecider, jobUpkeepUpcasters, [
  'DeadJobRetried',
  'DeadJobDropped',
  'StuckReactionRetried',
]);
