import { join } from 'node:path';
import { readTextIfThere } from '../io/read-text.ts';
import { type Register, readRegister } from '../io/register.ts';
import type { Project } from './open-project.ts';

/** The incidents known to exist; none where the book keeps no register. */
export async function readRegisterOf({ root, settings }: Project): Promise<Register> {
  const text = await readTextIfThere(join(root, settings.register), settings.register);
  return text === undefined ? { entries: [], problems: [] } : readRegister(settings.register, text, settings);
}
