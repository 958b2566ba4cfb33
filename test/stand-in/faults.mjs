/**
 * What the stand-in can be told to do wrong. Each is a switch: `{ kind, times, … }`; without `times` it stays on
 * until it is taken away.
 *
 *   unavailable            answers UNAVAILABLE and does nothing
 *   busy                   answers that the server is too busy, and does nothing
 *   stall                  never answers, and does nothing
 *   ack-lost               writes, then answers UNAVAILABLE
 *   ack-silent             writes, then never answers
 *   not-leader             the other node leads; only this node's writes are refused
 *   denied                 the user may not
 *   commit-timeout         answers ABORTED, as when a commit is not replicated in time
 *   deadline-passed        answers DEADLINE_EXCEEDED: its clock says that the call came too late
 *   unknown                answers an error that no client knows
 *   drop                   ends a read or a subscription with UNAVAILABLE after `after` events
 *   end                    ends a read or a subscription, or the stream of batch appends, as if all were well, after `after` events
 *   silent                 a subscription is confirmed, and then nothing comes
 *   slow                   waits `ms` before it answers
 *   no-position            an append is answered without its position
 *   no-checkpoints         a filtered subscription never says how far it is
 *   no-caught-up           a subscription never says that it has come to the end, as servers before 23.10
 *   no-places              the events of a stream are given without their places, as by servers before 22.6
 *   clock                  the server's clock is `ms` ahead (negative: behind)
 */
export class Faults {
  #on = [];

  set(faults) {
    this.#on = faults.map((fault) => ({ times: Infinity, ...fault }));
  }

  /** The fault of one of these kinds that is due now on this call, counted down; undefined when there is none. */
  take(call, ...kinds) {
    const due = this.#on.find(
      ({ kind, times, on = call }) => times > 0 && on === call && kinds.includes(kind),
    );
    if (due) due.times -= 1;
    return due;
  }

  /** Milliseconds since 1970 on the server's clock. */
  now() {
    const clock = this.#on.find(({ kind }) => kind === 'clock');
    return Math.round(Date.now() + (clock?.ms ?? 0));
  }
}
