/** The floors of the house as data: who may import whom. What is not allowed here is forbidden. */
export interface Floor {
  readonly name: string;
  /** Folders (with a slash) and files; the most exact one counts. */
  readonly at: readonly string[];
  /** Floors whose code it may use, beside its own. */
  readonly uses: readonly string[];
  /** Floors of which it may know the types only. */
  readonly knows?: readonly string[];
  readonly why: string;
}

/** From the ground up. A floor may always import itself. */
export const floors: readonly Floor[] = [
  { name: 'review', at: ['src/review/'], uses: [], why: 'what a review is does not depend on what is made of it' },
  {
    name: 'world',
    at: [
      'src/world.ts',
      'src/cannot-run.ts',
      'src/world-refuses.ts',
      'src/visible.ts',
      'src/scratch.ts',
      'src/colour.ts',
      'src/clock.ts',
      'src/size-in-words.ts',
      'src/inert-markdown.ts',
    ],
    uses: ['review'],
    why: 'clock, streams and colour are handed in, so their shapes lie below everything that is handed them, as do folders for what is written aside',
  },
  {
    name: 'metrics',
    at: ['src/metrics/'],
    uses: ['review'],
    knows: ['knowledge'],
    why: 'a number is a function of reviews, the same in Node and in a browser',
  },
  {
    name: 'knowledge',
    at: ['src/knowledge/'],
    uses: ['review', 'metrics'],
    why: 'ages, deadlines and phases mean the same in a list as in a number',
  },
  { name: 'fix', at: ['src/fix/'], uses: ['review'], why: 'an edit is applied whichever rule offered it' },
  {
    name: 'edit',
    at: ['src/edit/'],
    uses: ['review', 'world', 'fix'],
    why: 'a cell or a key is written with what reading it told, and without the disk',
  },
  {
    name: 'cadence',
    at: ['src/cadence/'],
    uses: ['review', 'world', 'metrics', 'knowledge'],
    why: 'which issues there should be follows from the book; where they are kept is handed in',
  },
  {
    name: 'rules',
    at: ['src/rules/'],
    uses: ['review', 'edit'],
    knows: ['knowledge'],
    why: 'a rule sees one review or all of them, and neither the disk nor what is made of its findings',
  },
  {
    name: 'reporters',
    at: ['src/reporters/'],
    uses: ['review', 'world'],
    knows: ['knowledge'],
    why: 'a reporter turns problems into text and knows nothing of how they were found',
  },
  {
    name: 'relational',
    at: ['src/exports/relational/', 'src/exports/csv.ts'],
    uses: ['review', 'world', 'metrics'],
    knows: ['knowledge'],
    why: 'tables and SQL mean the same on the command line, in a file and in a browser',
  },
  {
    name: 'exports',
    at: ['src/exports/'],
    uses: ['review', 'world', 'metrics', 'relational'],
    knows: ['knowledge'],
    why: 'an export turns the knowledge base, or numbers in their own words, into one format',
  },
  {
    name: 'importers',
    at: ['src/importers/'],
    uses: ['review', 'world'],
    knows: ['knowledge'],
    why: 'an importer turns one format into a review',
  },
  {
    name: 'draft',
    at: ['src/draft/'],
    uses: ['review', 'world', 'edit'],
    knows: ['importers'],
    why: 'a new review is a function of the template and of what is known of the incident',
  },
  {
    name: 'init',
    at: ['src/init/'],
    uses: ['review', 'edit'],
    why: 'which files a book begins with is a function of what is there',
  },
  {
    name: 'baseline',
    at: ['src/baseline/'],
    uses: ['review'],
    why: 'problems of the past are compared here, and found elsewhere',
  },
  { name: 'study', at: ['src/study.ts'], uses: ['review', 'rules'], why: 'one pure function of one file' },
  {
    name: 'io',
    at: ['src/io/'],
    uses: ['review', 'world', 'rules', 'baseline', 'study'],
    knows: ['metrics', 'knowledge', 'cadence', 'init'],
    why: 'it brings files, settings and studies in and out; the configuration names rules, so it knows their names',
  },
  {
    name: 'site',
    at: ['site/'],
    uses: [],
    knows: ['knowledge', 'metrics', 'review', 'relational'],
    why: 'a page shows what the knowledge base holds and computes nothing of its own',
  },
  {
    name: 'client',
    at: ['site/client/'],
    uses: ['site', 'metrics', 'review', 'relational'],
    knows: ['knowledge'],
    why: 'a page that narrows a number recomputes it with the same code',
  },
  {
    name: 'extend',
    at: ['src/extend/'],
    uses: ['review', 'world', 'metrics', 'rules', 'relational', 'site'],
    knows: ['knowledge', 'exports'],
    why: 'what a team adds has the shapes of ours, and knows no more than ours',
  },
  {
    name: 'publish',
    at: ['src/publish/'],
    uses: ['site', 'world'],
    knows: ['knowledge', 'metrics', 'review'],
    why: 'it drives Eleventy and Pagefind over pages that are complete',
  },
  {
    name: 'pipeline',
    at: ['src/pipeline.ts', 'src/pipeline/'],
    uses: [
      ...['review', 'world', 'metrics', 'knowledge', 'rules', 'relational', 'exports'],
      ...['baseline', 'fix', 'study', 'extend', 'io', 'publish'],
    ],
    why: 'the straight line from the disk to the knowledge base, and back where a file is mended',
  },
  {
    name: 'editor',
    at: ['src/editor/'],
    uses: ['review', 'world', 'rules', 'fix', 'study', 'extend', 'io', 'pipeline'],
    why: 'an editor is one more reader of the same findings, which reads files again as they change',
  },
  {
    name: 'commands',
    at: ['src/commands/', 'src/program.ts'],
    uses: [
      ...[
        'review',
        'world',
        'metrics',
        'knowledge',
        'cadence',
        'rules',
        'reporters',
        'relational',
        'exports',
        'importers',
      ],
      ...['draft', 'init', 'baseline', 'fix', 'edit', 'study', 'io', 'publish', 'pipeline', 'editor'],
    ],
    why: 'a command is a prefix of the line with a verb',
  },
  {
    name: 'api',
    at: ['src/index.ts', 'src/api/'],
    uses: ['review', 'world', 'metrics', 'rules', 'study', 'extend', 'pipeline'],
    knows: ['knowledge'],
    why: 'a library is the line without a verb',
  },
  {
    name: 'cli',
    at: ['src/cli.ts'],
    uses: ['commands', 'world', 'io'],
    why: 'the only place where the process begins and ends',
  },
];

