import { StoreUnavailable, type PrivateStreams } from '#event-store';
import type { MasterKey } from '../key-file.js';
import { keyNamedBy } from './named-key.js';

/** The master key of a node, which makes no new keys under it once the office has another one. */
export class KeyInForce {
  private named: string | undefined;

  private constructor(
    /** Opens what was wrapped by it, as long as the node runs. */
    readonly master: MasterKey,
  ) {}

  static async open(streams: PrivateStreams, master: MasterKey): Promise<KeyInForce> {
    const inForce = new KeyInForce(master);
    await streams.follow('master', (news) => {
      if (news.kind === 'entry') inForce.named = keyNamedBy(news.entry);
    });
    return inForce;
  }

  /** @throws StoreUnavailable when the key file was changed while this node ran */
  forNewKeys(): MasterKey {
    if (this.named !== undefined && this.named !== this.master.id)
      throw new StoreUnavailable(
        `the key file of the office was changed to ${this.named} while this node ran: stop it, and give it the new one`,
        'not-written',
      );
    return this.master;
  }
}
