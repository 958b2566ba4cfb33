import type { Logger } from 'pino';
import type { CopiesForPeers } from './copies-for-peers.js';
import type { NodeDoor } from './node-door.js';

/** What this node gives to other nodes of the office, and how it knows them. */
export class PeerPorts {
  constructor(
    readonly door: NodeDoor,
    readonly copies: CopiesForPeers,
    readonly log: Logger,
  ) {}
}
