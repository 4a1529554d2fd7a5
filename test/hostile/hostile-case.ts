/** One thing that somebody could put into a review to make a machine do what it should not. */
export interface HostileCase {
  /** What it is, for whoever reads a failure. */
  readonly name: string;
  /** What stands in the review's section Impact. */
  readonly markdown?: string;
  /** Front-matter keys instead of the exemplary review's. */
  readonly yaml?: string;
  /** The whole file, where it is no review with something hostile in it. */
  readonly text?: string;
  /** The rule that has to name it; where there is none it has to end as harmless text. */
  readonly rule?: string;
}

/** What a script would do if one ran: tests look for it. */
export const canary = 'top.sprung=1';
