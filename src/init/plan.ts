import { appended, ignoring } from './append.ts';
import { pagesAddress, remoteAddress } from './remote-address.ts';

/** What `init` finds before it writes anything. */
export interface Surroundings {
  /** Name of the project: its folder's, where its remote has none. */
  readonly folder: string;
  /** Address of the git remote; absent without one. */
  readonly remote?: string;
  readonly branch?: string;
  /** How the folder lies in git. */
  readonly git: 'root' | 'below' | 'none';
  /** Folder of the reviews. */
  readonly reviews: string;
  /** How many reviews there are already. */
  readonly reviewCount: number;
  /** Texts of the files that init may write, by path; absent where there is no such file. */
  readonly texts: Readonly<Record<string, string | undefined>>;
  /** Name of the README as it is written here; `README.md` where there is none. */
  readonly readme: string;
}

/** The texts that the package brings. */
export interface Starter {
  readonly template: string;
  readonly config: string;
  readonly example: string;
  readonly workflow: string;
  readonly readmeSection: string;
  readonly version: string;
}

/** One file and what becomes of it. */
export interface Step {
  readonly path: string;
  readonly outcome: 'created' | 'extended' | 'kept' | 'left out';
  /** What the file is for, or why it is not written. */
  readonly note: string;
  /** The whole text to write; absent where nothing is written. */
  readonly text?: string;
  /** What stands in the file now; absent where it is to be created. */
  readonly before?: string;
}

/** What a build and an installation leave behind; the cache of check ignores itself. */
const ignored = ['_site/', 'node_modules/'];
const examplePath = '2024/2024-02-06-example-sign-in-refuses-everybody.md';

/** What init does, file by file: what is there is kept, or gets something behind it, and never loses a byte. */
export function planInit(found: Surroundings, starter: Starter): Step[] {
  const { reviews, texts } = found;
  const create = (path: string, note: string, text: string): Step =>
    texts[path] === undefined
      ? { path, outcome: 'created', note, text }
      : { path, outcome: 'kept', note: 'is there already' };
  const example = `${reviews}/${examplePath}`;
  return [
    create('incidentbook.config.yaml', 'settings, all of them optional', configOf(found, starter)),
    create(`${reviews}/_template.md`, 'the contract: its sections are what check asks for', starter.template),
    found.reviewCount > 0 && texts[example] === undefined
      ? { path: example, outcome: 'left out', note: 'there are reviews already, so no example' }
      : create(example, 'an example, made up; delete it when you like', starter.example),
    workflowStep(found, starter, create),
    extend(found.readme, texts[found.readme], 'a section on the book', (text) =>
      /incidentbook/i.test(text) ? text : appended(text, readmeSection(found, starter), text.trim() !== ''),
    ),
    extend('.gitignore', texts['.gitignore'], 'leaves out what a build or npm writes', (text) =>
      ignoring(text, ignored),
    ),
  ];
}

function extend(path: string, text: string | undefined, note: string, change: (text: string) => string): Step {
  const next = change(text ?? '');
  if (next === text) return { path, outcome: 'kept', note: 'has it already' };
  return text === undefined
    ? { path, outcome: 'created', note, text: next }
    : { path, outcome: 'extended', note, text: next, before: text };
}

/** Where GitHub looks for workflows. */
export const workflowPath = '.github/workflows/incidentbook.yml';

function workflowStep(
  { git, remote, branch }: Surroundings,
  { workflow, version }: Starter,
  create: (path: string, note: string, text: string) => Step,
): Step {
  const host = remote === undefined ? undefined : remoteAddress(remote)?.host;
  if (git === 'below')
    return { path: workflowPath, outcome: 'left out', note: 'belongs to the root of the repository; run init there' };
  if (host !== undefined && !host.includes('github'))
    return { path: workflowPath, outcome: 'left out', note: `is for GitHub, and this repository is on ${host}` };
  const text = workflow
    .replaceAll('$default-branch', () => plainOrQuoted(branch ?? 'main'))
    .replaceAll('$version', () => version);
  return create(workflowPath, 'checks pull requests, publishes the site', text);
}

function configOf({ folder, remote, branch }: Surroundings, { config }: Starter): string {
  const address = remote === undefined ? undefined : remoteAddress(remote);
  const name = address?.path.split('/').at(-1) ?? folder;
  const pages = address && pagesAddress(address);
  const lines = address
    ? [
        '',
        '# Where “edit this page” leads.',
        `repository: ${address.web}`,
        `branch: ${plainOrQuoted(branch ?? 'main')}`,
        '',
        '# Where the site is published, for feeds and the links in comments on pull requests.',
        pages ? `url: ${pages}` : '# url: https://incidents.example.com/',
        '',
      ]
    : [
        '',
        '# Where “edit this page” leads.',
        '# repository: https://github.com/example-org/example',
        '# branch: main',
        '',
      ];
  return config
    .replace('$title', () => JSON.stringify(`Incidents of ${name}`))
    .replace('# $repository', () => `${lines.join('\n').trimEnd()}\n`);
}

function readmeSection({ reviews, folder, texts, readme }: Surroundings, { readmeSection: section }: Starter): string {
  const title = texts[readme] === undefined ? `# ${folder}\n\n` : '';
  return title + section.replaceAll('$reviews', () => reviews);
}

/** A text as YAML: quoted where it could be anything but a text. */
function plainOrQuoted(text: string): string {
  return /^[a-z][\w./-]*$/i.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
