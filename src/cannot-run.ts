/** A user's mistake that ends a command with exit code 2: one clear line, never a stack. */
export class CannotRun extends Error {}
