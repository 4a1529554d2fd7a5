import { planOf } from './plan-of.mjs';

/** No mutant has this number: with it the tests run as they are. */
const none = -1;

/**
 * Lets tests meet one mutant after the other, for at most `mostMs` each. Gives each mutant with its `fate` (killed,
 * survived, not reached or unclear), how many `tests` met it, and `by` which failure it was noticed.
 */
export function fateTeller(bench, reaches, mostMs) {
  const controls = new Map();
  return fateOf;

  async function fateOf(mutant) {
    const plan = planOf(mutant, reaches, mostMs);
    let tests = 0;
    for (const step of plan) {
      const { failure } = await bench.ask({ ...step, number: mutant.number, limitMs: 10_000 + 10 * step.ms });
      tests += failure ? namesUntil(step, failure).length : step.names.length;
      if (failure) return { ...mutant, tests, fate: (await passes(step, failure)) ? 'killed' : 'unclear', by: failure };
    }
    return { ...mutant, tests, fate: plan.length === 0 ? 'not reached' : 'survived' };
  }

  /** Whether the same tests pass without the mutant: only then have they noticed it. */
  async function passes(step, noticed) {
    const names = namesUntil(step, noticed);
    const key = JSON.stringify([step.file, names]);
    if (!controls.has(key)) {
      const { failure } = await bench.ask({ ...step, names, number: none, limitMs: Number.MAX_VALUE });
      controls.set(key, failure === undefined);
    }
    return controls.get(key);
  }
}

/** The tests of a step up to the one that failed; the first where loading them did, all where the process ended. */
function namesUntil({ names }, { test }) {
  if (test === '(load)') return names.slice(0, 1);
  return names.includes(test) ? names.slice(0, names.indexOf(test) + 1) : names;
}
