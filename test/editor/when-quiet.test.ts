import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stillThere } from '../../src/editor/diagnostics.ts';
import { whenQuiet } from '../../src/editor/when-quiet.ts';
import type { Problem } from '../../src/review/problem.ts';

describe('a task that waits for quiet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const counted = (task: () => void | Promise<void> = () => undefined) => {
    const ran: number[] = [];
    const quiet = whenQuiet(
      () => {
        ran.push(Date.now());
        return task();
      },
      () => 10,
      () => 25,
      () => Date.now(),
    );
    return { ran, quiet };
  };

  it('runs once after the last asking', async () => {
    const { ran, quiet } = counted();
    for (let at = 0; at < 3; at += 1) {
      quiet.ask();
      await vi.advanceTimersByTimeAsync(5);
    }
    expect(ran).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(10);
    expect(ran).toHaveLength(1);
  });

  it('runs although it is never quiet', async () => {
    const { ran, quiet } = counted();
    for (let at = 0; at < 12; at += 1) {
      quiet.ask();
      await vi.advanceTimersByTimeAsync(5);
    }
    expect(ran.length).toBeGreaterThanOrEqual(2);
  });

  it('runs again for what was asked while it ran, and never twice at once', async () => {
    let running = 0;
    const { ran, quiet } = counted(async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      running -= 1;
    });
    quiet.ask();
    await vi.advanceTimersByTimeAsync(30);
    quiet.ask();
    await vi.advanceTimersByTimeAsync(200);
    expect(ran).toHaveLength(2);
  });

  it('runs no more once it was stopped', async () => {
    const { ran, quiet } = counted();
    quiet.ask();
    quiet.stop();
    await vi.advanceTimersByTimeAsync(100);
    expect(ran).toHaveLength(0);
  });
});

describe('problems of an earlier text', () => {
  const at = (line: number): Problem => {
    return { path: 'a.md', line, column: 1, endLine: line, endColumn: 2, rule: 'r', severity: 'error', message: 'm' };
  };
  it('stay where their line is as it was, and go elsewhere', () => {
    const kept = stillThere([at(1), at(2), at(3)], 'one\ntwo\nthree', 'one\r\nnew\r\nthree');
    expect(kept.map(({ line }) => line)).toEqual([1, 3]);
  });
});
