/**
 * A rule of the domain said no. Not a bug, not a transport status: the code is the whole contract.
 * The HTTP edge turns it into an RFC 9457 problem; the import tool prints it; a test compares it.
 */
export class Refusal<Code extends string = string> extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: Code,
    /** Facts the reader needs to act on it. Must not name the citizen. */
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** Ends a decision. Typed by the caller's closed union, so that a misspelt code does not compile. */
export const refuse = <Code extends string>(
  code: Code,
  facts?: Readonly<Record<string, string | number>>,
): never => {
  throw new Refusal<Code>(code, facts);
};
