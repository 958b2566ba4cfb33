import type { Decided } from '#event-store';

/** Where a command left its stream. `position` is absent when nothing had to be written. */
export type CommandAnswer = Readonly<{ revision: number; position?: string; caseId?: string; code?: string }>;

export const answerOf = ({ revision, position }: Decided): CommandAnswer => ({
  revision,
  ...(position !== undefined && { position }),
});
