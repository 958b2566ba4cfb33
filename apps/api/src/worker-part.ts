import type { PrivateStreams } from '#event-store';
import { Lease, type LeaseHolder } from '#reactions';
import { SystemClock } from './system-clock.js';

/** A worker that is gone is replaced by one in another place after so long. */
const LEASE_MS = 15_000;

/** What the one of several nodes holds that does the work. */
export const workerLease = (streams: PrivateStreams, holder: LeaseHolder): Lease =>
  new Lease(streams, new SystemClock(), 'lease-worker', holder, LEASE_MS);

/**
 * Which part of the work that no request asks for is this process's: all of it, none, or what one of several nodes does
 * while it holds the lease.
 */
export class WorkerPart {
  /** @param lease absent: no other process shares it */
  constructor(
    readonly works: boolean,
    readonly lease?: Lease,
  ) {}
}
