import { wilsonInterval } from '../../dist/src/metrics/statistics/wilson.js';
import { asRow, inOneLine, keyOf } from './survivors.mjs';

/** How many of these mutants were killed, with the interval of the share among all mutants that could have been drawn. */
export function tally(mutants, judged) {
  const of = (fate) => mutants.filter((mutant) => mutant.fate === fate).length;
  const equivalent = mutants.filter((mutant) => mutant.fate !== 'killed' && judged.get(keyOf(mutant)) === 'equivalent');
  const killed = shareOf(of('killed'), mutants.length);
  const fates = ['survived', 'not reached', 'unclear'].map((fate) => `${of(fate)} ${fate}`).join(', ');
  const without = shareOf(of('killed'), mutants.length - equivalent.length);
  return `${mutants.length} mutants, ${killed}; ${fates}. Without the ${equivalent.length} judged to be equivalent: ${without}`;
}

function shareOf(part, total) {
  const interval = wilsonInterval(part, total);
  const [low, high] = (interval ?? [0, 1]).map(percent);
  return `${part} killed (${percent(part / Math.max(1, total))} %, 95 % interval ${low} to ${high})`;
}

const percent = (share) => (100 * share).toFixed(1);

/** A mutant that was not killed, as test/mutation-survivors.md can take it up. */
export function inWords(mutant, judged) {
  return `${asRow(mutant)}${judged.get(keyOf(mutant)) ?? 'LOOK'} (${mutant.fate})`;
}

/** What became of a mutant, and which test noticed it. */
export function inBrief({ path, line, from, text, fate, tests, by }) {
  const why = by ? ` by ${by.test}: ${inOneLine(by.message)}` : '';
  return `${fate}, ${tests} tests: ${path}:${line} ${inOneLine(from)} → ${inOneLine(text)}${why}`;
}
