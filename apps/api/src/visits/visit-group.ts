import { Injectable } from '@nestjs/common';
import type { NamedRepresentative } from '#visits';
import { Reception } from '../people/reception.js';
import type { Author } from '../policy/caller.js';
import type { LogVisitDto, RepresentativeDto } from './log-visit.dto.js';

/** A representative before anything personal is kept: enough for the rules to say whether they may be one. */
export const anonymous = ({ ofGroup }: RepresentativeDto, index: number): NamedRepresentative => ({
  subject: { subjectId: String(index), commitment: '' },
  ofGroup,
});

/** Those who speak for a group (người đại diện): each goes to the vault, the log gets a reference. */
@Injectable()
export class VisitGroup {
  constructor(private readonly reception: Reception) {}

  async remember(
    { representatives = [] }: LogVisitDto,
    unit: string,
    by: Author,
  ): Promise<readonly NamedRepresentative[] | undefined> {
    const named: NamedRepresentative[] = [];
    for (const [index, { citizen, ofGroup }] of representatives.entries()) {
      const subject = await this.reception.remember({ unit, citizen, part: `representative-${index}` }, by);
      if (subject) named.push({ subject, ofGroup });
    }
    return named.length > 0 ? named : undefined;
  }
}
