import type { Approval } from './approval.types.js';
import { read } from './client.js';

/** How many requests wait for this person's signature: the number beside the page's name. */
class Signatures {
  waiting = $state(0);

  async load(signal?: AbortSignal): Promise<Approval[]> {
    const { approvals } = await read<{ approvals: Approval[] }>('/approvals', {}, signal);
    this.waiting = approvals.filter(({ maySign }) => maySign).length;
    return approvals;
  }
}

export const signatures = new Signatures();
