/**
 * A mistake that a person can mend: its message is one sentence that says what is wrong, where, and what to do, and
 * lists the names that would have worked. Shown without a stack trace. Everything else that is thrown is a defect of ours.
 */
export class UserError extends Error {
  override readonly name = "UserError";

  /** Stable, kebab case; the README's table of messages lists it. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}
