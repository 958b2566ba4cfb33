import { addDays, type LocalDate } from '#kernel';

type Act = (on: LocalDate) => Promise<void>;

const RECENT_DAYS = 50;

/** What will happen on which day: every life in the demo writes its next steps in here. */
export class Agenda {
  private readonly days = new Map<LocalDate, Act[]>();

  /** @param today the last day that will be lived */
  constructor(private readonly today: LocalDate) {}

  /** Lies so near the end that leaving it undone looks like life, not like a ruin. */
  isRecent(day: LocalDate): boolean {
    return day > addDays(this.today, -RECENT_DAYS);
  }

  on(day: LocalDate, act: Act): void {
    const acts = this.days.get(day);
    if (acts) acts.push(act);
    else this.days.set(day, [act]);
  }

  /** Everything of a day, in the order in which it was written down; what is added for the same day comes too. */
  async live(day: LocalDate): Promise<void> {
    for (let acts = this.days.get(day); acts; acts = this.days.get(day)) {
      this.days.delete(day);
      for (const act of acts) await act(day);
    }
  }
}
