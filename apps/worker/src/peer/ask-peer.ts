import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ByteReader, openFrames } from '#identity';
import type { NamedView } from '#views';
import { ABOUT, aboutOf, SALT, sha256Of, type CopiedFile } from './copied-file.js';
import { fileKey } from './file-key.js';
import { headersOf, pathOf, viewQuestion } from './view-question.js';

/** Another node of the office, and the key that both can make. */
export type Peer = Readonly<{ url: string; key: Uint8Array }>;

/** Making the copy of a large file takes seconds; a peer that is silent for longer is gone. */
const SILENCE_MS = 60_000;

/** The peer has answered, and not with the file. */
export class NotFromPeer extends Error {
  override readonly name = 'NotFromPeer';

  /** @param gone it need not be asked for the next view */
  constructor(
    message: string,
    readonly gone = false,
  ) {
    super(message);
  }
}

type Asking = Readonly<{ peer: Peer; wanted: NamedView; at: string; to: string; signal: AbortSignal }>;

/**
 * Asks the peer for the file of a view and writes it to `to`, which is whole and as it was sent when this answers.
 *
 * @throws NotFromPeer when the peer has none, knows us not, or sends something else
 * @throws Error when it goes away, or the disk refuses
 */
export const askPeer = async ({ peer, wanted, at, to, signal }: Asking): Promise<CopiedFile> => {
  const question = viewQuestion(wanted, at);
  const silence = new Silence(signal);
  try {
    const answer = await fetch(peer.url + pathOf(wanted), {
      headers: headersOf(peer.key, question),
      redirect: 'error',
      signal: silence.signal,
    });
    const { about, salt } = told(answer);
    if (!answer.body) throw new NotFromPeer('it sent nothing');
    const bytes = new ByteReader(silence.brokenBy(answer.body));
    const opened = openFrames(fileKey(peer.key, salt), `${question.nonce} ${about}`, bytes);
    // Opened before anything can go wrong, so that whoever removes the file removes it for good.
    const received = await open(to, 'w', 0o600);
    await pipeline(opened, received.createWriteStream());
    const file = aboutOf(about);
    if ((await sha256Of(to)) !== file.sha256) throw new NotFromPeer('the file is not what was sent');
    return file;
  } finally {
    silence.end();
  }
};

const told = (answer: Response): Readonly<{ about: string; salt: Buffer }> => {
  if (answer.status === 404) {
    throw new NotFromPeer('it does not know this node: compare key files, logs and clocks', true);
  }
  if (answer.status === 409) throw new NotFromPeer('it has no such view of this version ready');
  const [about, salt] = [answer.headers.get(ABOUT), answer.headers.get(SALT)];
  if (!answer.ok || about === null || salt === null) throw new NotFromPeer(`it answered ${answer.status}`);
  return { about, salt: Buffer.from(salt, 'base64url') };
};

/** Gives up on a peer that says nothing for too long, however long the whole takes. */
class Silence {
  private readonly over = new AbortController();
  readonly signal: AbortSignal;
  private timer = this.wait();

  constructor(signal: AbortSignal) {
    this.signal = AbortSignal.any([signal, this.over.signal]);
  }

  async *brokenBy(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      clearTimeout(this.timer);
      this.timer = this.wait();
      yield chunk;
    }
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private wait(): NodeJS.Timeout {
    return setTimeout(() => this.over.abort(new Error('it fell silent')), SILENCE_MS);
  }
}
