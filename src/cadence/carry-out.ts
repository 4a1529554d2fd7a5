import { keyIn } from './marker.ts';
import type { Step } from './plan.ts';

/** Where issues are kept. */
export interface Tracker {
  /** Opens an issue once, however often the network fails; `isIt` tells by its body whether one is the issue in question. */
  open(issue: { readonly title: string; readonly body: string }, isIt: (body: string) => boolean): Promise<number>;
  change(
    number: number,
    to: {
      readonly title: string;
      readonly body: string;
      readonly open: boolean;
      readonly reason?: 'completed' | 'not_planned';
    },
  ): Promise<void>;
}

/** Makes the changes one after the other and tells of each once it is made. */
export async function carryOut(
  steps: readonly Step[],
  book: string,
  tracker: Tracker,
  onDone: (step: Step, number: number) => void,
): Promise<void> {
  for (const step of steps) {
    const { title, body } = step;
    if (step.do === 'open') {
      const { key } = step.wanted;
      onDone(step, await tracker.open({ title, body }, (other) => keyIn(other, book) === key));
      continue;
    }
    const closing = step.do === 'close';
    await tracker.change(step.number, { title, body, open: !closing, ...(closing ? { reason: step.reason } : {}) });
    onDone(step, step.number);
  }
}
