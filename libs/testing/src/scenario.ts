import { expect } from '@jest/globals';
import { fold, Refusal, type Decider, type DomainEvent } from '#kernel';

/** Given / when / then over a decider. No store, no clock, no Nest: a rule runs in microseconds. */
export const scenario = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
) => ({
  given: (...history: readonly Event[]) => ({
    when: (command: Command) => {
      const decideNow = (): readonly Event[] => decider.decide(fold(decider, history), command);
      return {
        then: (...events: readonly Event[]): void => expect(decideNow()).toEqual(events),
        nothing: (): void => expect(decideNow()).toEqual([]),
        refuses: (code: string): void => {
          let refusal: unknown;
          try {
            decideNow();
          } catch (error) {
            refusal = error;
          }
          expect(refusal).toBeInstanceOf(Refusal);
          expect((refusal as Refusal).code).toBe(code);
        },
        /** What was decided, for assertions on a part of it. */
        events: decideNow,
      };
    },
  }),
});
