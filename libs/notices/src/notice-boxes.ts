import type { Cards } from '#identity';
import { EMPTY_BOX, type NoticeBox } from './domain/notice-box.js';

const PURPOSE = 'notices';

/** Everybody's box, with their account and sealed as its drafts are; in no log and no view. */
export class NoticeBoxes {
  constructor(private readonly cards: Cards) {}

  async of(userId: string): Promise<NoticeBox> {
    return boxIn(await this.cards.find(userId, PURPOSE));
  }

  /** User ids of those who have an address that is theirs. */
  async confirmed(): Promise<readonly string[]> {
    const cards = await this.cards.all(PURPOSE);
    return cards
      .filter(({ content }) => boxIn(content).address !== undefined)
      .map(({ owner }) => owner)
      .toSorted();
  }

  /** @param change pure, since it may be asked again */
  async change(userId: string, change: (box: NoticeBox) => NoticeBox): Promise<NoticeBox> {
    return boxIn(await this.cards.change(userId, PURPOSE, (content) => change(boxIn(content))));
  }

  /** The account has ended. */
  async remove(userId: string): Promise<void> {
    await this.cards.change(userId, PURPOSE, () => undefined);
  }
}

const boxIn = (content: Awaited<ReturnType<Cards['find']>>): NoticeBox => ({
  ...EMPTY_BOX,
  ...(content as Partial<NoticeBox> | undefined),
});
