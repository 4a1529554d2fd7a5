/** Who is to read what is made: the same option wherever something leaves the book. */
import { assembleBook, type Book, type BookRequest } from '../pipeline.ts';
import type { World } from '../world.ts';
import { type CommandInput, type ExitCode, exitCode, type OptionSpec } from './command.ts';
import { leaksInWords, shownToPublic } from './leak-words.ts';
import { LeaksFound, withoutLeaks } from './leaks-found.ts';
import { pick, textOption } from './shared-options.ts';

const audiences = [{ name: 'internal' }, { name: 'public' }] as const;

/** `--audience`, the same for every command that writes or prints what reviews hold. */
export const audienceOption: OptionSpec = {
  flags: '--audience <name>',
  description: 'internal (everything) or public (only reviews with `visibility: public`, without what is internal)',
  default: 'internal',
};

/** Who is meant; nothing for everybody inside. */
export function audienceOf({ options }: Pick<CommandInput, 'options'>): Pick<BookRequest, 'audience'> {
  const { name } = pick(audiences, textOption(options['audience']) ?? 'internal', 'audience');
  return name === 'public' ? { audience: name } : {};
}

/** Prints texts for whoever is to read them. */
export interface AudiencePrinter {
  /** Prints a text, made of some data, when both have been looked through. Throws {@link LeaksFound}. */
  print(text: string, data: unknown): void;
}

/** Prints as it is what is for everybody inside, and looks through what is for the public. */
export async function printerFor(book: Book | undefined, { stdout, stderr }: World): Promise<AudiencePrinter> {
  // What reads databases is loaded only where something is looked through.
  const search = book && (await (await import('./leak-check.ts')).leakSearchFor(book));
  let isTold = false;
  return {
    print(text, data) {
      if (book && search) {
        const report = withoutLeaks(search.inPrinted(text, data));
        if (!isTold) stderr.write(shownToPublic(book, report));
        isTold = true;
      }
      stdout.write(text);
    },
  };
}

/** Runs what prints or writes; where it would show what is internal, that is told and nothing is shown. */
export async function refusingLeaks(world: World, run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    return tellLeaks(error, world);
  }
}

/** Says what would have been shown. Throws what is no leak. */
export function tellLeaks(error: unknown, { stderr }: World): ExitCode {
  if (!(error instanceof LeaksFound)) throw error;
  stderr.write(leaksInWords(error.report, 'Nothing was written: it'));
  return exitCode.problemsFound;
}

/** The book as the public may see it; nothing where everybody inside is meant. */
export async function publicBook(request: BookRequest): Promise<Book | undefined> {
  return request.audience === 'public' ? assembleBook(request) : undefined;
}
