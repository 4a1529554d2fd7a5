import { clipped, inertMarkdown, inertMessage } from '../../inert-markdown.ts';
import type { Problem } from '../../review/problem.ts';
import type { Report } from '../reporter.ts';
import { linesThatFit } from './lines-that-fit.ts';

/** More of a message helps nobody who has the file open. */
const MESSAGE = 600;
const PATH = 300;

/** Problems by file, each with its line, as lists that stay within a number of characters. */
export function problemList(problems: readonly Problem[], report: Report, most: number): string {
  const paths = [...new Set(problems.map(({ path }) => path))];
  const lines = paths.flatMap((path) => [
    { text: `\n**${linked(inertMarkdown(clipped(path, PATH)), report.fileUrl(path))}**\n`, count: 0 },
    ...problems
      .filter((problem) => problem.path === path)
      .map((problem) => ({ text: `- ${item(problem, report)}`, count: 1 })),
  ]);
  return linesThatFit(lines, most, 'problem').join('\n').trim();
}

function item({ path, line, rule, message, fix }: Problem, { fileUrl, ruleUrl }: Report): string {
  const place = linked(`line ${line}`, fileUrl(path, line));
  const name = `\`${rule}\``;
  const why = URL.canParse(ruleUrl(rule)) ? linked(name, ruleUrl(rule)) : name;
  return `${place}: ${inertMessage(clipped(message, MESSAGE))} (${why}${fix?.length ? ', `--fix` mends it' : ''})`;
}

/** A link where there is an address; the address is ours, and made of nothing that could end it early. */
export function linked(markdown: string, url: string | undefined): string {
  return url === undefined ? markdown : `[${markdown}](<${url}>)`;
}
