import { parseArgs } from 'node:util';

/** What the writer of a corpus was asked for. */
export interface CorpusOrder {
  readonly count: number;
  readonly folder: string;
  readonly seed: number;
}

/** An order that cannot be carried out; the message says how a right one looks. */
export class OrderFault extends Error {}

const MOST = 1_000_000;
const USAGE = 'For instance: npm run bench:corpus -- 2000 /tmp/book --seed 7';

/** Reads `N FOLDER [--seed S]`. Throws {@link OrderFault}. */
export function corpusOrder(args: readonly string[]): CorpusOrder {
  const { positionals, values } = parse(args);
  const [count, folder, ...more] = positionals;
  if (count === undefined || folder === undefined)
    throw fault(
      `Unexpected ${positionals.length} arguments, expected two: how many reviews, and the folder to write them to.`,
    );
  if (more.length > 0) throw fault(`Unexpected argument \`${more.join(' ')}\`, expected a number and one folder.`);
  if (folder === '') throw fault('Unexpected empty folder, expected the folder to write the reviews to.');
  return {
    count: whole(count, 'number of reviews', 1, MOST),
    folder,
    seed: whole(values.seed ?? '1', 'seed', 0, Number.MAX_SAFE_INTEGER),
  };
}

function parse(args: readonly string[]): { positionals: string[]; values: { seed?: string | undefined } } {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { seed: { type: 'string' } } });
  } catch (error) {
    throw fault(error instanceof Error ? error.message : String(error));
  }
}

function whole(text: string, name: string, low: number, high: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= low && number <= high) return number;
  throw fault(`Unexpected ${name} \`${text}\`, expected a whole number from ${low} to ${high}.`);
}

function fault(message: string): OrderFault {
  return new OrderFault(`${message}\n${USAGE}`);
}
