import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configuration } from './configuration.js';

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
    [{ PORT: '70000' }, 'is not a port'],
    [{ PORT: 'http' }, 'is not a port'],
    [{ NGHEDAN_DENOUNCERS: 'file' }, 'reference or vault'],
    [{ NGHEDAN_COOKIE: 'none' }, 'auto, secure or plain'],
    [{ HOST: '0.0.0.0' }, 'without TLS'],
  ])('%j is refused in a sentence', (env, sentence) => expect(() => configuration(env)).toThrow(sentence));

  it.each([
    { HOST: '::1' },
    { HOST: '0.0.0.0', NGHEDAN_PROXY: '1' },
    { HOST: '10.0.0.5', NGHEDAN_COOKIE: 'plain' },
  ])('%j is an operator’s decision', (env) => expect(configuration(env).host).toBe(env.HOST));
});
