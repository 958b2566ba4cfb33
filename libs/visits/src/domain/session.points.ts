import { refuse } from '#kernel';
import type { OnlinePoint } from './session.events.js';
import type { SessionRefusal } from './session.refusal.js';

export const point = ({ place, central, participants }: OnlinePoint): OnlinePoint => ({
  place,
  central,
  participants,
});

/** One central point and at least one at which citizens sit (NĐ154 17). */
export const checkPoints = (points: readonly OnlinePoint[]): void => {
  const central = points.filter((one) => one.central).length;
  const counted = points.every(({ participants }) => Number.isInteger(participants) && participants >= 0);
  if (central !== 1 || points.length < 2 || !counted) refuse<SessionRefusal>('session.points-invalid');
};
