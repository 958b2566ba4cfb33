import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { scope, type Actor } from '#access';
import {
  confidential,
  ConfidentialReads,
  type ConfidentialRead,
} from '../denunciations/confidential-reads.js';
import { markOf, type Mark } from './mark.js';

/** Mark of the list of denunciations; undefined for whoever has none. */
export class MarkOfDenunciations extends Query<Mark | undefined> {
  constructor(readonly actor: Actor) {
    super();
  }
}

const sums = confidential<Record<string, never>, object>(
  `SELECT count(*) AS n, ifnull(sum(d.revision), 0) AS revisions FROM denunciations d WHERE {mine d}`,
);

export const denunciationMark = (read: ConfidentialRead): Mark => markOf(read.all(sums, {}));

@QueryHandler(MarkOfDenunciations)
export class MarkOfDenunciationsHandler implements IQueryHandler<MarkOfDenunciations> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor }: MarkOfDenunciations): Promise<Mark | undefined> {
    return scope(actor, 'denunciation.read').length === 0
      ? undefined
      : denunciationMark(this.reads.as(actor));
  }
}
