import { CannotRun } from '../cannot-run.ts';
import { knownSeverity, listOf, systemsFault, timeOrFault, titleFault } from '../draft/checked-facts.ts';
import type { DraftFacts } from '../draft/draft.ts';
import { severityLevel } from '../draft/severity-level.ts';
import type { Alert } from '../importers/alerts/alert.ts';
import type { Questions } from '../io/ask.ts';
import { optional } from '../review/read-actions.ts';
import type { Settings } from '../review/settings.ts';
import { type MilestoneName, milestoneNames } from '../review/types.ts';
import type { CommandInput } from './command.ts';
import { textOption } from './shared-options.ts';

/** What is known of an incident before its review has an id. */
export type Facts = Omit<DraftFacts, 'id'>;

/** Some of it may still be missing. */
export type PartialFacts = Omit<Facts, 'title' | 'severity' | 'milestones'> & {
  readonly title?: string;
  readonly severity?: string;
  readonly milestones: Readonly<Partial<Record<MilestoneName, string>>>;
};

/** What flags and an export say; flags go first. Throws {@link CannotRun} on values that the format does not know. */
export function factsGiven(
  options: CommandInput['options'],
  alert: Alert | undefined,
  settings: Settings,
): PartialFacts {
  const title = textOption(options['title'])?.trim() ?? cut(alert?.title);
  const fault = title === undefined ? undefined : titleFault(title);
  if (fault) throw new CannotRun(`--title: ${fault}`);
  const severity = textOption(options['severity']);
  const level = severity === undefined ? levelOf(alert, settings) : knownSeverity(severity, settings);
  const systems = listOption(options['systems']);
  const teams = listOption(options['teams']);
  return {
    ...optional('title', title),
    ...optional('severity', level),
    systems: systems.length > 0 ? systems : (alert?.systems ?? []),
    teams: teams.length > 0 ? teams : (alert?.teams ?? []),
    milestones: { ...alert?.milestones, ...milestonesGiven(options, settings) },
    ...optional('detectedBy', textOption(options['detectedBy'])),
    participants: alert?.participants ?? [],
    links: alert?.links ?? {},
  };
}

/** Asks for what is missing. */
export async function askFor(
  facts: PartialFacts,
  alert: Alert | undefined,
  settings: Settings,
  questions: Questions,
): Promise<Facts> {
  const word = alert?.severity === undefined ? '' : ` (${alert.source} says ${alert.severity})`;
  const { severities, clock } = settings;
  const title =
    facts.title ??
    (await questions.line('What happened, as users saw it?', {
      example: 'Checkout: payments time out',
      fault: titleFault,
    }));
  const severity =
    facts.severity ??
    (await questions.choice(
      `How severe was it?${word}`,
      severities.map((value) => ({ value })),
    ));
  const systems =
    facts.systems.length > 0
      ? facts.systems
      : listOf([
          await questions.line('Which systems were affected?', { example: 'checkout, payments', fault: systemsFault }),
        ]);
  const read = (answer: string) => timeOrFault(answer, clock?.timezone);
  const started =
    facts.milestones.started ??
    (await questions.line('When did the impact begin? (`unknown` where nobody knows)', {
      example: '2026-03-04T09:12+01:00',
      fault: (answer) => {
        const result = read(answer);
        return 'fault' in result ? result.fault : undefined;
      },
    }));
  const result = read(started);
  return {
    ...facts,
    title,
    severity,
    systems,
    milestones: { ...facts.milestones, started: 'time' in result ? result.time : started },
  };
}

/** The facts where nobody can be asked. Throws {@link CannotRun} naming every flag that is missing. `alert`: an export was read, which may not know the start. */
export function demand(facts: PartialFacts, alert: Alert | undefined): Facts {
  const { title, severity, systems } = facts;
  const started = facts.milestones.started ?? (alert ? 'unknown' : undefined);
  if (title !== undefined && severity !== undefined && systems.length > 0 && started !== undefined)
    return { ...facts, title, severity, milestones: { ...facts.milestones, started } };
  const missing = [
    ...(title === undefined ? ['--title'] : []),
    ...(severity === undefined ? ['--severity'] : []),
    ...(systems.length === 0 ? ['--systems'] : []),
    ...(started === undefined ? ['--started'] : []),
  ];
  const said =
    alert?.severity !== undefined && severity === undefined
      ? ` (${alert.source} says \`${alert.severity}\`, which is none of your levels)`
      : '';
  throw new CannotRun(
    `Missing ${missing.join(', ')}${said}. Without a terminal nobody can be asked: \`incidentbook new --help\` shows an example.`,
  );
}

function milestonesGiven(
  options: CommandInput['options'],
  { clock }: Settings,
): Partial<Record<MilestoneName, string>> {
  return Object.fromEntries(
    milestoneNames.flatMap((name) => {
      const given = textOption(options[name]);
      if (given === undefined) return [];
      const result = timeOrFault(given, clock?.timezone);
      if ('fault' in result) throw new CannotRun(`--${name}: ${result.fault}`);
      return [[name, result.time]];
    }),
  );
}

function levelOf(alert: Alert | undefined, { severities }: Settings): string | undefined {
  return alert?.severity === undefined ? undefined : severityLevel(alert.severity, severities);
}

function listOption(given: CommandInput['options'][string]): string[] {
  if (typeof given === 'string') return listOf([given]);
  return typeof given === 'object' ? listOf(given) : [];
}

/** An export's title may be longer than ours: it is cut at a word, and the export is linked. */
function cut(title: string | undefined): string | undefined {
  const line = title?.replace(/\s+/g, ' ').trim();
  return line === undefined || titleFault(line) === undefined ? line : `${line.slice(0, 118).replace(/\s+\S*$/, '')} …`;
}
