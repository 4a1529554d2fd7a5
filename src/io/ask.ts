import { confirm, isCancel, select, text } from '@clack/prompts';
import { CannotRun } from '../cannot-run.ts';
import type { World } from '../world.ts';

/** Questions to the user. Each throws {@link CannotRun} where the user stops (Ctrl+C, Escape). */
export interface Questions {
  /** A line of text. `fault` says what is wrong with an answer; nothing where it is right. */
  line(
    question: string,
    options: { readonly example: string; fault(answer: string): string | undefined },
  ): Promise<string>;
  choice(question: string, options: readonly { readonly value: string; readonly hint?: string }[]): Promise<string>;
  yes(question: string): Promise<boolean>;
}

/** Asks in a terminal. */
export function askIn({ input, output }: NonNullable<World['terminal']>): Questions {
  const place = { input, output };
  return {
    line: async (message, { example, fault }) =>
      answered(
        await text({ ...place, message, placeholder: example, validate: (given) => fault((given ?? '').trim()) }),
      ).trim(),
    choice: async (message, options) =>
      answered(
        await select({ ...place, message, options: options.map((option) => ({ ...option, label: option.value })) }),
      ),
    yes: async (message) => answered(await confirm({ ...place, message })),
  };
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new CannotRun('Stopped: nothing was written.');
  return answer as Exclude<T, symbol>;
}
