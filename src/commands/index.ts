import type { CommandEntry } from './command.ts';

/** All commands, in the order of the help. To add one: write its file and add one line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: 'Begin a book here: template, settings, an example, a workflow',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'new',
    summary: 'Begin a review: a draft from your template, with the next id',
    load: async () => (await import('./new.ts')).newReview,
  },
  {
    name: 'import',
    summary: 'Make reviews of Markdown documents, their text byte for byte',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'check',
    summary: 'Check reviews against the template and the rules',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'explain',
    summary: 'Explain a rule, with a good and a bad example',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'build',
    summary: 'Build the site: every review, searchable, with its numbers',
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'serve',
    summary: 'Show the site on this machine, and keep it up to date while you write',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'metrics',
    summary: 'Measure the book: every number with its interval, its coverage and its definition',
    load: async () => (await import('./metrics.ts')).metrics,
  },
  {
    name: 'actions',
    summary: 'List the actions of all reviews, the longest overdue first',
    load: async () => (await import('./actions.ts')).actions,
  },
  {
    name: 'action',
    summary: 'Change an action, or add one: one cell of the review, and nothing else',
    load: async () => (await import('./action.ts')).action,
  },
  {
    name: 'review',
    summary: 'Set the status of a review',
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'digest',
    summary: 'Write the review of a week, month, quarter or year',
    load: async () => (await import('./digest.ts')).digest,
  },
  {
    name: 'export',
    summary: 'Write the book as data: JSON, CSV, SQLite or Parquet',
    load: async () => (await import('./export.ts')).exportData,
  },
  {
    name: 'query',
    summary: 'Ask the book in SQL: tables of incidents, phases, factors, actions and more',
    load: async () => (await import('./query.ts')).query,
  },
  {
    name: 'comment',
    summary: 'Post what check wrote as the one comment of a pull request at GitHub, and keep it up to date',
    load: async () => (await import('./comment.ts')).comment,
  },
  {
    name: 'cadence',
    summary: 'Keep the regular reviews: digests and overdue work as issues at GitHub',
    load: async () => (await import('./cadence.ts')).cadence,
  },
  {
    name: 'lsp',
    summary: 'Serve an editor: problems as you type, fixes, completion, hover, rename',
    load: async () => (await import('./lsp.ts')).lsp,
  },
  {
    name: 'completion',
    summary: 'Print what your shell needs to complete commands and options',
    load: async () => (await import('./completion.ts')).completionFor(commands),
  },
];
