import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import {
  inOrder,
  LetterById,
  Letters,
  WalledLetterById,
  WalledLetters,
  type LetterList,
  type LetterRow,
} from '#views';

const MOST = 500;

/** Letters on both sides of the wall: one book for whoever may read both, and no gap to tell of for the others. */
@Injectable()
export class LetterBook {
  constructor(private readonly queries: QueryBus) {}

  async list(actor: Actor, list: LetterList): Promise<readonly LetterRow[]> {
    const open = await this.queries.execute(new Letters(actor, list));
    const walled = await this.queries.execute(new WalledLetters(actor, list));
    return walled.length === 0 ? open : inOrder(list, [...open, ...walled]).slice(0, MOST);
  }

  /** By id or code; undefined when absent or not for this actor. */
  async find(actor: Actor, idOrCode: string): Promise<LetterRow | undefined> {
    const open = await this.queries.execute(new LetterById(actor, idOrCode));
    return open ?? this.queries.execute(new WalledLetterById(actor, idOrCode));
  }
}
