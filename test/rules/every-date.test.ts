import { describe, expect, it } from 'vitest';
import { checkText, exemplary } from './check-text.ts';
import { actions, found } from './found.ts';

const timeline = (name: string, text: string) => ({
  yaml: `timeline:\n${['started', 'detected', 'responded', 'contained', 'resolved'].map((each) => `  ${each}: ${each === name ? text : 'unknown'}`).join('\n')}`,
});
const rows = (text: string) => ({ markdown: `## Timeline\n\n| Time | Event |\n|---|---|\n| ${text} | Seen |` });

describe('years-are-plausible', () => {
  it.each([
    ...['started', 'detected', 'responded', 'contained', 'resolved'].map(
      (name) => [name, timeline(name, '1970-01-01')] as const,
    ),
    ['review.held', { yaml: 'review:\n  held: 1970-01-01' }],
    ['follow_up', { yaml: 'follow_up: 1970-01-01' }],
    ['a row', rows('1970-01-01')],
    ['Target Date', actions({ 'Target Date': '1970-01-01' })],
    ['Completed', actions({ Status: 'Done', Completed: '1970-01-01' })],
  ] as const)('looks at %s', (_, example) => {
    expect(found('years-are-plausible', example)).toEqual(['1970-01-01']);
  });
});

describe('times-are-past', () => {
  it.each([
    ...['started', 'detected', 'responded', 'contained', 'resolved'].map(
      (name) => [name, timeline(name, '2027-01-01')] as const,
    ),
    ['review.held', { yaml: 'review:\n  held: 2027-01-01' }],
    ['a row', rows('2027-01-01')],
    ['Completed', actions({ Status: 'Done', Completed: '2027-01-01' })],
  ] as const)('looks at %s', (_, example) => {
    expect(found('times-are-past', example)).toEqual(['2027-01-01']);
  });

  it.each([
    ['a day that is meant to come', { yaml: 'follow_up: 2027-01-01' }],
    ['a target', actions({ 'Target Date': '2027-01-01' })],
  ])('lets %s be', (_, example) => {
    expect(found('times-are-past', example)).toEqual([]);
  });
});

describe('facts-are-answered', () => {
  const told = (yaml: string) => found('facts-are-answered', { yaml });
  const timelineWithout = (name: string) =>
    `timeline:\n  started: unknown\n${['detected', 'responded', 'contained', 'resolved']
      .filter((each) => each !== name)
      .map((each) => `  ${each}: unknown\n`)
      .join('')}`;
  const impactWithout = (name: string) =>
    `impact:\n${['users', 'tickets', 'cost', 'data_loss_mb']
      .filter((each) => each !== name)
      .map((each) => `  ${each}: unknown\n`)
      .join('')}`;

  it.each([
    ...['detected', 'responded', 'contained', 'resolved'].map(
      (name) => [name, timelineWithout(name), ['timeline']] as const,
    ),
    ...['users', 'tickets', 'cost', 'data_loss_mb'].map((name) => [name, impactWithout(name), ['impact']] as const),
    ['held', 'review:\n  facilitator: sre-lead', ['review']],
    ['nothing of a draft', 'status: draft\nreview:\n  facilitator: sre-lead', []],
    ['nothing that is misspelt', 'review:\n  hled: 2026-03-06', []],
  ] as const)('asks for %s', (_, yaml, expected) => {
    expect(told(yaml)).toEqual(expected);
  });

  it.each([
    ['detected_by', 'SEV3', 1],
    ['cause', 'SEV3', 1],
    ['follow_up', 'SEV2', 1],
    ['follow_up', 'SEV3', 0],
  ])('asks at the status for %s, which is not there at all, of a %s: %i', (key, severity, count) => {
    const text = exemplary
      .replace(new RegExp(`^${key}:.*\n`, 'm'), '')
      .replace('severity: SEV2', `severity: ${severity}`);
    const problems = checkText(text).filter(({ rule }) => rule === 'facts-are-answered');
    expect(problems).toHaveLength(count);
    for (const { line, message } of problems) {
      expect(text.split('\n')[line - 1]).toBe('status: final');
      expect(message).toContain(`review without \`${key}\``);
    }
  });
});
