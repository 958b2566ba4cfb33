import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { EventStore } from '#event-store';
import { accusedOf } from '#identity';
import { Clock, localDate, present, refuse, type AllowedAction } from '#kernel';
import { LawBook } from '#law';
import {
  ReceiveLetter,
  allowedLetterActions,
  checkParent,
  letterDecider,
  letterIn,
  type LetterRefusal,
} from '#letters';
import type { LetterRow } from '#views';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry } from '../http/entry.dto.js';
import { RaisedCase } from '../http/raised-case.js';
import { Citizens } from '../people/citizens.js';
import { Reception } from '../people/reception.js';
import type { Author } from '../policy/caller.js';
import { LetterBook } from './letter-book.js';
import type { ReceiveLetterDto } from './receive-letter.dto.js';

export type ReceivedLetter = CommandAnswer & Readonly<{ letterId: string; code: string; subjectId?: string }>;

export type LetterPage = Readonly<{ letter: ShownLetter; actions: readonly AllowedAction[] }>;

export type ShownLetter = Omit<LetterRow, 'subjectId'> & Readonly<{ citizen: string | null }>;

/** Takes letters in: who wrote goes to the vault, the fact to the log. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly book: LetterBook,
    private readonly store: EventStore,
    private readonly reception: Reception,
    private readonly citizens: Citizens,
    private readonly raised: RaisedCase,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  async receive(dto: ReceiveLetterDto, by: Author): Promise<ReceivedLetter> {
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    if (dto.denunciation && (dto.citizen ?? dto.subjectId ?? dto.narrative)) {
      refuse<LetterRefusal>('letter.identity-kept-apart');
    }
    this.catalogues.checkChannel(dto.channel, localDate(dto.occurredOn));
    const letter = { ...this.fact(dto, unit), ...(await this.parentOf(dto, by)) };
    this.check(letter);
    const subject = await this.reception.remember({ ...dto, unit }, by);
    const sealed = await this.reception.seal(`letter-${dto.letterId}`, dto.narrative);
    const received = await this.commands.execute(
      new ReceiveLetter({ ...letter, ...present({ subject }), ...sealed }, by.who(dto.expectedRevision)),
    );
    if (received.position) await this.raised.shown(received.position);
    const who = present({ subjectId: subject?.subjectId });
    const { letterId } = dto;
    return { letterId, code: received.code, ...who, ...answerOf(received) };
  }

  async show(actor: Actor, rows: readonly LetterRow[]): Promise<readonly ShownLetter[]> {
    const names = await this.citizens.names(actor, rows);
    return rows.map(({ subjectId: _, ...row }, at) => ({ ...row, citizen: names[at] ?? null }));
  }

  private fact(dto: ReceiveLetterDto, unit: string): ReceiveLetter['letter'] {
    const { letterId, channel, pages, summary, signatories, language, translated, denunciation } = dto;
    const { forwardedBy: by, statement, envelopeOn } = dto;
    const fact = { letterId, ...toEntry(dto), unit, channel, pages, summary, signatories };
    return {
      ...fact,
      ...(by && {
        forwardedBy: { body: by.body, kind: by.kind, ...present({ documentNo: by.documentNo }) },
      }),
      ...(statement && { statement: { readBack: statement.readBack, signedBy: statement.signedBy } }),
      ...(envelopeOn !== undefined && { envelopeOn: localDate(envelopeOn) }),
      ...present({ language, translated, denunciation, accused: dto.accused?.map(accusedOf) }),
    };
  }

  private async parentOf({ parentLetter }: ReceiveLetterDto, { actor }: Author) {
    if (parentLetter === undefined) return {};
    const row = await this.book.find(actor, parentLetter);
    const parentLetterId = row?.letterId ?? refuse<LetterRefusal>('letter.parent-unknown');
    checkParent(await letterIn(this.store, parentLetterId));
    return { parentLetterId };
  }

  /** @throws Refusal `not-found` when the reader may not see such a letter */
  async page(actor: Actor, id: string): Promise<LetterPage> {
    const row = await this.book.find(actor, id);
    if (!row) return refuse<EdgeRefusal>('not-found');
    const [letter] = await this.show(actor, [row]);
    if (!letter) return refuse<EdgeRefusal>('not-found');
    const actions = allowedLetterActions(await letterIn(this.store, row.letterId));
    return { letter, actions: actions.filter(({ action }) => action !== 'receive') };
  }

  /** Asks the rules before anything personal is kept: a letter that is refused leaves nobody in the vault. */
  private check(letter: ReceiveLetter['letter']): void {
    const now = { today: this.clock.today(), law: this.lawBook.current() };
    letterDecider.decide(letterDecider.initial, { type: 'receive', ...letter, code: '', ...now });
  }
}
