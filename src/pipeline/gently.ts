import { setImmediate as giveWay } from 'node:timers/promises';
import type { Steps } from '../rules/steps.ts';

/** Nobody notices that an answer comes so much later. */
const sliceMs = 10;

/** Takes all steps, and lets whatever else happens go first; undefined where it is over before the last. */
export async function gently<Made>(steps: Steps<Made>, isOver: () => boolean): Promise<Made | undefined> {
  while (!isOver()) {
    const restAt = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < restAt);
    await giveWay();
  }
  return undefined;
}
