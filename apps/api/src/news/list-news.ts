import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { present } from '#kernel';
import { MarkOfDenunciations, MarksOfLists, type ListMarks, type Mark } from '#views';

/** A mark for each list that a reader may ask for. Another mark: it is worth reading that list again. */
export type ShownNews = ListMarks & Readonly<{ denunciations?: Mark }>;

/** What a reader is told of open lists, by whoever asks and by the stream alike. */
@Injectable()
export class ListNews {
  constructor(private readonly queries: QueryBus) {}

  async of(actor: Actor): Promise<ShownNews> {
    const lists = await this.queries.execute(new MarksOfLists(actor));
    const denunciations = await this.queries.execute(new MarkOfDenunciations(actor));
    return { ...lists, ...present({ denunciations }) };
  }
}
