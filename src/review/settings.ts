import type { ConfigFile, Phases } from './config.generated.ts';
import type { PhaseName } from './types.ts';

export type { ConfigFile } from './config.generated.ts';

/** Planned minutes of each phase that has a plan. */
export type PlannedMinutes = Readonly<Partial<Record<PhaseName, number>>>;

/** Another book whose incidents stand in this one as well, as the configuration names it. */
export interface SourceSetting {
  /** Folder, file or glob, from the root of the project. */
  readonly path: string;
  /** What is put before its ids; true stands for the name of its folder. */
  readonly namespace?: string | true;
  readonly repository?: string;
  readonly branch?: string;
  readonly url?: string;
}

/** What the configuration says, with a default for everything it leaves out. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  readonly url?: string;
  readonly repository?: string;
  readonly branch: string;
  readonly reviews: string;
  readonly runbooks: string;
  /** Folder of pages that the site shows beside the reviews; absent where there are none. */
  readonly guides?: string;
  readonly register: string;
  readonly sources: readonly SourceSetting[];
  /** What readers outside are not shown. */
  readonly internal: Required<NonNullable<ConfigFile['internal']>>;
  /** Source of a regular expression that matches an id as a whole. */
  readonly idPattern: string;
  /** The gravest first. */
  readonly severities: readonly string[];
  readonly causes: Readonly<Record<string, string>>;
  readonly planned: Readonly<Record<string, PlannedMinutes>>;
  /** Business days from resolution to the review meeting, by severity. */
  readonly reviewWithin: Readonly<Record<string, number>>;
  readonly reviewRequired: readonly string[];
  readonly clock?: NonNullable<ConfigFile['clock']>;
  /** Files of the team's own code, from the root of the project. */
  readonly extend: readonly string[];
  readonly rules: NonNullable<ConfigFile['rules']>;
  readonly headings: Readonly<Record<string, readonly string[]>>;
  readonly own: NonNullable<ConfigFile['x']>;
}

const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];

/** The categories of causes that serve without a configuration. */
const causes = {
  'configuration-change': 'A change of settings, rules or data that steer software',
  'software-change': 'A release of new code',
  'latent-defect': 'A fault that had been in the software for long and met its conditions',
  capacity: 'Demand beyond what was provisioned, or a limit that was reached',
  dependency: 'A service or library of somebody else',
  hardware: 'Machines, disks, power or cooling',
  network: 'Routing, name resolution or connectivity',
  'data-integrity': 'Data that was lost, wrong or inconsistent',
  procedure: 'A manual procedure that let the wrong thing be done',
  automation: 'Automation that acted on a wrong or outdated picture',
  'certificate-expiry': 'A certificate, key or licence that ran out',
  security: 'An attack, or the response to one',
  external: 'Events outside: weather, cables, law',
};

/** People, and what only people inside can open. */
const internal = {
  fields: ['review.participants', 'review.facilitator', 'links', 'waive', 'x-*'],
  sections: [],
  columns: ['Owner', 'Ticket'],
  phrases: [],
};

const day = 24 * 60;

/** Targets that serve without a configuration: minutes per phase. The review's follows from `review_within`. */
const planned: Record<string, PlannedMinutes> = {
  SEV1: { Detection: 5, Response: 5, Containment: 60, Resolution: 240 },
  SEV2: { Detection: 10, Response: 15, Containment: 120, Resolution: 480 },
  SEV3: { Detection: 30, Response: 60, Containment: 480, Resolution: 2 * day },
  SEV4: { Detection: 60, Response: 240, Containment: day, Resolution: 5 * day },
};

/** Fills a configuration with the defaults. */
export function resolveSettings(config: ConfigFile): Settings {
  return {
    title: config.title ?? 'Incidentbook',
    description: config.description ?? 'What broke, why, and what we learnt from it.',
    branch: config.branch ?? 'main',
    reviews: trimSlash(config.reviews ?? 'reviews'),
    runbooks: trimSlash(config.runbooks ?? 'runbooks'),
    register: config.register ?? 'register.csv',
    internal: { ...internal, ...config.internal },
    sources: (config.sources ?? []).map((source) => (typeof source === 'string' ? { path: source } : source)),
    idPattern: config.id_pattern ?? '[A-Z]+-\\d{4}-\\d{3,}',
    severities: config.severities ?? severities,
    causes: config.causes ?? causes,
    planned: { ...planned, ...mapValues(config.planned ?? {}, namedPhases) },
    reviewWithin: { SEV1: 3, SEV2: 5, SEV3: 10, SEV4: 20, ...config.review_within },
    reviewRequired: config.review_required ?? config.severities ?? severities,
    extend: config.extend ?? [],
    rules: config.rules ?? {},
    headings: config.headings ?? {},
    own: config.x ?? {},
    ...(config.guides === undefined ? {} : { guides: trimSlash(config.guides) }),
    ...(config.url === undefined ? {} : { url: config.url }),
    ...(config.repository === undefined ? {} : { repository: config.repository }),
    ...(config.clock === undefined ? {} : { clock: config.clock }),
  };
}

/** Whether a severity is one of the two gravest: those of which the runbook asks a detailed analysis. */
export function isMajor(severity: string | undefined, settings: Pick<Settings, 'severities'>): boolean {
  return severity !== undefined && settings.severities.slice(0, 2).includes(severity);
}

/** Planned minutes as the front matter and the configuration write them, under the names of the phases. */
export function namedPhases(phases: Phases): PlannedMinutes {
  const named: Partial<Record<PhaseName, number>> = {};
  if (phases.detection !== undefined) named.Detection = phases.detection;
  if (phases.response !== undefined) named.Response = phases.response;
  if (phases.containment !== undefined) named.Containment = phases.containment;
  if (phases.resolution !== undefined) named.Resolution = phases.resolution;
  if (phases.review !== undefined) named.Review = phases.review;
  return named;
}

function mapValues<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function trimSlash(folder: string): string {
  return folder.replace(/^\.\//, '').replace(/\/+$/, '');
}
