import type { ComponentChildren } from 'preact';
import type { Card } from '../card.ts';

interface Props {
  readonly card: Card;
  readonly href: string;
  /** What stands below its facts, such as the places where a search found its words. */
  readonly children?: ComponentChildren;
}

/** An incident in a list, drawn from plain data: by the build, and again by the script of the list. */
export function IncidentCard({ card, href, children }: Props) {
  return (
    <li class="incident-item">
      <span class={`severity severity-${card.rank}`} dir="auto">
        {card.severity}
      </span>
      <div class="incident-item-text">
        <a class="incident-item-title" href={href} dir="auto">
          {card.title}
        </a>
        <p class="incident-item-facts">
          {card.day ? <time dateTime={card.day[0]}>{card.day[1]}</time> : <span class="quiet">Date unknown</span>}
          {card.took && <span>{card.took}</span>}
          <span dir="auto">{card.systems}</span>
          {card.cause && <span>{card.cause}</span>}
          {card.marks?.map((mark) => (
            <span key={mark} class="kind">
              {mark}
            </span>
          ))}
        </p>
        {children}
      </div>
    </li>
  );
}
