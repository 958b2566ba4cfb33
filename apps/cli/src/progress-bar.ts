import { SingleBar } from 'cli-progress';
import type { ImportProgress } from '#interchange';
import type { Clock } from '#kernel';
import type { Output } from './output.js';

const QUIET_MS = 5_000;

export type Progress = Readonly<{ step: (progress: ImportProgress) => void; end: () => void }>;

/** How far an import is: a bar where a person watches, else a line every five seconds. */
export const importProgress = (totalBytes: number, output: Output, clock: Clock): Progress =>
  output.interactive ? bar(totalBytes) : lines(totalBytes, output, clock);

const bar = (totalBytes: number): Progress => {
  const format =
    '{bar} {percentage}% | {cases} cases | {events} events | {rate} events/s | ETA {eta_formatted}';
  const single = new SingleBar({ format, stream: process.stderr, hideCursor: true, etaBuffer: 50, fps: 5 });
  single.start(totalBytes, 0, { cases: 0, events: 0, rate: 0 });
  const began = performance.now();
  return {
    step: ({ bytesRead, cases, events }) => {
      const rate = Math.round((events * 1000) / Math.max(1, performance.now() - began));
      single.update(bytesRead, { cases, events, rate });
    },
    end: () => single.stop(),
  };
};

const lines = (totalBytes: number, { err }: Output, clock: Clock): Progress => {
  const began = Date.parse(clock.now());
  let told = began;
  return {
    step: ({ bytesRead, rows, cases, events }) => {
      const now = Date.parse(clock.now());
      if (now - told < QUIET_MS) return;
      told = now;
      const seconds = (now - began) / 1000;
      const left = bytesRead === 0 ? '?' : Math.round(seconds * (totalBytes / bytesRead - 1));
      const rate = Math.round(events / seconds);
      err(
        `${String(rows)} rows, ${String(cases)} cases, ${String(events)} events, ${String(rate)} events/s, ETA ${String(left)} s`,
      );
    },
    end: () => undefined,
  };
};
