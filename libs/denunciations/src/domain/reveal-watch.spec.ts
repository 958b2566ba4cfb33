import { describe, it } from '@jest/globals';
import { decodesForEver, golden, scenario } from '#testing';
import { revealWatchDecider, revealWatchUpcasters, type ManyIdentitiesViewed } from './reveal-watch.js';

const { given } = scenario(revealWatchDecider);
const many = golden<ManyIdentitiesViewed>('ManyIdentitiesViewed');
const count = (n: number) => ({ type: 'count', ...many.data, count: n }) as const;

describe('names opened on one day by one person', () => {
  it('are told of when they are more than expected', () => given().when(count(21)).then(many));
  it('are not told of while they are as many as expected', () => given().when(count(20)).nothing());
  it('are told of once', () => given(many).when(count(40)).nothing());
  decodesForEver(revealWatchDecider, revealWatchUpcasters, ['ManyIdentitiesViewed']);
});
