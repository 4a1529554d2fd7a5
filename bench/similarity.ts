/** Times the search for similar incidents among 1,000 and 10,000 reviews: `node dist/bench/similarity.js [sizes]`. */
import { performance } from 'node:perf_hooks';
import { similarEarlier } from '../src/knowledge/similarity.ts';
import { manyReviews } from './many-reviews.ts';

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const { reviews, planted } = manyReviews(size);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const matches = similarEarlier(reviews);
  const [seconds, busy] = [(performance.now() - start) / 1000, process.cpuUsage(cpu).user / 1e6];
  const byId = new Map([...matches].map(([review, found]) => [review.meta.id, found]));
  const hits = planted.filter(({ later, earlier }) => byId.get(later)?.[0]?.review.meta.id === earlier).length;
  const offered = [...matches.values()].filter((found) => found.length > 0).length;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${size} reviews: ${seconds.toFixed(2)} s (${busy.toFixed(2)} s of processor), ${hits} of ${planted.length} planted pairs first, ${offered} with an offer, ${memory} MB`,
  );
}
