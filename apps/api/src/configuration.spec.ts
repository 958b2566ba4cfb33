import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configuration } from './configuration.js';

const CLUSTER = {
  NGHEDAN_PROFILE: 'cluster',
  EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false',
  REDIS_URL: 'redis://127.0.0.1:6379',
  NGHEDAN_KEK: 'node.kek',
};

describe('the configuration', () => {
  it('needs nothing: a data folder here, and this machine alone', () =>
    expect(configuration({})).toEqual({
      data: resolve('data'),
      place: { kind: 'sqlite' },
      host: '127.0.0.1',
      port: 3000,
      denouncers: 'reference',
      cookie: 'auto',
      behindProxy: false,
      practice: false,
      logLevel: 'warn',
    }));

  it.each([
    [{ NGHEDAN_LOG: 'postgres' }, 'sqlite or eventstoredb'],
    [{ NGHEDAN_LOG: 'eventstoredb' }, 'needs EVENTSTORE_URL'],
    [{ NGHEDAN_LOG: 'eventstoredb', EVENTSTORE_URL: 'http://log:2113' }, 'needs EVENTSTORE_URL'],
    [{ NGHEDAN_LOG: 'eventstoredb', EVENTSTORE_URL: 'esdb://log:2113?tls=false' }, 'in the clear'],
    [{ NGHEDAN_LOG: 'eventstoredb', EVENTSTORE_URL: 'esdb://127.0.0.1,log:2113?tls=false' }, 'in the clear'],
    [{ NGHEDAN_LOG: 'eventstoredb', EVENTSTORE_URL: 'esdb://127.0.0.1', NGHEDAN_PRACTICE: '1' }, 'Practice'],
    [{ NGHEDAN_PROFILE: 'cloud' }, 'standalone or cluster'],
    [{ NGHEDAN_ROLE: 'api' }, 'only with NGHEDAN_PROFILE=cluster'],
    [{ ...CLUSTER, NGHEDAN_ROLE: 'leader' }, 'all, api or worker'],
    [{ ...CLUSTER, REDIS_URL: undefined }, 'needs EVENTSTORE_URL, REDIS_URL'],
    [{ ...CLUSTER, NGHEDAN_KEK: undefined }, 'the same key file on every node'],
    [{ ...CLUSTER, NGHEDAN_LOG: 'sqlite' }, 'needs EVENTSTORE_URL, REDIS_URL'],
    [{ ...CLUSTER, NGHEDAN_DENOUNCERS: 'vault' }, 'not for several nodes'],
    [{ PORT: '70000' }, 'is not a port'],
    [{ PORT: 'http' }, 'is not a port'],
    [{ NGHEDAN_DENOUNCERS: 'file' }, 'reference or vault'],
    [{ NGHEDAN_COOKIE: 'none' }, 'auto, secure or plain'],
    [{ HOST: '0.0.0.0' }, 'without TLS'],
  ])('%j is refused in a sentence', (env, sentence) => expect(() => configuration(env)).toThrow(sentence));

  it('takes a node of several, which does everything unless it is told', () => {
    const { nodes, place } = configuration(CLUSTER);
    expect([nodes, place.kind]).toEqual([{ role: 'all', redis: CLUSTER.REDIS_URL }, 'eventstoredb']);
    expect(configuration({ ...CLUSTER, NGHEDAN_ROLE: 'worker' }).nodes?.role).toBe('worker');
  });

  it.each([
    { HOST: '::1' },
    { HOST: '0.0.0.0', NGHEDAN_PROXY: '1' },
    { HOST: '10.0.0.5', NGHEDAN_COOKIE: 'plain' },
  ])('%j is an operator’s decision', (env) => expect(configuration(env).host).toBe(env.HOST));
});
