import type { Surroundings } from '../../src/knowledge/assemble.ts';
import { resolveSettings } from '../../src/review/settings.ts';

/** Everything beside the reviews, as of a day, with every default. */
export function surroundings(asOfDay: string, more: Partial<Surroundings> = {}): Surroundings {
  return { settings: resolveSettings({}), asOfDay, register: [], rules: [], metrics: [], ...more };
}
