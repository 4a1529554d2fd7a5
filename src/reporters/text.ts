import type { Colours } from '../colour.ts';
import type { Problem } from '../review/problem.ts';
import { visible } from '../visible.ts';
import { countProblems, type Report, type Reporter } from './reporter.ts';

/** Lines longer than this are cut around the place in question. */
const FRAME_WIDTH = 100;
/** More problems than fit a screen are counted by rule as well: whoever looks at the end sees what most of them are. */
const MANY = 10;

export const text: Reporter = {
  name: 'text',
  summary: 'for people: each problem with its line',
  print(report, colours) {
    const lines = new Map([...report.texts].map(([path, content]) => [path, content.split(/\r\n|\n|\r/)]));
    const blocks = report.problems.map((problem) => block(problem, lines.get(problem.path) ?? [], colours));
    return [...blocks, summary(report, colours)].join('\n');
  },
};

function block(problem: Problem, lines: readonly string[], colours: Colours): string {
  const paint = { error: colours.red, warning: colours.yellow, info: colours.blue }[problem.severity];
  const place = colours.bold(`${visible(problem.path)}:${problem.line}:${problem.column}`);
  const head = `${place} ${paint(problem.severity)} ${visible(problem.message)} ${colours.dim(problem.rule)}`;
  return `${head}\n${frame(problem, lines, colours, paint)}`;
}

function frame(problem: Problem, lines: readonly string[], colours: Colours, paint: (text: string) => string): string {
  const line = lines[problem.line - 1];
  if (line === undefined || line.trim() === '') return '';
  const last = problem.endLine === problem.line ? problem.endColumn : line.length + 1;
  const cut = Math.max(0, Math.min(problem.column - 20, line.length - FRAME_WIDTH));
  const shown = visible(line.slice(cut, cut + FRAME_WIDTH).replace(/\t/g, ' '));
  const before = visible(line.slice(cut, problem.column - 1).replace(/\t/g, ' ')).length + (cut > 0 ? 1 : 0);
  const width = Math.max(1, Math.min(last - problem.column, FRAME_WIDTH - before));
  const number = String(problem.line);
  const bar = colours.dim('│');
  const text = `${cut > 0 ? '…' : ''}${shown}${cut + FRAME_WIDTH < line.length ? '…' : ''}`;
  return `  ${colours.dim(number)} ${bar} ${text}\n  ${' '.repeat(number.length)} ${bar} ${' '.repeat(before)}${paint('^'.repeat(width))}\n`;
}

function summary(report: Report, colours: Colours): string {
  const { errors, warnings, infos } = countProblems(report.problems);
  const counts = [
    ...(errors > 0 ? [colours.red(amount(errors, 'error'))] : []),
    ...(warnings > 0 ? [colours.yellow(amount(warnings, 'warning'))] : []),
    ...(infos > 0 ? [colours.blue(amount(infos, 'note'))] : []),
  ];
  const aside = [
    ...(report.waived > 0 ? [`${report.waived} waived`] : []),
    ...(report.baselined > 0 ? [`${report.baselined} in the baseline`] : []),
  ];
  const beside = aside.length > 0 ? colours.dim(` (${aside.join(', ')})`) : '';
  const reviews = amount(report.files.length, 'review');
  const hints = hintsOf(report)
    .map((hint) => `${colours.dim(hint)}\n`)
    .join('');
  if (counts.length === 0) return `${colours.green('✔')} ${reviews} checked: nothing to mend${beside}\n${hints}`;
  const mark = errors > 0 ? colours.red('✖') : colours.yellow('!');
  const rules = byFrequency(report.problems);
  const isLong = report.problems.length > MANY;
  const named = isLong ? rules[0]?.[0] : report.problems[0]?.rule;
  const way = colours.dim(`\`incidentbook explain ${named}\` says why.`);
  const tally = isLong && rules.length > 1 ? colours.dim(tallyOf(rules)) : '';
  return `${mark} ${counts.join(', ')} in ${reviews}${beside}. ${way}\n${tally}${hints}`;
}

function tallyOf(rules: readonly (readonly [rule: string, count: number])[]): string {
  const width = String(rules[0]?.[1]).length;
  const lines = rules.slice(0, MANY).map(([rule, count]) => `  ${String(count).padStart(width)} ${rule}\n`);
  const rest = rules.length - lines.length;
  return `${lines.join('')}${rest > 0 ? `  ${' '.repeat(width)} and ${amount(rest, 'other rule')}\n` : ''}`;
}

/** The rules and how many problems each has, the most first. */
function byFrequency(problems: readonly Problem[]): [rule: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** What the user could do next. */
function hintsOf({ problems, gone }: Report): string[] {
  const fixable = problems.filter((problem) => problem.fix?.length).length;
  return [
    ...(fixable > 0 ? [`\`incidentbook check --fix\` mends ${fixable} of them.`] : []),
    ...(gone > 0
      ? [
          `${amount(gone, 'problem')} of the baseline ${gone === 1 ? 'has' : 'have'} gone: --update-baseline takes ${gone === 1 ? 'it' : 'them'} out.`,
        ]
      : []),
  ];
}

/** `1 review`, `2 reviews`. */
export function amount(count: number, noun: string): string {
  // The first use of Intl loads its data: most checks have nothing to say for which that would be needed.
  const shown = count < 1000 ? String(count) : count.toLocaleString('en');
  return `${shown} ${noun}${count === 1 ? '' : 's'}`;
}
