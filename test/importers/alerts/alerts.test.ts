import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAlert } from '../../../src/importers/alerts/index.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/alerts/${name}.json`, import.meta.url), 'utf8');
const read = (name: string) => readAlert(fixture(name), name);
const change = (name: string, edit: (data: Record<string, Record<string, unknown>>) => unknown) =>
  readAlert(JSON.stringify(edit(JSON.parse(fixture(name)))), name);

describe('readAlert', () => {
  it('reads an incident of PagerDuty, of which the start is not known', () => {
    expect(read('pagerduty')).toEqual({
      source: 'PagerDuty incident 4711',
      title: 'Checkout latency above 30 s',
      severity: 'P2',
      milestones: {
        detected: '2026-03-04T08:16:00Z',
        responded: '2026-03-04T08:21:00Z',
        resolved: '2026-03-04T09:02:00Z',
      },
      systems: ['checkout'],
      teams: ['payments'],
      participants: ['payments-oncall', 'checkout-oncall'],
      links: { pagerduty: 'https://example.pagerduty.example/incidents/PEXAMPLE1' },
    });
  });

  it('takes the last change of status for the end only where it was the resolution', () => {
    const open = change('pagerduty', ({ incident }) => ({ ...incident, status: 'acknowledged', resolved_at: null }));
    expect(open.milestones).toEqual({ detected: '2026-03-04T08:16:00Z' });
    const older = change('pagerduty', ({ incident }) => ({ ...incident, resolved_at: null }));
    expect(older.milestones.resolved).toBe('2026-03-04T09:02:00Z');
  });

  it('reads an incident of incident.io, and leaves timestamps alone that surely mean no milestone', () => {
    expect(read('incident-io')).toEqual({
      source: 'incident.io INC-61',
      title: 'Checkout times out',
      severity: 'Major',
      milestones: {
        started: '2026-03-04T08:12:00Z',
        detected: '2026-03-04T08:18:00.801578Z',
        resolved: '2026-03-04T09:02:00Z',
      },
      systems: ['checkout', 'payments'],
      teams: [],
      participants: ['payments-oncall'],
      links: { 'incident.io': 'https://app.incident.example/incidents/61', issue: 'https://issues.example.com/OPS-1' },
    });
  });

  it('reads an incident of Opsgenie without ids that tell nothing', () => {
    expect(read('opsgenie')).toEqual({
      source: 'Opsgenie incident 17',
      title: 'Checkout times out',
      severity: 'P1',
      milestones: {
        started: '2026-03-04T08:12:00Z',
        detected: '2026-03-04T08:16:06.824Z',
        resolved: '2026-03-04T09:02:00Z',
      },
      systems: [],
      teams: ['payments'],
      participants: [],
      links: {
        opsgenie: 'https://example.app.opsgenie.example/incident/detail/00000000-0000-4000-8000-000000000001',
      },
    });
  });

  it('reads an issue of GitHub: only what its text marks is a milestone', () => {
    expect(read('github-issue')).toEqual({
      source: 'GitHub issue 12',
      title: 'Checkout times out',
      severity: 'SEV-2',
      milestones: { started: '2026-03-04T09:12+01:00', responded: '2026-03-04T09:21+01:00' },
      systems: ['checkout'],
      teams: [],
      participants: ['payments-oncall', 'sre-lead'],
      links: { issue: 'https://github.com/example-org/example-shop/issues/12' },
    });
  });

  it('reads an issue as gh prints it', () => {
    const alert = change('github-issue', ({ html_url: url, user: author, ...rest }) => ({ ...rest, url, author }));
    expect(alert).toEqual(read('github-issue'));
  });

  it('reads a list of one, and asks for one where there are several', () => {
    const list = (count: number) => (data: Record<string, unknown>) => ({
      incidents: Array(count).fill(data['incident']),
    });
    expect(change('pagerduty', list(1)).title).toBe('Checkout latency above 30 s');
    expect(() => change('pagerduty', list(3))).toThrow('pagerduty: Unexpected list of 3 incidents, expected one');
  });

  it.each([
    [
      '{"name": "x", "id": 1}',
      'a.json: Unexpected JSON with the keys `name`, `id`, expected one of the exports that are known:\n  PagerDuty: ',
    ],
    ['null', 'a.json: Unexpected JSON, expected one of'],
    ['# Incident', 'a.json: Unexpected text that is no JSON'],
    ['{"incident": {"type": "incident"}}', 'Unexpected JSON with the keys `incident`'],
  ])('says which exports are known: %s', (text, message) => {
    expect(() => readAlert(text, 'a.json')).toThrow(message);
  });

  it.each(['pagerduty', 'incident-io', 'opsgenie', 'github-issue'])(
    'does not stumble over %s without its values',
    (name) => {
      const emptied = JSON.parse(fixture(name), (key, value) =>
        [
          'type',
          'incident_number',
          'reference',
          'incident_status',
          'tinyId',
          'message',
          'number',
          'title',
          'html_url',
        ].includes(key) || typeof value === 'object'
          ? value
          : null,
      );
      expect(readAlert(JSON.stringify(emptied), name).milestones).toEqual({});
    },
  );
});
