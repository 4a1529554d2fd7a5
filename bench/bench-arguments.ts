import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a measurement was asked for. */
interface BenchArguments {
  readonly numbers: readonly number[];
  readonly rounds?: number;
  /** Of an option that takes none, whether it was given. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads the sizes and options of a measurement off its command line. A mistake ends the process with what was expected.
 * @param example how a right one looks
 */
export function benchArguments(example: string, options: NonNullable<ParseArgsConfig['options']>): BenchArguments {
  const all = { ...options, rounds: { type: 'string' } } satisfies ParseArgsConfig['options'];
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: all });
    const rounds = values['rounds'] === undefined ? {} : { rounds: positive(String(values['rounds'])) };
    return { values, numbers: positionals.map(positive), ...rounds };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nFor instance: ${example}`);
    return process.exit(2);
  }
}

function positive(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`Unexpected \`${text}\`, expected a whole number above 0`);
}
