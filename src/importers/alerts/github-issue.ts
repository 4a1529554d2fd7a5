import { isTimeValue, parseTimeValue } from '../../review/time-value.ts';
import { type MilestoneName, milestoneNames } from '../../review/types.ts';
import { type AlertFormat, distinct, objectOf, objectsOf, said, textOf } from './alert.ts';

/**
 * An issue of GitHub, as its REST API or `gh issue view --json` prints it.
 *
 * An issue may be opened long after the impact began and closed long after it ended, so neither is taken for a
 * milestone; only what the text marks as one is: `Detected: 2026-03-04T09:16Z`, or a heading `### Detected` with the time under it,
 * as issue forms write it. Labels such as `SEV2` or `severity: P2` and `system: checkout` are read.
 * Sources: docs.github.com, REST API, Issues; cli.github.com, gh issue view.
 */
export const githubIssue: AlertFormat = {
  name: 'GitHub issue',
  from: 'gh issue view N --json number,title,url,body,labels,assignees,author',
  read(data) {
    const issue = objectOf(data);
    if (!issue || !('title' in issue) || !('number' in issue)) return undefined;
    const address = textOf(issue['html_url']) ?? textOf(issue['url']);
    if (!address || !/\/issues\/\d+$/.test(address)) return undefined;
    const labels = Array.isArray(issue['labels'])
      ? distinct(issue['labels'].map((label) => objectOf(label)?.['name'] ?? label))
      : [];
    const person = objectOf(issue['user']) ?? objectOf(issue['author']);
    return {
      source: `GitHub issue ${issue['number']}`,
      ...said({ title: issue['title'], severity: labels.flatMap(severityIn)[0] }),
      milestones: milestonesIn(textOf(issue['body']) ?? ''),
      systems: labels.flatMap((label) => /^(?:system|service|component)\s*[:/]\s*(.+)$/i.exec(label)?.[1] ?? []),
      teams: labels.flatMap((label) => /^team\s*[:/]\s*(.+)$/i.exec(label)?.[1] ?? []),
      participants: distinct([person?.['login'], ...objectsOf(issue['assignees']).map(({ login }) => login)]),
      links: { issue: address },
    };
  },
};

function severityIn(label: string): string[] {
  const word = /^(?:(?:severity|priority)\s*[:/]\s*)?((?:sev|s|p)[-\s]?\d)$/i.exec(label)?.[1];
  return word ? [word] : (/^severity\s*[:/]\s*(.+)$/i.exec(label)?.slice(1) ?? []);
}

function milestonesIn(body: string): Partial<Record<MilestoneName, string>> {
  return Object.fromEntries(
    milestoneNames.flatMap((name) => {
      const marked = new RegExp(
        `^(?:#+ *${name}[ :]*\\s+|[-*\\s]*\\**${name}\\**\\s*:\\**\\s*)(\\S.*?)\\s*$`,
        'im',
      ).exec(body);
      const time = marked?.[1] ?? '';
      return isTimeValue(parseTimeValue(time)) ? [[name, time]] : [];
    }),
  );
}
