import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { coloursFor } from '../colour.ts';
import type { Imported, Outcome } from '../importers/markdown/outcome.ts';
import { type Document, planImport } from '../importers/markdown/plan-import.ts';
import { printJson } from '../importers/markdown/report/json.ts';
import { printDetails, printOverview } from '../importers/markdown/report/overview.ts';
import { baselineName } from '../io/baseline.ts';
import { writeWhole } from '../io/write-whole.ts';
import { openProject } from '../pipeline/open-project.ts';
import { amount } from '../reporters/text.ts';
import { visible } from '../visible.ts';
import { type Command, type CommandInput, exitCode } from './command.ts';
import { addToBaseline } from './import-baseline.ts';
import { isTakenIn, knownReviews } from './import-book.ts';
import { readDocuments } from './import-documents.ts';
import { createProgress } from './progress.ts';
import { asOfOption, pick, textOption } from './shared-options.ts';

const formats = [{ name: 'table' }, { name: 'json' }] as const;

/** `import` is a word of the language, so the command bears another name in code. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Make reviews of Markdown documents, their text byte for byte, with a report of what was read',
  arguments: [{ name: '<files...>', description: 'Markdown documents; they are never changed without --in-place' }],
  options: [
    { flags: '--dry-run', description: 'write nothing; show every value with its place' },
    { flags: '--in-place', description: 'put the front matter into the documents themselves' },
    { flags: '--split', description: 'make a review of each incident of a document that tells of several' },
    { flags: '--severity <level>', description: 'the severity of documents that state none; `unknown` without it' },
    { flags: '--system <name...>', description: 'the systems of documents that state none; `unknown` without it' },
    { flags: '--baseline', description: 'put up with the problems of what was imported, so that only new ones fail' },
    { flags: '--format <name>', description: 'how to print: table (for people) or json', default: 'table' },
    asOfOption,
  ],
  examples: [
    ['incidentbook import postmortems/*.md --dry-run', 'shows what would be read, and where it stands'],
    ['incidentbook import postmortems/*.md --baseline', 'makes reviews of them all, and lets checks pass on day one'],
    ['incidentbook import outage.md --severity SEV2 --system checkout', 'says what the document does not'],
    ['incidentbook import 2025.md --split', 'makes one review of each incident in it'],
  ],
  async run(input, world) {
    const { options, args } = input;
    const format = pick(formats, textOption(options['format']) ?? 'table', 'format').name;
    const dryRun = options['dryRun'] === true;
    const moment = asOf(textOption(options['asOf']), world.now());
    const project = await openProject(world.cwd);
    const { root, settings } = project;
    const severity = textOption(options['severity']);
    if (severity !== undefined)
      pick(
        settings.severities.map((name) => ({ name })),
        severity,
        'severity',
      );
    const progress = createProgress(world);
    progress.step('Reading', 0, args.length);
    const read = await readDocuments(root, world.cwd, args);
    const documents = read.filter((one): one is Document => !('kind' in one));
    const planned = planImport(documents, {
      ...{ settings, vocabulary: project.contract.vocabulary, known: await knownReviews(project) },
      isTaken: isTakenIn(root),
      inPlace: options['inPlace'] === true,
      split: options['split'] === true,
      severity,
      systems: systemsOf(options['system']),
      year: moment.day.slice(0, 4),
    });
    const outcomes = [...planned, ...read.filter((one): one is Outcome => 'kind' in one)];
    const imported = outcomes.filter((outcome) => outcome.kind === 'imported');
    if (!dryRun) {
      for (const [index, one] of imported.entries()) {
        progress.step('Writing', index + 1, imported.length);
        await write(root, one);
      }
    }
    progress.end();
    const colours = coloursFor(world.stdout, world.env);
    if (format === 'json') world.stdout.write(printJson(outcomes, dryRun));
    else {
      world.stdout.write(printOverview(outcomes, colours));
      if (dryRun) for (const one of imported) world.stdout.write(printDetails(one, colours));
    }
    world.stderr.write(toldOf(outcomes, dryRun));
    if (options['baseline'] === true && !dryRun) {
      const reviews = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [] : [outcome.review]));
      const count = await addToBaseline(root, reviews, moment, world);
      world.stderr.write(`${baselineName}: ${amount(count, 'problem')} of these reviews put up with.\n`);
    }
    world.stderr.write(nextStep(outcomes, input, settings.reviews));
    return outcomes.some(({ kind }) => kind === 'refused') ? exitCode.problemsFound : exitCode.fine;
  },
};

/** The report goes first: a review without it would be a text without its reasons. */
async function write(root: string, { source, review, report, text, reportText, original }: Imported): Promise<void> {
  for (const path of [report, review]) await makeFolder(root, path);
  await writeWhole(join(root, report), reportText, report);
  await writeWhole(join(root, review), text, review, review === source ? original : undefined);
}

async function makeFolder(root: string, path: string): Promise<void> {
  try {
    await mkdir(dirname(join(root, path)), { recursive: true });
  } catch (error) {
    throw new CannotRun(`Cannot write ${path}: ${(error as Error).message}`);
  }
}

function toldOf(outcomes: readonly Outcome[], dryRun: boolean): string {
  const lines: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'refused') {
      const place = outcome.place ? `:${outcome.place.line}:${outcome.place.column}` : '';
      lines.push(`${outcome.source}${place}: left alone: ${outcome.message}.`);
    } else if (outcome.kind === 'already' && outcome.changed) {
      lines.push(`${outcome.source}: has changed since it became ${outcome.review}, which was left alone.`);
    }
  }
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const [imported, already, refused] = [count('imported'), count('already'), count('refused')];
  const parts = [
    `${dryRun ? 'Would import' : 'Imported'} ${imported} of ${amount(outcomes.length, 'document')}`,
    ...(already > 0 ? [`${already} already imported`] : []),
    ...(refused > 0 ? [`${refused} left alone`] : []),
  ];
  if (imported === 0 && already > 0 && refused === 0)
    lines.push(`Nothing to do: ${already === 1 ? 'it is' : `all ${already} are`} imported already.`);
  else lines.push(`${parts.join(', ')}.`);
  return `${lines.map(visible).join('\n')}\n`;
}

/** What to do next, where there is something. */
function nextStep(outcomes: readonly Outcome[], { options, args }: CommandInput, reviews: string): string {
  const imported = outcomes.filter((outcome) => outcome.kind === 'imported');
  if (imported.length === 0) return '';
  if (options['dryRun'] === true) return 'Nothing was written.\n';
  const blank = imported.filter(({ text }) => /^severity: unknown$/m.test(text)).length;
  const lines = [
    `The reports are in ${reviews}/_import/: every value with its place, and what a person should look at.`,
  ];
  if (blank > 0)
    lines.push(
      `${amount(blank, 'review')} ${blank === 1 ? 'states' : 'state'} no severity: fill it in before a review leaves \`draft\`.`,
    );
  if (options['baseline'] !== true) {
    const again = args.length > 3 ? '…' : args.join(' ');
    lines.push(
      `\`incidentbook check\` shows what they lack; \`incidentbook import ${again} --baseline\` puts up with it, so that only new problems fail.`,
    );
  }
  return `${lines.map(visible).join('\n')}\n`;
}

function systemsOf(given: CommandInput['options'][string]): readonly string[] | undefined {
  if (typeof given === 'string') return [given];
  return typeof given === 'object' ? [...new Set(given)] : undefined;
}
