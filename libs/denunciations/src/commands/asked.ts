import type { StepAction, Steps } from '../domain/denunciation.command.js';

/** What the caller of a command says; the handler adds the day and the law, the class its kind. */
export type Asked<A extends StepAction> = Omit<Steps[A], 'today' | 'law'> &
  Readonly<{ denunciationId: string }>;
