import { afterEach, describe, expect, it } from '@jest/globals';
import { machineClock } from '../../../../test/stand-in/machine-clock.js';
import { CERTIFICATE } from '../../../../test/notices/certificate.js';
import { WebhookReceiver } from '../../../../test/notices/webhook-receiver.js';
import { postWebhook, WebhookFailed, type WebhookPost } from './post-webhook.js';
import { secretOf, signed } from './sign.js';

const HERE = { loopback: true, inside: false };
const SECRET = `whsec_${Buffer.from('a secret of this test, 32 bytes!').toString('base64')}`;
const OLD = Buffer.alloc(32, 7);
const body = JSON.stringify({ type: 'ComplaintAccepted' });

const headersNow = (...secrets: Buffer[]) => signed('e-1', machineClock.now(), body, secrets);
const secret = secretOf(SECRET) ?? Buffer.alloc(0);

let receiver: WebhookReceiver;
afterEach(() => receiver.close());

const post = (more: Partial<WebhookPost> = {}): Promise<string> =>
  postWebhook({
    url: receiver.url,
    headers: headersNow(secret),
    body,
    reach: HERE,
    patience: 60_000,
    ...more,
  }).then(
    () => 'taken',
    (error: unknown) => (error instanceof WebhookFailed ? error.code : String(error)),
  );

describe('a webhook', () => {
  it('is signed so that whoever reads the standard can check it, with either secret while they change', async () => {
    receiver = await WebhookReceiver.open(SECRET);
    expect(await post()).toBe('taken');
    expect(await post({ headers: headersNow(OLD, secret) })).toBe('taken');
    expect(await post({ headers: headersNow(OLD) })).toBe('taken');
    expect(receiver.taken.map(({ verified }) => verified)).toEqual([true, true, false]);
    expect(receiver.taken[0]).toMatchObject({ id: 'e-1', body });
  });

  it('is the example of the standard', () => {
    const known = secretOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
    const text = '{"test": 2432232314}';
    const { 'webhook-signature': signature } = signed(
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1_614_265_330 * 1_000).toISOString(),
      text,
      [known ?? Buffer.alloc(0)],
    );
    expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each([
    [500, 'webhook.status-500'],
    [400, 'webhook.status-400'],
    [302, 'webhook.redirected'],
  ])('that is answered by %d was not taken, and nothing else is asked', async (status, code) => {
    receiver = await WebhookReceiver.open(SECRET);
    receiver.answers = (answer) => answer.writeHead(status, { location: receiver.url }).end('no');
    expect(await post()).toBe(code);
    expect(receiver.taken).toHaveLength(1);
  });

  it('waits neither for an answer nor for the rest of one, nor for a name', async () => {
    receiver = await WebhookReceiver.open(SECRET);
    receiver.answers = () => undefined;
    expect(await post({ patience: 150 })).toBe('webhook.timeout');
    receiver.answers = (answer) => answer.writeHead(200).write('a');
    expect(await post()).toBe('taken');
    const url = 'https://name.example/';
    expect(await post({ url, patience: 150, resolve: () => new Promise(() => undefined) })).toBe(
      'webhook.timeout',
    );
  });

  it('reads little of an answer, however long it is', async () => {
    receiver = await WebhookReceiver.open(SECRET);
    let went = 0;
    receiver.answers = (answer) => {
      answer.writeHead(200);
      const more = (): void => {
        if (answer.destroyed || went > 50_000_000) return;
        went += 65_536;
        answer.write(Buffer.alloc(65_536), more);
      };
      more();
    };
    expect(await post()).toBe('taken');
    expect(went).toBeLessThan(50_000_000);
  });

  it('goes to nobody who cannot show that the name is theirs', async () => {
    receiver = await WebhookReceiver.open(SECRET, true);
    const url = `https://receiver.example:${receiver.port}/hook`;
    const resolve = async (): Promise<readonly string[]> => ['127.0.0.1'];
    expect(await post({ url, resolve })).toBe('webhook.certificate');
    expect(await post({ url: url.replace('receiver', 'other'), resolve, ca: CERTIFICATE })).toBe(
      'webhook.certificate',
    );
    expect(receiver.taken).toEqual([]);
    expect(await post({ url, resolve, ca: CERTIFICATE })).toBe('taken');
    expect(receiver.taken[0]).toMatchObject({ verified: true, host: `receiver.example:${receiver.port}` });
  });

  it('to a receiver that is away is not taken', async () => {
    receiver = await WebhookReceiver.open(SECRET);
    expect(await post({ url: 'http://127.0.0.1:1/' })).toBe('webhook.unreachable');
  });
});
