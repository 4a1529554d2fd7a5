import type { Tracker } from '../../cadence/carry-out.ts';
import type { Issue } from '../../cadence/issue.ts';
import type { GitHubApi } from './api.ts';
import { field, numberIn, textIn } from './fields.ts';

/** The issues of a repository that carry a label, open and closed; pull requests, which GitHub lists too, are none. */
export async function labelledIssues(api: GitHubApi, repository: string, label: string): Promise<Issue[]> {
  return (await api.list(`${listOf(repository, label)}&per_page=100`)).filter(isIssue).map(issueOf);
}

/** Issues of a repository as a {@link Tracker}; those that are opened get the label. */
export function gitHubTracker(api: GitHubApi, repository: string, label: string): Tracker {
  const path = `/repos/${repository}/issues`;
  return {
    async open(issue, isIt) {
      // The newest come first, so that what was made a moment ago stands on the first page.
      const find = async () =>
        (await api.firstPage(`${listOf(repository, label)}&per_page=30`)).find((each) => isIt(textIn(each, 'body')));
      return numberIn(await api.create(path, { ...issue, labels: [label] }, find), 'number');
    },
    async change(number, { title, body, open, reason }) {
      const state = open ? { state: 'open' } : { state: 'closed', state_reason: reason };
      await api.patch(`${path}/${number}`, { title, body, ...state });
    },
  };
}

function listOf(repository: string, label: string): string {
  return `/repos/${repository}/issues?labels=${encodeURIComponent(label)}&state=all&sort=created&direction=desc`;
}

function isIssue(item: unknown): boolean {
  return Number.isInteger(numberIn(item, 'number')) && field(item, 'pull_request') === undefined;
}

function issueOf(item: unknown): Issue {
  return {
    number: numberIn(item, 'number'),
    title: textIn(item, 'title'),
    body: textIn(item, 'body'),
    open: textIn(item, 'state') === 'open',
    notPlanned: textIn(item, 'state_reason') === 'not_planned',
  };
}
