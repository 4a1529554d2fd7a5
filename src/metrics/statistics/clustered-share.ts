import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/** Yes-or-no answers that belong together, such as those of one review: they tend to agree with each other. */
export interface Cluster {
  readonly yes: number;
  readonly answers: number;
}

/**
 * The interval of a share whose answers come in clusters: Wilson's, with the number of answers divided by the design
 * effect, the ratio estimator's variance over the binomial one (never below 1). Null for no answers.
 * Source: Korn and Graubard 1998; Dean and Pagano 2015 for Wilson's interval. With one answer a cluster it is Wilson's.
 */
export function clusteredShareInterval(clusters: readonly Cluster[]): Interval | null {
  // Sorted, so that the order of reviews cannot change the last digit of a sum.
  const filled = clusters
    .filter((cluster) => cluster.answers > 0)
    .sort((a, b) => a.answers - b.answers || a.yes - b.yes);
  const answers = filled.reduce((sum, cluster) => sum + cluster.answers, 0);
  const yes = filled.reduce((sum, cluster) => sum + cluster.yes, 0);
  if (answers === 0) return null;
  const share = yes / answers;
  const effective = answers / designEffect(filled, share, answers);
  return wilsonInterval(share * effective, effective);
}

function designEffect(clusters: readonly Cluster[], share: number, answers: number): number {
  const single = clusters.every((cluster) => cluster.answers === 1);
  if (single) return 1;
  // One cluster, or all answers alike, says nothing about agreement: count each cluster once, the careful end.
  if (clusters.length < 2 || share <= 0 || share >= 1) return answers / clusters.length;
  const squares = clusters.reduce((sum, cluster) => sum + (cluster.yes - share * cluster.answers) ** 2, 0);
  const clustered = (clusters.length / (clusters.length - 1)) * (squares / answers ** 2);
  return Math.max(1, clustered / ((share * (1 - share)) / answers));
}
