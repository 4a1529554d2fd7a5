import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { checkTogether } from './check-text.ts';
import { corpusFolder, readCorpus } from './corpus.ts';

const corpus = readCorpus();
const id = { id_pattern: 'DOC-\\d{4}-\\d{3}' };
const findings = checkTogether(corpus, id).map((problem) => {
  const document = corpus.find(({ path }) => path === problem.path);
  return { ...problem, name: document?.name ?? '', line: problem.line - (document?.added ?? 0) };
});

/** Places of a rule's findings as `name:line`, the name up to its first blank. */
function found(rule: string): string[] {
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ name, line }) => `${name.replace(/^(\S+).*/, '$1').replace(/\.md$/, '')}:${line}`);
}

describe.skipIf(corpus.length === 0)(`real reviews (from ${corpusFolder}; skipped where it is not there)`, () => {
  it('are read to the end, every one', () => {
    expect(corpus).toHaveLength(62);
    for (const { line, column, message } of findings) {
      expect(Number.isInteger(line) && column > 0).toBe(true);
      expect(message).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('are out of order in two rows', () => {
    expect(found('events-are-in-order')).toEqual(['dfds/PM2021-011:23', 'dfds/PM2023-001:27']);
  });

  it('have cells that are no time', () => {
    const noTimes = findings.filter(
      ({ rule, message }) => rule === 'events-have-times' && !message.includes('without an offset'),
    );
    const texts = noTimes.map(({ message }) => /`([^`]*)`/.exec(message)?.[1]);
    for (const text of [
      '2019-12-03 --:--',
      '20202-01-16 12:00',
      '2022-05-?? HH:mm',
      '2024-03-13 14:??',
      '2024-03-13 HH:mm',
    ])
      expect(texts).toContain(text);
  });

  it('have text of their own templates left in', () => {
    expect(found('placeholders-are-replaced')).toEqual([
      'dfds/PM2024-001:16',
      'mybinder/2018-07-08-podsnips-aplenty:72',
      'mybinder/2018-07-08-podsnips-aplenty:88',
      'mybinder/2018-07-30-jupyterlab-build-cpu-saturate:111',
      'mybinder/2019-02-20-no-logs:109',
      'mybinder/2019-03-24-r2d-upgrade:85',
      'mybinder/2019-03-24-r2d-upgrade:92',
      'mybinder/2019-03-24-r2d-upgrade:101',
      'mybinder/2019-04-03-ingress-cordoned:29',
      'mybinder/2019-04-03-ingress-cordoned:35',
      'mybinder/2019-04-03-ingress-cordoned:43',
      'mybinder/2019-04-03-ingress-cordoned:51',
    ]);
    expect(found('template-text-is-replaced')).toEqual([]);
  });

  it('have empty sections', () => {
    expect(found('sections-are-filled')).toEqual(['dfds/PM2023-002:40', 'dfds/PM2024-003:34']);
  });

  it('have headings whose date is not that of the file', () => {
    expect(found('headings-agree-on-date')).toEqual([
      'mybinder/2018-01-18-ssl-outdated:1',
      'mybinder/2022-06-02-pod-limit:1',
    ]);
  });

  it('have zone labels that contradict daylight saving', () => {
    expect(found('zone-labels-agree')).toEqual([
      'dfds/PM2020-005:11',
      'dfds/PM2020-007:11',
      'mybinder/2017-09-27-hub-403:12',
      'mybinder/2017-10-17-cluster-full:9',
      'mybinder/2018-03-31-server-start-fail:11',
      'mybinder/2018-07-30-jupyterlab-build-cpu-saturate:19',
      'mybinder/2022-06-02-pod-limit:15',
    ]);
  });

  it('are counted by rule', () => {
    const counts = rules
      .map(({ name }) => [name, findings.filter(({ rule }) => rule === name).length] as const)
      .filter(([, count]) => count > 0);
    // biome-ignore lint/suspicious/noConsole: whoever tunes a rule wants to see what it finds in the wild.
    console.info(counts.map(([name, count]) => `${String(count).padStart(5)} ${name}`).join('\n'));
    expect(counts.length).toBeGreaterThan(10);
  });
});
