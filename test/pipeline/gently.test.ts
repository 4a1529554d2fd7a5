import { describe, expect, it } from 'vitest';
import { gently } from '../../src/pipeline/gently.ts';
import { atOnce, type Steps } from '../../src/rules/steps.ts';

function* countTo(last: number, taken: number[] = []): Steps<string> {
  for (let number = 1; number <= last; number += 1) {
    taken.push(number);
    yield;
  }
  return `counted to ${last}`;
}

/** Rests again and again and never ends. */
function* forever(): Steps<never> {
  for (;;) yield;
}

describe('work in steps', () => {
  it('gives the same at once and gently', async () => {
    for (const last of [0, 1, 1000]) {
      const [together, apart] = [[], []] as number[][];
      expect(await gently(countTo(last, apart), () => false)).toBe(atOnce(countTo(last, together)));
      expect(apart).toEqual(together);
      expect(together).toHaveLength(last);
    }
  });

  it('lets other things happen meanwhile, and ends when one of them says that it is over', async () => {
    let isOver = false;
    setTimeout(() => {
      isOver = true;
    }, 1);
    expect(await gently(forever(), () => isOver)).toBeUndefined();
  });

  it('is not begun where it is over already', async () => {
    const taken: number[] = [];
    expect(await gently(countTo(3, taken), () => true)).toBeUndefined();
    expect(taken).toEqual([]);
  });

  it('ends with what is thrown in it', async () => {
    function* failing(): Steps<never> {
      yield;
      throw new Error('it fails');
    }
    expect(() => atOnce(failing())).toThrow('it fails');
    await expect(gently(failing(), () => false)).rejects.toThrow('it fails');
  });
});
