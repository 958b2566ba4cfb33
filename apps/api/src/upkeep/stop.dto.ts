import { viewNames } from '#views';
import { OneOf, Text } from '../http/fields.js';

/** A stop as the page of views shows it: a view that has gone on since refuses. */
export class StopDto {
  @OneOf({ description: 'View that stopped', values: viewNames })
  view!: string;

  @Text({ description: 'Id of the event at which it stopped', max: 80 })
  eventId!: string;
}
