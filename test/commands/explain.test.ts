import { describe, expect, it } from 'vitest';
import { antiPatterns } from '../../src/rules/anti-patterns.ts';
import { rules } from '../../src/rules/index.ts';
import { makeBook } from './run.ts';

const explain = (...args: readonly string[]) => makeBook({}).run(['explain', ...args]);

describe('explain', () => {
  it('lists every rule with its summary', async () => {
    const { code, stdout } = await explain();
    expect(code).toBe(0);
    for (const rule of rules) {
      expect(stdout).toContain(`  ${rule.name} `);
      expect(stdout).toContain(rule.summary);
    }
  });

  it('says why a rule is there, with examples, and what it stands against', async () => {
    const { stdout } = await explain('actions-are-specific');
    expect(stdout).toContain('Stands against: Overly Broad Actions.');
    expect(stdout).toMatch(/Good\n[\s\S]*80 % of the pool[\s\S]*Bad\n[\s\S]*Improve monitoring/);
  });

  it('shows the options of a rule as they would stand in the configuration', async () => {
    const { stdout } = await explain('high-actions-come-soon');
    const config = stdout.slice(stdout.indexOf('  high-actions-come-soon:'));
    const book = makeBook({ 'incidentbook.config.yaml': `rules:\n${config}`, 'reviews/README.md': '' });
    expect(config).toContain('days: 30');
    expect((await book.run(['check'])).code).toBe(0);
  });

  it('names the anti-patterns of the runbook with the rules against each', async () => {
    const { code, stdout } = await explain('anti-patterns');
    expect(code).toBe(0);
    for (const { name, rules: against } of antiPatterns) {
      const block = stdout.slice(stdout.indexOf(name)).split('\n\n')[0];
      for (const rule of against) expect(block).toContain(`  ${rule} `);
    }
  });

  it('offers the nearest name for one that it does not know', async () => {
    const { code, stderr } = await explain('action-have-owner');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean `actions-have-owner`?');
  });

  it.each([
    ['milestone', 'Perhaps you look for `milestones-in-order`, '],
    ['currency', '`currencies-exist`'],
    ['xyz', 'Unknown rule `xyz`. `incidentbook explain` lists all of them.'],
  ])('offers the rules that are about %s where no name is near', async (word, said) => {
    const { code, stderr } = await explain(word);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr.length).toBeLessThan(400);
  });
});
