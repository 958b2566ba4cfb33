import { expect, it } from '@jest/globals';
import { describeWithRedis } from '../redis/with-redis.js';
import { certification } from './certification.js';

const certify = certification('rolling', {
  file: 'server/main.js',
  says: 'the nodes are the compiled server',
});

describeWithRedis('an office on several nodes that gets another release, node by node', () => {
  it('loses nothing, answers on every node, and no node is ready before its views are', async () => {
    const { code, output } = await certify();
    expect(output).toMatch(/entries, 0 problems$/m);
    expect(output).toMatch(/^a node that is ready too early is seen$/m);
    expect(code).toBe(0);
  }, 300_000);
});
