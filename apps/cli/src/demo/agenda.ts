import type { LocalDate } from '#kernel';

type Act = (on: LocalDate) => Promise<void>;

/** What will happen on which day: every life in the demo writes its next steps in here. */
export class Agenda {
  private readonly days = new Map<LocalDate, Act[]>();

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
