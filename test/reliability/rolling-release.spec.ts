import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithRedis } from '../redis/with-redis.js';

const SCRIPT = join(import.meta.dirname, 'certify-rolling.mjs');
const COMPILED = join(import.meta.dirname, '../../dist/server/main.js');

describeWithRedis('an office on several nodes that gets another release, node by node', () => {
  it('loses nothing, answers on every node, and no node is ready before its views are', async () => {
    if (!existsSync(COMPILED)) throw new Error('the nodes are the compiled server: npm run build:server');
    const { code, output } = await new Promise<{ code: number | string; output: string }>((resolve) =>
      execFile(process.execPath, [SCRIPT], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, output: stdout + stderr }),
      ),
    );
    expect(output).toMatch(/entries, 0 problems$/m);
    expect(output).toMatch(/^a node that is ready too early is seen$/m);
    expect(code).toBe(0);
  }, 300_000);
});
