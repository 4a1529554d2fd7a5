import { resolve } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { asOf } from '../clock.ts';
import { findReview } from '../edit/find-action.ts';
import { knownReviewStatus, setReviewStatus } from '../edit/review-status.ts';
import { fromRoot } from '../io/discover.ts';
import { checkBook } from '../pipeline/check-book.ts';
import { openBook, writeEdited } from '../pipeline/documents.ts';
import { amount } from '../reporters/text.ts';
import { dryRunOption } from './action-options.ts';
import { type Command, type CommandGroup, exitCode } from './command.ts';
import { asOfOption, extendOption, textOption } from './shared-options.ts';

const setStatus: Command = {
  name: 'set-status',
  summary: 'Set the status of a review, and say what counts from now on',
  arguments: [
    { name: '<incident>', description: 'id of the incident, or the file of its review' },
    { name: '<status>', description: '`draft`, `in-review` or `final`' },
  ],
  options: [dryRunOption, extendOption, asOfOption],
  examples: [
    ['incidentbook review set-status INC-2026-014 in-review', 'asks for comments'],
    ['incidentbook review set-status INC-2026-014 final', 'the review was held: everything counts'],
  ],
  async run({ args, options }, world) {
    const [incident = '', word = ''] = args;
    const status = knownReviewStatus(word);
    const { project, documents } = await openBook(world.cwd);
    const document = findReview(documents, incident, fromRoot(project.root, resolve(world.cwd, incident)));
    if (typeof document === 'string') throw new CannotRun(document);
    const { path } = document.source;
    const text = setReviewStatus(document, status);
    const told = `${document.meta.id}: ${document.meta.status ?? '(none)'} → ${status}\n  in ${path}\n`;
    await writeEdited(project.root, document.source, text, told, options['dryRun'] === true, world);
    const { problems } = await checkBook({
      cwd: world.cwd,
      instead: { path, text },
      extend: options['extend'] !== false,
      asOf: asOf(textOption(options['asOf']), world.now()),
    });
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) {
      world.stderr.write(
        `As \`${status}\` it has ${amount(errors, 'error')}: \`incidentbook check ${path}\` shows what is missing.\n`,
      );
    }
    return exitCode.fine;
  },
};

export const review: CommandGroup = {
  name: 'review',
  summary: 'Set the status of a review',
  subcommands: [setStatus],
};
