import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { refuse } from '#kernel';
import type { LetterRefusal } from '#letters';
import {
  CasePage,
  DenunciationPage,
  inOrder,
  LetterById,
  Letters,
  WalledLetterById,
  WalledLetters,
  type LetterList,
  type LetterRow,
} from '#views';

const MOST = 500;

/** What a duplicate joins: its stream, which reports follow, and the code by which people know it. */
export type MergeTarget = Readonly<{ into: string; intoCode: string }>;

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

  /**
   * The letter or case that a duplicate repeats, by id or code.
   *
   * @throws Refusal `letter.merge-target-unknown` when the actor may see no such letter or case
   */
  async repeated(actor: Actor, idOrCode: string): Promise<MergeTarget> {
    const letter = await this.find(actor, idOrCode.replace(/^letter-/, ''));
    if (letter) return { into: `letter-${letter.letterId}`, intoCode: letter.code };
    const found =
      (await this.queries.execute(new CasePage(actor, idOrCode))) ??
      (await this.queries.execute(new DenunciationPage(actor, idOrCode)));
    if (!found) return refuse<LetterRefusal>('letter.merge-target-unknown');
    return { into: found.case.caseId, intoCode: found.case.code };
  }
}
