import { PLACE_IN_LOG, type Cards } from '#identity';
import { position, type Position } from '#kernel';

export type LaneFailure = Readonly<{ at: string; code: string }>;

/** How one way out of the office (đường gửi) fares. Instants: UTC, ISO 8601. */
export type Lane = Readonly<{
  /** Up to here everything was told; absent before the first look, and for mail. */
  position?: Position;
  lastSuccess?: string;
  lastFailure?: LaneFailure;
}>;

/** The mail server is one lane, each destination another. */
export const MAIL_LANE = 'mail';

/**
 * What is known of each way out. A place in another log than `logId` means nothing: its destination begins with what
 * comes from now on, as a new one does.
 */
export class Lanes {
  constructor(
    private readonly cards: Cards,
    private readonly logId: string,
  ) {}

  async of(name: string): Promise<Lane> {
    return this.laneIn(await this.cards.find(ownerOf(name), PLACE_IN_LOG));
  }

  /** @param at UTC, ISO 8601; absent: nothing was told, only looked through */
  async reached(name: string, to: Position, at?: string): Promise<void> {
    await this.change(name, { position: to, ...(at !== undefined && { lastSuccess: at }) });
  }

  async succeeded(name: string, at: string): Promise<void> {
    await this.change(name, { lastSuccess: at });
  }

  async failed(name: string, code: string, at: string): Promise<void> {
    await this.change(name, { lastFailure: { at, code } });
  }

  private async change(name: string, news: Lane): Promise<void> {
    await this.cards.change(ownerOf(name), PLACE_IN_LOG, (content) => ({
      ...this.laneIn(content),
      ...news,
      logId: this.logId,
    }));
  }

  private laneIn(content: Awaited<ReturnType<Cards['find']>>): Lane {
    if (!content || content['logId'] !== this.logId) return {};
    const { position: at, lastSuccess, lastFailure } = content as Partial<Lane>;
    return {
      ...(at !== undefined && { position: position(at) }),
      ...(lastSuccess !== undefined && { lastSuccess }),
      ...(lastFailure && { lastFailure }),
    };
  }
}

/** No user id has a dot. */
const ownerOf = (name: string): string => `lane.${name}`;
