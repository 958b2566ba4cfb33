/** How a run ends; documented in `docs/cli.md` and in `--help`. */
export const EXIT = {
  ok: 0,
  /** The work was done, and something was found: refused rows, problems in the log or the views. */
  findings: 1,
  /** Wrong options, a mapping that cannot be followed, a file that is not what was said. */
  usage: 2,
  /** Another process writes to the data folder. */
  inUse: 3,
  /** No such case, rule, view or data folder; a rule of the domain said no. */
  refused: 4,
  /** The log cannot be written: disk, rights. Run the command again. */
  unavailable: 5,
  /** A defect of this program. */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the command with a sentence for the operator. */
export class Stop extends Error {
  override readonly name = 'Stop';
  constructor(
    readonly exit: ExitCode,
    message: string,
  ) {
    super(message);
  }
}
