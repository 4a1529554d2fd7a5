import picocolors from 'picocolors';
import type { Output, World } from './world.ts';

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours for an output: on in a terminal, unless `NO_COLOR` is set; `FORCE_COLOR` puts them on everywhere. */
export function coloursFor(output: Output, env: World['env']): Colours {
  const off = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb' || env['FORCE_COLOR'] === '0';
  const forced = (env['FORCE_COLOR'] ?? '') !== '';
  return picocolors.createColors(!off && (forced || output.isTTY === true));
}