/** Single files that a floor may use although it may not use the floor they lie on. */
export const doors: readonly { readonly from: string; readonly to: string; readonly why: string }[] = [
  {
    from: 'site',
    to: 'src/review/types.ts',
    why: 'beside types it holds lists of names, such as the milestones in order',
  },
  {
    from: 'site',
    to: 'src/knowledge/slugs.ts',
    why: 'whatever gets a page of its own gets its address in the same way',
  },
  {
    from: 'site',
    to: 'src/exports/relational/model.ts',
    why: 'a page shows the tables and columns that can be asked, which are data',
  },
  {
    from: 'site',
    to: 'src/exports/relational/query/examples.ts',
    why: 'questions to begin with are data, the same for every book',
  },
  { from: 'site', to: 'src/size-in-words.ts', why: 'a size reads the same on a page and on the command line' },
];

/** The only file that may touch `process`. */
export const processFile = 'src/cli.ts';

/** Code that runs in browsers: whatever it reaches must do without Node. */
export const browserFloors: readonly string[] = ['metrics', 'client'];

/** Dependencies that stand behind more than one file, each with the files and the reason. All others have one file. */
export const sharedDependencies: readonly { readonly name: string; readonly files: RegExp; readonly why: string }[] = [
  { name: 'preact', files: /^site\/.*\.tsx$/, why: 'it is the language in which templates are written' },
  {
    name: 'yaml',
    files: /^src\/review\/(write-)?yaml\.ts$/,
    why: 'one reads with places, the other fills a template in',
  },
  {
    name: 'unified',
    files: /^src\/review\/markdown(-reference)?\.ts$/,
    why: 'both parsers run in the same processor',
  },
];

/** Imports whose address is only known when they run. */
export const computedImports: Readonly<Record<string, string>> = {
  'src/io/extension-files.ts': 'the configuration names the code of the team',
  'site/client/incidents/pagefind.ts': 'the search index lies under the base path of the site',
};
