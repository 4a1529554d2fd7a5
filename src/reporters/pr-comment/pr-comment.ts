import { countProblems, type Report, type Reporter } from '../reporter.ts';
import { amount } from '../text.ts';
import { factsTable } from './facts.ts';
import { checkMarker, onlyUpdate } from './marker.ts';
import { problemList } from './problem-list.ts';
import { unfinishedList } from './unfinished.ts';

/** Characters for each part. GitHub takes 65,536 for a comment, and there must be room for what stands between. */
const room = { errors: 24_000, others: 14_000, unfinished: 10_000, facts: 10_000 } as const;

/**
 * A comment under a pull request: what must change, what could be better, earlier incidents that left actions open, and
 * the facts as they stand. Whatever comes from reviews is text in it, and pings nobody.
 */
export const prComment: Reporter = {
  name: 'pr-comment',
  summary: 'Markdown for a comment under a pull request',
  showsReviews: true,
  print(report) {
    const marker = checkMarker(report.pathPrefix);
    if (report.files.length === 0 && report.problems.length === 0)
      return `${marker}\n${onlyUpdate}\n### ✔ No review is touched\n`;
    const previews = report.previews?.() ?? [];
    const errors = report.problems.filter(({ severity }) => severity === 'error');
    const others = report.problems.filter(({ severity }) => severity !== 'error');
    const unfinished = unfinishedList(previews, report, room.unfinished);
    const parts = [
      `${marker}\n### ${headline(report)}`,
      ...(errors.length === 0 ? [] : ['#### What must change', problemList(errors, report, room.errors)]),
      ...mendable(report),
      ...(others.length === 0
        ? []
        : [folded(`What could be better: ${counted(others)}`, problemList(others, report, room.others))]),
      ...(unfinished === ''
        ? []
        : [
            '#### Similar earlier incidents with actions still open',
            unfinished,
            'Where it is the same again, name it under `recurrence_of`; where it is worth reading, under `related`.',
          ]),
      ...(previews.length === 0 ? [] : ['#### The facts as they stand', factsTable(previews, report, room.facts)]),
      foot(report),
    ];
    return `${parts.join('\n\n')}\n`;
  },
};

function headline({ problems, files }: Report): string {
  const reviews = amount(files.length, 'review');
  if (problems.length === 0) return `✔ Nothing to mend in ${reviews}`;
  const { errors } = countProblems(problems);
  const mark = errors > 0 ? '✖' : '✔';
  return `${mark} ${counted(problems)} in ${reviews}`;
}

function counted(problems: Report['problems']): string {
  const { errors, warnings, infos } = countProblems(problems);
  const counts = [
    ...(errors > 0 ? [amount(errors, 'error')] : []),
    ...(warnings > 0 ? [amount(warnings, 'warning')] : []),
    ...(infos > 0 ? [amount(infos, 'note')] : []),
  ];
  return counts.join(', ');
}

/** How to mend what is mechanical. File names stay out of the command: they may hold anything, and it will be copied. */
function mendable({ problems }: Report): string[] {
  const count = problems.filter(({ fix }) => fix?.length).length;
  if (count === 0) return [];
  return [`\`npx incidentbook check --fix --changed\` mends ${count} of them.`];
}

function folded(summary: string, markdown: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${markdown}\n\n</details>`;
}

function foot({ waived, baselined, gone, problems }: Report): string {
  const aside = [
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
    ...(gone > 0 ? [`${gone} of the baseline gone (\`--update-baseline\` takes them out)`] : []),
  ];
  const way = problems.length === 0 ? [] : ['`incidentbook explain NAME` says why a rule is there'];
  return `<sub>${[...way, ...aside, 'checked by Incidentbook'].join(' · ')}</sub>`;
}
