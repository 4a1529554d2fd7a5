/** A user's mistake that ends a command with exit code 2: one clear line, never a stack. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';

  /** The command line is made of several bundles, each with a class of its own. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'CannotRun';
  }
}
