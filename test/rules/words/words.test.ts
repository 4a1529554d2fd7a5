import { describe, expect, it } from 'vitest';
import { blamingWords } from '../../../src/rules/words/blame.ts';
import { foldedForm } from '../../../src/rules/words/match-words.ts';
import { hasPersonBefore } from '../../../src/rules/words/persons.ts';
import { symptomIn, symptoms } from '../../../src/rules/words/symptoms.ts';
import { namesSystem } from '../../../src/rules/words/system-words.ts';
import { vagueActions, vagueness } from '../../../src/rules/words/vague-actions.ts';
import { isVagueSuccess } from '../../../src/rules/words/vague-success.ts';

describe('every list', () => {
  it('offers something for each of its entries', () => {
    for (const { suggestion } of [...blamingWords, ...symptoms, ...vagueActions])
      expect(suggestion).toMatch(/^\S.{15,}$/);
  });

  it('holds each form once', () => {
    const forms = blamingWords.flatMap(({ words }) => words.map(foldedForm));
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });
});

describe('a symptom posing as a cause', () => {
  it.each([
    ...['The server crashed.', 'Server crashed', 'The primary database went down', 'The API was unavailable.'],
    ...['Human error', 'It was human error.', 'Root cause was a bug', 'A bad deploy', 'Bug', 'Network issue', 'DNS'],
    ...['The disk was full.', 'Disk full', 'The nodes ran out of memory', 'High load', 'Caused by a traffic spike'],
    ...['Misconfiguration', 'Expired certificate', 'The certificate has expired.', 'Third-party outage', 'A typo'],
    ...['The service stopped responding.', 'Deployment', 'Hardware failure', 'OOM'],
  ])('%s', (text) => {
    expect(symptomIn(text)).toBeDefined();
  });

  it.each([
    'The server crashed because its log had no limit.',
    'The certificate expired, and no alert looks at the gateway’s certificates.',
    'Retries lack backoff',
    'The pool knows no limit per tenant.',
    'A race between two planners of DNS records.',
    'Orchestrator was allowed to promote primaries across regions.',
    'The deletion API accepted identifiers of sites and of apps alike.',
    'A bug in the audit tool let the command through.',
    'unknown',
  ])('not: %s', (text) => {
    expect(symptomIn(text)).toBeUndefined();
  });
});

describe('a vague action', () => {
  it.each([
    ...[
      'Investigate',
      'Investigate the issue',
      'Look into it',
      'Improve monitoring',
      'Improve the monitoring and alerting.',
    ],
    ...['Better documentation', 'More tests', 'Be more careful', 'Be more careful when deploying', 'Add more alerts'],
    ...['Monitor the system closely', 'Fix the problem', 'Fix bugs', 'Raise awareness', 'Communicate better', 'TBD'],
    ...['Review the incident', 'Make sure this does not happen again', 'Pay more attention to alerts', 'Update docs'],
    ...['We should improve our processes', 'Train the team', 'Improve reliability in the future', 'Remind everyone'],
  ])('%s', (text) => {
    expect(vagueness(text)).toBeDefined();
  });

  it.each([
    'Improve monitoring of the pool: alert at 80 %',
    'Better monitoring of namespaces.',
    'Investigate grafana-agent memory usage',
    'Investigate why the alert on latency took nine minutes',
    'Monitor Kubernetes deployments for timeouts',
    'Add alerts for Fluentd',
    'Document the process of creating KIAM certificates',
    'Evaluate ways to shorten the time to remediation',
    'Strengthen testing, drills and resilience so that an event like this becomes rarer',
    'Review failure modes for error conditions in all core proxy modules',
    'Update the runbook for a full pool',
    'Block bulk deletion of sites',
    'Be able to fail over within ten minutes',
    'Fix the race condition before the automation is re-enabled',
    'Remove the dependency on Consul',
  ])('not: %s', (text) => {
    expect(vagueness(text)).toBeUndefined();
  });
});

describe('a vague criterion of success', () => {
  it.each([
    'Works better',
    'It works',
    'Done',
    'Improved monitoring',
    'The ticket is closed',
    'No more issues',
    'Everyone is happy',
    'Fixed.',
  ])('%s', (text) => {
    expect(isVagueSuccess(text)).toBe(true);
  });

  it.each([
    'A load test with one noisy tenant leaves the others under 300 ms',
    'Every rule inspected, every suspect one rewritten',
    'The alert fires in the next drill',
    'A load test shows that it works',
    'It works with 40 connections',
    'No tenant holds more than 40 connections',
    'All services run in two regions',
  ])('not: %s', (text) => {
    expect(isVagueSuccess(text)).toBe(false);
  });
});

describe('a person as the subject', () => {
  it.each([
    'The engineer ',
    'the on-call engineer ',
    'The database team ',
    'The operator on duty then ',
    'It broke; someone ',
    '@anna ',
    'and he ',
    'The on-call operator ',
  ])('stands in “%s”', (before) => {
    expect(hasPersonBefore(before)).toBe(true);
  });

  it.each([
    'The service ',
    'The page to the engineer ',
    'An email from the on-call team ',
    'The engineer left. It ',
    'The ',
    'the ',
    'cache ',
    'The check by the reviewer ',
    'users who ',
    'The package manager ',
    'The Prometheus operator ',
    'The OCSP responder ',
    'Microsoft Teams ',
    '@scope/name ',
  ])('does not stand in “%s”', (before) => {
    expect(hasPersonBefore(before)).toBe(false);
  });
});

describe('the system', () => {
  it.each([
    ['the onboarding process has no such step', true],
    ['no test covers it', true],
    ['the engineer mixed up the two windows', false],
    ['systematic thinking', false],
  ])('%s: %s', (text, expected) => {
    expect(namesSystem(text)).toBe(expected);
  });
});

describe('texts are compared without what surrounds them', () => {
  it.each([
    ['  It  WORKS !! ', isVagueSuccess],
    [' The  ‘Server’ crashed. '.replace(/[‘’]/g, ''), (text: string) => symptomIn(text) !== undefined],
    ['  Improve   monitoring … ', (text: string) => vagueness(text) !== undefined],
    ['Don’t let it happen', (text: string) => vagueness(text) !== undefined],
  ])('%j', (text, isVague) => {
    expect(isVague(text)).toBe(true);
  });
});
