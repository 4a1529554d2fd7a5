import type { Readable, Writable } from 'node:stream';

/** The world as commands see it, handed in by cli.ts and by tests: nothing below cli.ts touches `process`. */
export interface World {
  /** Absolute path of the folder in which the command runs. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Where the user can be asked: keys come in, questions go out (beside standard output); absent without a terminal. */
  readonly terminal?: { readonly input: Readable; readonly output: Writable };
  /** Milliseconds since the epoch. */
  now(): number;
  /** The only way to the network. No command but those that say so uses it. */
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds; at once where the user interrupts. */
  wait(ms: number): Promise<void>;
  /** Aborted when the user interrupts a command that runs until then, such as `serve`. */
  readonly interrupted: AbortSignal;
}

export interface Output {
  write(text: string): void;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
