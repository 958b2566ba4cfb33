import type { Logger } from 'pino';
import { keyBetweenNodes } from '#identity';
import type { Clock } from '#kernel';
import type { Peer } from '../../../worker/src/peer/ask-peer.js';
import type { Configuration } from '../configuration.js';
import { CopiesForPeers } from './copies-for-peers.js';
import { NodeDoor } from './node-door.js';
import { PeerPorts } from './peer-ports.js';

type Opening = Pick<Configuration, 'data' | 'kek' | 'nodes'> &
  Readonly<{ threads: boolean; logId: string; keyId: string; clock: Pick<Clock, 'now'>; log: Logger }>;

/** What one of several nodes gives to the others, and whom it asks itself; a server that is alone does neither. */
export const openPeers = (opening: Opening): Readonly<{ peers: PeerPorts; peer: Peer | undefined }> => {
  const { data, kek, nodes, threads, logId, keyId, clock, log } = opening;
  const key = nodes && kek !== undefined ? keyBetweenNodes(kek, logId, keyId) : undefined;
  const door = new NodeDoor(key, () => clock.now());
  return {
    peers: new PeerPorts(door, new CopiesForPeers(data, threads), log),
    peer: key && nodes?.peer !== undefined ? { url: nodes.peer, key } : undefined,
  };
};
