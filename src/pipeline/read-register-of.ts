import { join } from 'node:path';
import { readTextIfThere } from '../io/read-text.ts';
import type { Register } from '../io/register.ts';
import type { RegisterFault } from '../rules/surroundings.ts';
import type { Project } from './open-project.ts';

/** The incidents known to exist; none where the book keeps no register. */
export async function readRegisterOf({ root, settings }: Project): Promise<Register> {
  const text = await readTextIfThere(join(root, settings.register), settings.register);
  if (text === undefined) return { entries: [], problems: [] };
  // What reads CSV is loaded where there is some.
  const { readRegister } = await import('../io/register.ts');
  return readRegister(settings.register, text, settings);
}

/** What is wrong with a register, for the rule that tells it. */
export function faultsOf({ problems }: Register): readonly RegisterFault[] {
  return problems.map(({ path, message, line, column, endLine, endColumn }) => {
    return { path, message, place: { line, column, endLine, endColumn } };
  });
}
