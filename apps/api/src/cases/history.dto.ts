import type { Moment } from '#views';
import { Text } from '../http/fields.js';
import { invalidRequestField } from '../http/invalid-request.js';

const REVISION = /^\d{1,9}$/;

export class HistoryDto {
  @Text({
    description: 'Until (đến): a revision, or an instant in ISO 8601; the present when absent',
    max: 40,
    optional: true,
  })
  den?: string;
}

/** @throws InvalidRequest when it is neither a revision nor an instant */
export const toMoment = ({ den }: HistoryDto): Moment | undefined => {
  if (den === undefined) return undefined;
  if (REVISION.test(den)) return { revision: Number(den) };
  const instant = new Date(den);
  if (Number.isNaN(instant.getTime())) throw invalidRequestField('den', 'isMoment');
  return { instant: instant.toISOString() };
};
