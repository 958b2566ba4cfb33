/** RFC 9457 as the server writes it; `title` and `detail` are already in the reader's language. */
export type Problem = Readonly<{
  code: string;
  title: string;
  status: number;
  detail?: string;
  errors?: readonly FieldError[];
  /** Facts of `revision-conflict`. */
  expected?: number;
  actual?: number;
  instance?: string;
}>;

/** The day lies in a period whose report is closed: the entry has to be sent as an adjustment. */
export const PERIOD_CLOSED = 'entry.period-closed';

/** It reaches far: the password is asked for again, and what was typed stays. */
export const asksPassword = (problem: Problem | undefined): boolean =>
  problem?.code === 'auth.step-up' || problem?.code === 'auth.password-wrong';

export type FieldError = Readonly<{ field: string; code: string; message: string }>;

/** The server said no, or could not be reached (`status` 0, code `network`). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

/** What to show for anything that was thrown; a bug of ours is told as one. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { code: 'page.bug', title: String(error), status: 0 };

/** Reads a problem document; an answer that is none (a proxy's page) keeps its status. */
export const readProblem = async (answer: Response): Promise<Problem> => {
  const body: unknown = await answer.json().catch(() => undefined);
  return isProblem(body)
    ? body
    : { code: `http.${answer.status}`, title: answer.statusText, status: answer.status };
};

/** Message of the server for one field of a form, by the name that was sent. */
export const fieldError = (problem: Problem | undefined, field: string): string | undefined =>
  problem?.errors?.find((error) => error.field === field || error.field.startsWith(`${field}.`))?.message;
