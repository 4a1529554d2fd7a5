import { fileStart } from '../review/place.ts';
import type { BookRule } from './rule.ts';

export const idsAreUnique: BookRule = {
  name: 'ids-are-unique',
  group: 'file',
  severity: 'error',
  summary: 'No two reviews share an id.',
  why: 'The id is the address of the page, and other reviews, tickets and chats point at it. Two reviews of one id hide each other.',
  good: { yaml: 'id: INC-2026-014' },
  bad: { yaml: 'id: INC-2026-001' },
  *checkBook(entries) {
    const first = new Map<string, string>();
    for (const entry of entries) {
      const { id, path } = entry;
      // Addresses are in lower case, so ids that differ only in case collide too.
      const key = id.toLowerCase();
      const other = first.get(key);
      if (other === undefined) first.set(key, path);
      else {
        yield {
          path,
          place: entry.places['id'] ?? fileStart,
          message: `Unexpected id \`${id}\`, which ${other} has already; expected an id of its own`,
        };
      }
    }
  },
};
