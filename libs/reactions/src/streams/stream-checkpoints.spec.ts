import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { MemoryPrivateStreams } from '#event-store';
import { Clock, position, START } from '#kernel';
import type { Stuck } from '../reaction-checkpoints.js';
import { Lease } from './lease.js';
import { StreamCheckpoints } from './stream-checkpoints.js';

const names = ['a', 'b'];
const stuck = (eventId: string): Stuck => ({
  reaction: 'a',
  eventId,
  stream: 'visit-1',
  revision: 0,
  position: position('3'),
  code: 'complaint.number-taken',
  facts: { complaintId: 'c' },
  at: '2026-03-02T09:00:00.000Z',
});

const nodes = async () => {
  const streams = new MemoryPrivateStreams();
  const open = () => StreamCheckpoints.open(streams, names, () => undefined);
  return { streams, open, worker: await open(), api: await open() };
};

describe('where the reactions of several nodes stand', () => {
  it('is found by the next worker', async () => {
    const { worker, open } = await nodes();
    await worker.save('a', position('1'));
    await worker.save('a', position('2'));
    await worker.flush();
    const next = await open();
    expect(await next.load('a')).toBe('2');
    expect(await next.load('b')).toBeUndefined();
  });
  it('is told to those who wait on another node, with what was written', async () => {
    const { worker, api } = await nodes();
    const waiting = api.progress.wait(position('5'), 5_000);
    await worker.save('a', position('5'), position('6'));
    await worker.save('b', position('5'));
    expect(await waiting).toBe(true);
    expect(api.progress.newest).toBe('6');
    expect(await api.progress.wait(position('6'), 10)).toBe(false);
  });
  it('moves many times with few entries', async () => {
    const { worker, streams } = await nodes();
    for (let at = 1; at <= 500; at += 1) await worker.save('a', position(String(at)));
    await worker.flush();
    expect(await streams.read('reactions-1')).toHaveLength(1);
  });
  it('tells every node what was set aside, each once, until it is settled', async () => {
    const { worker, api } = await nodes();
    await worker.setAside(stuck('e-1'));
    await worker.setAside(stuck('e-1'));
    await sleep(5);
    expect(await api.stuck()).toEqual([stuck('e-1')]);
    await api.settle('a', 'e-1');
    await sleep(5);
    expect(await worker.stuck()).toEqual([]);
  });
  it('gives way to another worker: what that one knows counts', async () => {
    const { worker, streams } = await nodes();
    const standing = { positions: { a: position('9') }, written: START, stuck: [] };
    await worker.save('a', position('1'));
    await streams.append({
      stream: 'reactions-1',
      expected: 'none',
      entry: { type: 'Reached', data: standing },
    });
    await worker.flush();
    expect(await worker.load('a')).toBe('9');
  });
});

class Hand extends Clock {
  at = Date.parse('2026-03-02T01:00:00.000Z');
  override now(): string {
    return new Date(this.at).toISOString();
  }
}

const leases =
  (streams: MemoryPrivateStreams, clock: Hand) =>
  (process: string, place = process) =>
    new Lease(streams, clock, 'lease-x', { process, place }, 15_000);

describe('what one node is enough for', () => {
  it('is taken over at once by the process that follows in the place of the holder, and by no other', async () => {
    const [streams, clock] = [new MemoryPrivateStreams(), new Hand()];
    const lease = leases(streams, clock);
    const [died, elsewhere, again] = [lease('1', 'here'), lease('2', 'there'), lease('3', 'here')];
    expect(await died.hold()).toBe(true);
    expect(await elsewhere.hold()).toBe(false);
    expect(await again.hold()).toBe(true);
    expect(await elsewhere.hold()).toBe(false);
  });
  it('is not fought over by two that believe they run in the same place: the later one has it', async () => {
    const [streams, clock] = [new MemoryPrivateStreams(), new Hand()];
    const lease = leases(streams, clock);
    const [one, twin] = [lease('1', 'here'), lease('2', 'here')];
    expect(await one.hold()).toBe(true);
    expect(await twin.hold()).toBe(true);
    clock.at += 4_000;
    expect(await one.hold()).toBe(false);
    expect(await twin.hold()).toBe(true);
  });
  it('is not taken from a process of an older release, which told no place', async () => {
    const [streams, clock] = [new MemoryPrivateStreams(), new Hand()];
    const data = { holder: 'old', until: clock.at + 15_000 };
    await streams.append({ stream: 'lease-x', expected: 'none', entry: { type: 'Held', data } });
    const next = leases(streams, clock)('new');
    expect(await next.hold()).toBe(false);
    clock.at += 15_000;
    expect(await next.hold()).toBe(true);
  });
  it('is done by one of two who ask at once, until it is silent or gives it up', async () => {
    const [streams, clock] = [new MemoryPrivateStreams(), new Hand()];
    const lease = leases(streams, clock);
    const [one, other] = [lease('one'), lease('other')];
    const first = await Promise.all([one.hold(), other.hold()]);
    expect(first.toSorted()).toEqual([false, true]);
    const [holder, waiting] = first[0] ? [one, other] : [other, one];
    clock.at += 14_999;
    expect(await waiting.hold()).toBe(false);
    expect(await holder.hold()).toBe(true);
    clock.at += 14_999;
    expect(await waiting.hold()).toBe(false);
    clock.at += 1;
    expect(await waiting.hold()).toBe(true);
    expect(await holder.hold()).toBe(false);
    await holder.release();
    expect(await holder.hold()).toBe(false);
    expect(await holder.isHeld()).toBe(true);
    await waiting.release();
    expect(await holder.isHeld()).toBe(false);
    expect(await holder.hold()).toBe(true);
  });
});
