import type { Problem } from '../review/problem.ts';
import { visible } from '../visible.ts';
import { countProblems, type Report, type Reporter } from './reporter.ts';

/** Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const github: Reporter = {
  name: 'github',
  summary: 'annotations in GitHub’s pull requests',
  print(report) {
    const { errors, warnings, infos } = countProblems(report.problems);
    const counts = `${errors} errors, ${warnings} warnings, ${infos} notes in ${report.files.length} reviews`;
    return `${[...report.problems.map((problem) => annotation(problem, report)), counts].join('\n')}\n`;
  },
};

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

function annotation(problem: Problem, { pathPrefix }: Report): string {
  const { path, line, column, endLine, endColumn, rule, severity, message } = problem;
  // An annotation over several lines may not carry columns.
  const columns = line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : [];
  const properties = [
    `file=${escapedProperty(pathPrefix + path)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    ...columns,
    `title=${escapedProperty(rule)}`,
  ];
  return `::${commands[severity]} ${properties.join(',')}::${escaped(message)}`;
}

/** Beside what the commands ask for: nothing is obeyed by the terminal or the page that shows the log. */
function escaped(text: string): string {
  return visible(text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));
}

function escapedProperty(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
