import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredShareInterval } from '../../../src/metrics/statistics/clustered-share.ts';
import { wilsonInterval } from '../../../src/metrics/statistics/wilson.ts';

describe('the interval of a share whose answers come in clusters', () => {
  it("is Wilson's where every cluster holds one answer", () => {
    const clusters = [...Array(7).fill({ yes: 1, answers: 1 }), ...Array(3).fill({ yes: 0, answers: 1 })];
    expect(clusteredShareInterval(clusters)).toEqual(wilsonInterval(7, 10));
  });

  it('counts clusters rather than answers where a cluster agrees with itself', () => {
    // Five clusters of four, three all yes: v = 5/4 · (3·1.6² + 2·2.4²)/20² = 0.06, binomial 0.24/20 = 0.012, so the
    // design effect is 5 and twenty answers weigh as much as four.
    const clusters = [4, 4, 4, 0, 0].map((yes) => ({ yes, answers: 4 }));
    const expected = wilsonInterval(0.6 * 4, 4) ?? [];
    expect(clusteredShareInterval(clusters)?.map((end) => end.toFixed(12))).toEqual(
      expected.map((end) => end.toFixed(12)),
    );
  });

  it('is never narrower than for independent answers', () => {
    const clusters = [2, 2, 2, 2].map((yes) => ({ yes, answers: 4 }));
    expect(clusteredShareInterval(clusters)).toEqual(wilsonInterval(8, 16));
  });

  it('counts clusters where all answers are alike, and nothing where there are none', () => {
    expect(
      clusteredShareInterval([
        { yes: 6, answers: 6 },
        { yes: 6, answers: 6 },
      ]),
    ).toEqual(wilsonInterval(2, 2));
    expect(clusteredShareInterval([{ yes: 0, answers: 0 }])).toBeNull();
  });

  it('is the same to the last digit in whatever order the clusters come', () => {
    const cluster = fc.tuple(fc.nat(9), fc.nat(9)).map(([yes, no]) => ({ yes, answers: yes + no }));
    fc.assert(
      fc.property(fc.array(cluster, { minLength: 3, maxLength: 9 }), fc.gen(), (clusters, gen) => {
        const shuffled = gen(fc.shuffledSubarray, clusters, { minLength: clusters.length });
        expect(clusteredShareInterval(shuffled)).toEqual(clusteredShareInterval(clusters));
      }),
      { numRuns: 300 },
    );
  });
});
