import type { Note, Quote } from '../evidence.ts';

/** A note with all the places of which it is true. */
export interface GroupedNote {
  readonly kind: Note['kind'];
  readonly message: string;
  readonly places: readonly [Quote, ...Quote[]];
}

/** Notes that say the same of several places are said once. */
export function groupedNotes(notes: readonly Note[]): GroupedNote[] {
  const groups = new Map<string, { kind: Note['kind']; message: string; places: [Quote, ...Quote[]] }>();
  for (const { kind, message, at } of notes) {
    const key = `${kind}\n${message}`;
    const group = groups.get(key);
    if (group) group.places.push(at);
    else groups.set(key, { kind, message, places: [at] });
  }
  return [...groups.values()];
}
