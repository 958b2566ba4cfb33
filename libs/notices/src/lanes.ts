import { PLACE_IN_LOG, type Cards } from '#identity';
import { position, type Position } from '#kernel';

export type LaneFailure = Readonly<{ at: string; code: string }>;

/** How one way out of the office (đường gửi) fares. Instants: UTC, ISO 8601. */
export type Lane = Readonly<{
  /** Up to here everything was told; absent before the first look, and for mail. */
  position?: Position;
  lastSuccess?: string;
  lastFailure?: LaneFailure;
  /** Since when the way itself has failed at every try; absent while it takes what it is given. */
  failingSince?: string;
}>;

/** What became of one message or event at one try. */
export type Told = 'sent' | 'refused';

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
    /** Told of each try, by the name of the way: for figures. */
    private readonly count: (name: string, told: Told) => void = () => undefined,
  ) {}

  async of(name: string): Promise<Lane> {
    return this.laneIn(await this.cards.find(ownerOf(name), PLACE_IN_LOG));
  }

  /** @param at UTC, ISO 8601; absent: nothing was told, only looked through */
  async reached(name: string, to: Position, at?: string): Promise<void> {
    if (at !== undefined) return this.sent(name, at, { position: to });
    await this.change(name, (lane) => ({ ...lane, position: to }));
  }

  /** @param at UTC, ISO 8601 */
  async succeeded(name: string, at: string): Promise<void> {
    await this.sent(name, at, {});
  }

  /**
   * @param at UTC, ISO 8601
   * @param concerns `message`: only this one was refused, the way is open to others
   */
  async failed(
    name: string,
    code: string,
    at: string,
    concerns: 'server' | 'message' = 'server',
  ): Promise<void> {
    this.count(name, 'refused');
    await this.change(name, ({ failingSince, ...lane }) => {
      const since = failingSince ?? (concerns === 'server' ? at : undefined);
      return { ...lane, lastFailure: { at, code }, ...(since !== undefined && { failingSince: since }) };
    });
  }

  private async sent(name: string, at: string, news: Pick<Lane, 'position'>): Promise<void> {
    this.count(name, 'sent');
    await this.change(name, ({ failingSince: _, ...lane }) => ({ ...lane, ...news, lastSuccess: at }));
  }

  private async change(name: string, change: (lane: Lane) => Lane): Promise<void> {
    await this.cards.change(ownerOf(name), PLACE_IN_LOG, (content) => ({
      ...change(this.laneIn(content)),
      logId: this.logId,
    }));
  }

  private laneIn(content: Awaited<ReturnType<Cards['find']>>): Lane {
    if (!content || content['logId'] !== this.logId) return {};
    const { position: at, lastSuccess, lastFailure, failingSince } = content as Partial<Lane>;
    return {
      ...(at !== undefined && { position: position(at) }),
      ...(lastSuccess !== undefined && { lastSuccess }),
      ...(lastFailure && { lastFailure }),
      ...(failingSince !== undefined && { failingSince }),
    };
  }
}

/** No user id has a dot. */
const ownerOf = (name: string): string => `lane.${name}`;
