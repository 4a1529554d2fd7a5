import { asOf } from '../clock.ts';
import { coloursFor } from '../colour.ts';
import { actionPrinters } from '../exports/actions/index.ts';
import { type ActionFilter, filterActions, horizons, ownerName, statusNames } from '../knowledge/action-filter.ts';
import type { KnowledgeBase } from '../knowledge/types.ts';
import { assembleBook } from '../pipeline.ts';
import { nearest } from '../review/nearest.ts';
import type { World } from '../world.ts';
import { audienceOf, audienceOption, printerFor, refusingLeaks } from './audience.ts';
import { type Command, type CommandInput, type ExitCode, exitCode } from './command.ts';
import { createProgress } from './progress.ts';
import { asOfOption, pick, textOption } from './shared-options.ts';

type Options = CommandInput['options'];

export const actions: Command = {
  name: 'actions',
  summary: 'List the actions of all reviews, the longest overdue first',
  options: [
    { flags: '--overdue', description: 'only open actions whose target date is past' },
    {
      flags: '--owner <owner...>',
      description: 'only actions of these owners, with or without `@`; `none` for those without',
    },
    {
      flags: '--status <status...>',
      description: `only actions with one of these statuses: ${statusNames.join(', ')}`,
    },
    { flags: '--horizon <horizon...>', description: `only actions that were planned for: ${horizons.join(', ')}` },
    { flags: '--severity <level...>', description: 'only actions from incidents of these severities' },
    {
      flags: '--format <name>',
      description: `how to print: ${actionPrinters.map(({ name, summary }) => `${name} (${summary})`).join('; ')}`,
      default: 'table',
    },
    audienceOption,
    asOfOption,
  ],
  examples: [
    ['incidentbook actions --status open', 'what is still to be done, the longest overdue first'],
    ['incidentbook actions --overdue --owner @payments', 'what one owner is late with'],
    ['incidentbook actions --owner none --status open', 'open actions that nobody owns'],
    ['incidentbook actions --format csv > actions.csv', 'all actions, for a spreadsheet'],
  ],
  run: (input, world) => refusingLeaks(world, () => printActions(input, world)),
};

async function printActions({ options }: CommandInput, world: World): Promise<ExitCode> {
  const printer = pick(actionPrinters, textOption(options['format']) ?? 'table', 'format');
  const moment = asOf(textOption(options['asOf']), world.now());
  const status = namesOf(options['status'], statusNames, 'status');
  const horizon = namesOf(options['horizon'], horizons, 'horizon');
  const progress = createProgress(world);
  const book = await assembleBook({
    cwd: world.cwd,
    asOf: moment,
    ...audienceOf({ options }),
    gitEnv: world.env,
    onProgress: (done, of) => progress.step('Reading', done, of),
  });
  progress.end();
  const { kb } = book;
  const { print } = await printerFor(book, world);
  const levels = [...kb.book.severities, ...kb.actions.map(({ severity }) => severity)];
  const filter: ActionFilter = {
    overdue: options['overdue'] === true,
    owner: listOption(options['owner']),
    status,
    horizon,
    severity: namesOf(options['severity'], levels, 'severity'),
  };
  const wanted = filterActions(kb.actions, filter);
  const list = { asOf: kb.asOf, actions: wanted, of: kb.actions.length, incidents: kb.incidents };
  const columns = world.stdout.isTTY ? world.stdout.columns : undefined;
  print(printer.print(list, coloursFor(world.stdout, world.env), columns), wanted);
  if (wanted.length === 0) world.stderr.write(`${whyEmpty(kb, filter)}\n`);
  const why = kb.history.state === 'read' ? kb.history.unread : kb.history.reason;
  if (why !== undefined && wanted.some(({ open, completedOn }) => !open && !completedOn)) {
    world.stderr.write(`Some closed actions have no day of completion. ${why}\n`);
  }
  return exitCode.fine;
}

/** What to try where nothing was found. */
function whyEmpty({ actions: all }: KnowledgeBase, { owner = [], overdue }: ActionFilter): string {
  if (all.length === 0) return 'No review has a row in its Action Items table yet.';
  const owners = [...new Set(all.flatMap((action) => action.owner ?? []))];
  const known = new Set([...owners.map(ownerName), 'none']);
  const strangers = owner.filter((name) => !known.has(ownerName(name)));
  if (strangers.length > 0) {
    const name = strangers[0] ?? '';
    const near = nearest(name, owners);
    return `No action has the owner \`${name}\`. ${near ? `Did you mean \`${near}\`?` : `The owners are: ${owners.join(', ') || 'none at all'}.`}`;
  }
  return overdue ? 'Nothing is overdue here.' : 'No action fits; `incidentbook actions` lists all of them.';
}

/** Throws CannotRun with the nearest name where one is not known. */
function namesOf<T extends string>(given: Options[string], names: readonly T[], what: string): T[] {
  const things = [...new Set(names)].map((name) => ({ name }));
  return listOption(given).map((name) => pick(things, name, what).name);
}

function listOption(given: Options[string]): readonly string[] {
  if (typeof given === 'string') return [given];
  return typeof given === 'object' ? given : [];
}
