import type { Lease } from '#reactions';

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
