/** Long work in steps: whoever runs it may do something else between two of them, or stop. It gives what it has made at its end. */
export type Steps<Made> = Generator<void, Made>;

/** Takes all steps, one after the other. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
