/** iCalendar (RFC 5545) by hand: only all-day events are needed, and the libraries for it want a newer Node than ours. */
import type { KnowledgeBase } from '../knowledge/types.ts';
import { addDays } from '../metrics/calendar.ts';
import { isDay } from '../review/time-value.ts';
import type { Addresses } from './addresses.ts';

interface DayEvent {
  /** Stays the same when the day is moved. */
  readonly uid: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** From the root of the site. */
  readonly page: string;
}

/** Target dates of open actions, follow-ups, and reviews that are due: what a team wants to see in its calendar. */
export function calendar(kb: KnowledgeBase, { absolute, link }: Addresses): string {
  const stamp = `${compact(kb.asOf)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Incidentbook//Incidentbook//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(kb.book.title)}`,
    ...eventsOf(kb).flatMap(({ uid, day, summary, description, page }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      ...(absolute ? [`URL:${link(page)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventsOf({ incidents }: KnowledgeBase): DayEvent[] {
  return incidents.flatMap((incident) => {
    const { id, slug, meta, actions, reviewDue } = incident;
    const page = `incidents/${slug}/`;
    const about = `${id} ${meta.title}`;
    const followUp = meta.follow_up;
    return [
      ...actions.flatMap(({ row, open, target, action, owner, priority }): DayEvent[] =>
        open && target !== undefined
          ? [
              {
                uid: `${slug}-action-${row}@incidentbook`,
                day: target,
                summary: `Action due: ${action.text}`,
                description: `${owner ?? 'No owner'}${priority ? `, ${priority} priority` : ''}\n${about}`,
                page,
              },
            ]
          : [],
      ),
      ...(followUp !== undefined && isDay(followUp)
        ? [
            {
              uid: `${slug}-follow-up@incidentbook`,
              day: followUp,
              summary: `Follow-up: ${meta.title}`,
              description: about,
              page,
            },
          ]
        : []),
      ...(reviewDue !== undefined && meta.status !== 'final'
        ? [
            {
              uid: `${slug}-review@incidentbook`,
              day: reviewDue,
              summary: `Review due: ${meta.title}`,
              description: about,
              page,
            },
          ]
        : []),
    ];
  });
}

/** Text as a value (RFC 5545, 3.3.11). Line ends become `\n`, so that no text can begin a property of its own. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 forbids them in text.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** A line in pieces of at most 75 octets, each but the first begun with a space (RFC 5545, 3.1); characters stay whole. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (size + octets > 75) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += character;
    size += octets;
  }
  return [...pieces, piece].join('\r\n');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}
