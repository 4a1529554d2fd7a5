import { CannotRun } from '../cannot-run.ts';
import { applyEdits } from '../fix/apply-fixes.ts';
import type { ReviewDocument } from '../review/document.ts';
import { nearest } from '../review/nearest.ts';
import type { Status } from '../review/types.ts';
import { frontMatterEdit } from './front-matter-edit.ts';
import { lineEndOf } from './line-end.ts';

/** The life of a review, in order. */
export const reviewStatuses: readonly Status[] = ['draft', 'in-review', 'final'];

/** The status that a user's word means. Throws {@link CannotRun} on any other. */
export function knownReviewStatus(word: string): Status {
  const bare = word.toLowerCase().replace(/[\s_]+/g, '-');
  const found = reviewStatuses.find((status) => status === bare);
  if (found) return found;
  const near = nearest(bare, reviewStatuses);
  throw new CannotRun(
    `Unexpected status \`${word}\`, ${near ? `did you mean \`${near}\`?` : 'expected `draft`, `in-review` or `final`.'}`,
  );
}

/** The text of a review with another status, all else byte for byte. Throws {@link CannotRun} where it cannot be written. */
export function setReviewStatus(document: ReviewDocument, status: Status): string {
  const { front, source, lines } = document;
  const [fault] = front.faults;
  if (fault) throw new CannotRun(`${source.path}:${fault.place.line}:${fault.place.column}: ${fault.message}`);
  if (!('status' in front.data)) {
    const at = lines.startOf(lines.place(front.yamlEnd, front.yamlEnd).line + 1);
    return applyEdits(source.text, [{ start: at, end: at, text: `status: ${status}${lineEndOf(source.text)}` }]);
  }
  const edits = frontMatterEdit(document, ['status'], 'value', String(front.data['status']), status);
  if (edits) return applyEdits(source.text, edits);
  const { line, column } = front.placeOf(['status']);
  throw new CannotRun(
    `${source.path}:${line}:${column}: The status is not plainly written here, expected \`status: ${status}\`. Change it by hand.`,
  );
}
