import { join } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { type DraftFacts, writeDraft } from '../draft/draft.ts';
import { draftPath } from '../draft/draft-path.ts';
import type { Alert } from '../importers/alerts/alert.ts';
import { readAlert } from '../importers/alerts/index.ts';
import { askIn } from '../io/ask.ts';
import { discoverReviews, fromRoot } from '../io/discover.ts';
import { readStream } from '../io/read-stream.ts';
import { readText } from '../io/read-text.ts';
import { writeNew } from '../io/write-new.ts';
import { checkBook } from '../pipeline/check-book.ts';
import { readDocuments } from '../pipeline/documents.ts';
import { openProject, type Project } from '../pipeline/open-project.ts';
import { amount } from '../reporters/text.ts';
import { nextId } from '../review/next-id.ts';
import { isDay } from '../review/time-value.ts';
import { milestoneNames } from '../review/types.ts';
import type { World } from '../world.ts';
import { type Command, exitCode } from './command.ts';
import { askFor, demand, type Facts, factsGiven } from './new-facts.ts';
import { asOfOption, textOption } from './shared-options.ts';

export const newReview: Command = {
  name: 'new',
  summary: 'Begin a review: a draft from your template, with the next id; what matters is asked',
  options: [
    { flags: '--title <text>', description: 'what happened, as users saw it, in one line' },
    { flags: '--severity <level>', description: 'SEV1, SEV2 …: a level of your configuration' },
    { flags: '--systems <names...>', description: 'affected systems' },
    { flags: '--started <time>', description: 'when the impact began: 2026-03-04T09:12+01:00, or `unknown`' },
    { flags: '--detected <time>', description: 'when somebody or something first noticed' },
    { flags: '--responded <time>', description: 'when the response began' },
    { flags: '--contained <time>', description: 'when the impact stopped growing' },
    { flags: '--resolved <time>', description: 'when the impact was over' },
    {
      flags: '--detected-by <who>',
      description: 'how it was discovered',
      choices: ['monitoring', 'employee', 'customer', 'third-party', 'unknown'],
    },
    { flags: '--teams <names...>', description: 'teams that took part' },
    { flags: '--id <id>', description: 'id of the incident; the next one without' },
    {
      flags: '--from <file>',
      description:
        'begin with the JSON export of an incident: PagerDuty, incident.io, Opsgenie or a GitHub issue; `-` reads standard input',
    },
    { flags: '--all-sections', description: 'keep the sections that the template asks for at other severities only' },
    { flags: '--dry-run', description: 'print the review and write nothing' },
    asOfOption,
  ],
  examples: [
    ['incidentbook new', 'asks what matters and writes the draft'],
    [
      'incidentbook new --title "Checkout times out" --severity SEV2 --systems checkout --started 2026-03-04T09:12+01:00',
      'asks nothing',
    ],
    ['incidentbook new --from incident.json', 'begins with what the pager knows'],
    ['gh issue view 12 --json number,title,url,body,labels | incidentbook new --from -', 'begins with an issue'],
    ['$EDITOR "$(incidentbook new)"', 'prints nothing but the path, so it can be opened'],
  ],
  async run({ options }, world) {
    const project = await openProject(world.cwd);
    const alert = await alertFrom(textOption(options['from']), world);
    const given = factsGiven(options, alert, project.settings);
    const facts = world.terminal
      ? await askFor(given, alert, project.settings, askIn(world.terminal))
      : demand(given, alert);
    const day = dayOf(facts, asOf(textOption(options['asOf']), world.now()).day);
    const id = await idFor(textOption(options['id']), day, project);
    const path = draftPath(project.settings.reviews, day, facts.title);
    const { text, leftOut } = writeDraft(project.contract, { ...facts, id }, options['allSections'] === true);
    if (options['dryRun'] === true) {
      world.stdout.write(text);
      world.stderr.write(`Would write ${path}.\n`);
      return exitCode.fine;
    }
    if (!(await writeNew(join(project.root, path), text, path)))
      throw new CannotRun(`${path} is there already and was left alone. Give the new review another --title.`);
    const shown = fromRoot(world.cwd, join(project.root, path));
    world.stdout.write(`${shown}\n`);
    world.stderr.write(
      told({ ...facts, id }, alert, leftOut) +
        (await checked(path, text, world)) +
        `Next: write it, then \`incidentbook check ${shown}\`.\n`,
    );
    return exitCode.fine;
  },
};

async function alertFrom(file: string | undefined, { cwd, stdin }: World): Promise<Alert | undefined> {
  if (file === undefined) return undefined;
  return file === '-'
    ? readAlert(await readStream(stdin), 'standard input')
    : readAlert(await readText(join(cwd, file), file), file);
}

/** The day by which the file is named: that of the start, else of the first time that is known, else today. */
function dayOf({ milestones }: Facts, today: string): string {
  const days = milestoneNames.flatMap((name) => milestones[name]?.slice(0, 10) ?? []).filter(isDay);
  return days[0] ?? today;
}

async function idFor(given: string | undefined, day: string, project: Project): Promise<string> {
  const { root, settings } = project;
  const documents = await readDocuments(project, (await discoverReviews(root, settings.reviews)) ?? []);
  const taken = documents.flatMap(({ meta, source }) => (meta.id ? [{ id: meta.id, path: source.path }] : []));
  const id =
    given ??
    nextId(
      taken.map((item) => item.id),
      settings.idPattern,
      day.slice(0, 4),
    );
  if (id === undefined)
    throw new CannotRun(`Missing --id: no series of ids fits your id_pattern \`${settings.idPattern}\` yet.`);
  if (!new RegExp(`^(?:${settings.idPattern})$`, 'u').test(id))
    throw new CannotRun(`Unexpected --id ${id}, expected one that fits \`${settings.idPattern}\`.`);
  const other = taken.find((item) => item.id.toLowerCase() === id.toLowerCase());
  if (other) throw new CannotRun(`Unexpected --id ${id}, the id of ${other.path}.`);
  return id;
}

function told({ id, severity, milestones }: DraftFacts, alert: Alert | undefined, leftOut: readonly string[]): string {
  return [
    `${id}, a draft from your template${alert ? ` and ${alert.source}` : ''}.`,
    ...(milestones.started === 'unknown' && alert
      ? ['The export does not say when the impact began: `started` is unknown.']
      : []),
    ...(leftOut.length > 0
      ? [`Not asked for at ${severity}, so left out: ${leftOut.join(', ')} (--all-sections keeps them).`]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** What `check` says of the new draft, which is nothing unless what was given contradicts itself. */
async function checked(path: string, text: string, { cwd, now }: World): Promise<string> {
  const { problems } = await checkBook({ cwd, instead: { path, text }, asOf: asOf(undefined, now()) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = errors.map(({ line, message }) => `${path}:${line}: ${message}\n`).join('');
  return errors.length > 0 ? `${amount(errors.length, 'error')} in what was given:\n${lines}` : '';
}
