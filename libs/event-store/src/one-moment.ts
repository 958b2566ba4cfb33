import { AsyncLocalStorage } from 'node:async_hooks';
import type { Position } from '#kernel';

type Moment = { head: Promise<Position> | undefined; over: boolean };

const moments = new AsyncLocalStorage<Moment>();

/**
 * Whatever `work` starts, until the moment is ended, asks a log on a server only once where it ends (một thời điểm): what
 * stood there when a request came is what it is answered by, and what it writes itself. Asked by each of its parts, that
 * was several round trips in a row.
 *
 * @returns how to end it: what goes on after that, a subscription for instance, asks for itself
 */
export const inOneMoment = (work: () => void): (() => void) => {
  const moment: Moment = { head: undefined, over: false };
  moments.run(moment, work);
  return () => {
    moment.over = true;
  };
};

/** Another moment for the rest: after it has been waited for what others write. */
export const nextMoment = (): void => {
  const moment = moments.getStore();
  if (moment) moment.head = undefined;
};

/** The head as asked in this moment, if there is one; a question that failed is asked again. */
export const headOfMoment = async (ask: () => Promise<Position>): Promise<Position> => {
  const moment = moments.getStore();
  if (!moment || moment.over) return ask();
  const asked = (moment.head ??= ask());
  try {
    return await asked;
  } catch (error) {
    if (moment.head === asked) moment.head = undefined;
    throw error;
  }
};
