import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { idOf, type DomainEvent } from '#kernel';
import { denounces } from '#letters';
import { LetterBook } from '../letters/letter-book.js';
import { VisitBook } from '../visits/visit-book.js';

/** A paper prints what the book shows: whoever does not find a letter or a visit there gets no paper of it. */
@Injectable()
export class PaperWall {
  constructor(
    private readonly letters: LetterBook,
    private readonly visits: VisitBook,
  ) {}

  async opens(stream: string, actor: Actor): Promise<boolean> {
    if (stream.startsWith('letter-')) return this.opensLetter(idOf(stream), actor);
    return stream.startsWith('visit-') ? this.opensVisit(idOf(stream), actor) : true;
  }

  private async opensLetter(letterId: string, actor: Actor): Promise<boolean> {
    return (await this.letters.find(actor, letterId)) !== undefined;
  }

  /** The words of a visit may stand in a letter that denounces: then they are as open as that letter. */
  private async opensVisit(visitId: string, actor: Actor): Promise<boolean> {
    const visit = await this.visits.find(actor, visitId);
    if (!visit) return false;
    const isInLetter = visit.confidential && visit.matter !== 'denunciation';
    return !isInLetter || (visit.letterId !== undefined && this.opensLetter(visit.letterId, actor));
  }
}

/** Whether what the paper is about denounces somebody: then it never says who wrote. */
export const isAboutDenunciation = (history: readonly DomainEvent[]): boolean => history.some(denounces);
