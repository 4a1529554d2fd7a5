import type { Issue, WantedIssue } from './issue.ts';
import { keyIn, withPart } from './marker.ts';

/** A change to make in the tracker. */
export type Step =
  | { readonly do: 'open'; readonly wanted: WantedIssue; readonly title: string; readonly body: string }
  | {
      readonly do: 'update' | 'reopen';
      readonly number: number;
      /** As it will be. */
      readonly title: string;
      readonly body: string;
    }
  | {
      readonly do: 'close';
      readonly number: number;
      readonly title: string;
      readonly body: string;
      readonly reason: 'completed' | 'not_planned';
      /** In words. */
      readonly why: string;
    };

/** Why an issue that is no longer wanted may close, in words; undefined where it is to be left alone. */
export type WhyClosed = (key: string) => string | undefined;

/**
 * The changes that make the issues of a book what they should be; none where they are. An issue that somebody closed as
 * *not planned* stays closed; one that was closed although its reason stands is opened again.
 */
export function planSteps(
  wanted: readonly WantedIssue[],
  existing: readonly Issue[],
  book: string,
  whyClosed: WhyClosed,
): Step[] {
  const byKey = new Map<string, Issue[]>();
  for (const issue of [...existing].sort((a, b) => a.number - b.number)) {
    const key = keyIn(issue.body, book);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), unix(issue)]);
  }
  const keys = new Set(wanted.map(({ key }) => key));
  return [
    ...[...byKey].flatMap(([key, issues]) => closing(key, issues, keys.has(key), book, whyClosed)),
    ...wanted.flatMap((each) => opening(each, mainOf(byKey.get(each.key) ?? []), book)),
  ];
}

function opening(wanted: WantedIssue, known: Issue | undefined, book: string): Step[] {
  const { key, title, once = false } = wanted;
  const body = withPart(known?.body ?? '', book, key, wanted.body);
  if (known === undefined) return [{ do: 'open', wanted, title, body }];
  if (once || (!known.open && known.notPlanned)) return [];
  if (!known.open) return [{ do: 'reopen', number: known.number, title, body }];
  if (known.title === title && known.body === body) return [];
  return [{ do: 'update', number: known.number, title, body }];
}

function closing(key: string, issues: readonly Issue[], isWanted: boolean, book: string, whyClosed: WhyClosed): Step[] {
  const main = mainOf(issues);
  return issues
    .filter(({ open }) => open)
    .flatMap((issue): Step[] => {
      const { number, title } = issue;
      if (issue !== main) {
        const why = `the same as #${main?.number}`;
        return [{ do: 'close', number, title, body: issue.body, reason: 'not_planned', why }];
      }
      const why = isWanted ? undefined : whyClosed(key);
      if (why === undefined) return [];
      return [
        {
          do: 'close',
          number,
          title,
          body: withPart(issue.body, book, key, `Closed: ${why}.`),
          reason: 'completed',
          why,
        },
      ];
    });
}

/** Of several issues with one key the first that is open, else the last. */
function mainOf(issues: readonly Issue[]): Issue | undefined {
  return issues.find(({ open }) => open) ?? issues.at(-1);
}

/** Trackers keep line breaks as browsers send them. */
function unix(issue: Issue): Issue {
  return { ...issue, body: issue.body.replaceAll('\r\n', '\n') };
}
