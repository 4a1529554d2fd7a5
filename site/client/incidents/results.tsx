/** The list itself: as the page was made, a narrowed part, or the hits of a search with their excerpts. */
import { render } from 'preact';
import type { Card } from '../../card.ts';
import { IncidentCard } from '../../components/incident-card.tsx';
import { choicesInWords } from './controls.ts';
import { piecesOf } from './excerpt.ts';
import type { GuideHit, Hit } from './pagefind.ts';
import type { Query } from './query.ts';

export interface Results {
  /** The list as the page was made, by year. */
  showAll(): void;
  /** The first of so many; `more` brings further ones where there are some. */
  show(hits: readonly Hit[], total: number, more: () => void): void;
  /** The guides that a search found, above the list; none hide their place. */
  showGuides(hits: readonly GuideHit[]): void;
  /** An empty answer: what was asked, and the way out; or another reason. */
  showNothing(query: Query, reason?: string): void;
}

/** A card without anything below it. */
export const bare = (card: Card): Hit => ({ card, excerpts: [] });

/** Takes hold of the page's list; undefined where it has none. */
export function createResults(root: string): Results | undefined {
  const byYear = document.querySelector<HTMLElement>('[data-by-year]');
  const list = document.querySelector<HTMLOListElement>('[data-results]');
  const nothing = document.querySelector<HTMLElement>('[data-nothing]');
  const nothingText = document.querySelector<HTMLElement>('[data-nothing-text]');
  const moreButton = document.querySelector<HTMLButtonElement>('[data-more]');
  if (!byYear || !list || !nothing || !nothingText || !moreButton) return undefined;

  const show = (what: 'all' | 'list' | 'nothing') => {
    byYear.hidden = what !== 'all';
    list.hidden = what !== 'list';
    nothing.hidden = what !== 'nothing';
    if (what !== 'list') moreButton.hidden = true;
  };

  return {
    showAll: () => show('all'),
    show(hits, total, more) {
      const items = hits.map((hit) => <Item key={hit.card.slug} hit={hit} root={root} />);
      render(items, list);
      moreButton.hidden = hits.length >= total;
      moreButton.onclick = () => {
        // The keyboard goes on from the last one that was there.
        list.querySelector<HTMLElement>('li:last-child a')?.focus();
        more();
      };
      show('list');
    },
    showGuides(hits) {
      const place = document.querySelector<HTMLElement>('[data-found-guides]');
      const guides = document.querySelector<HTMLElement>('[data-found-guides-list]');
      if (!place || !guides) return;
      render(
        hits.map((hit) => <GuideItem key={hit.href} hit={hit} />),
        guides,
      );
      place.hidden = hits.length === 0;
    },
    showNothing(query, reason) {
      const choices = choicesInWords(query);
      const words = query.words === '' ? '' : ` with “${query.words}”`;
      nothingText.textContent = reason ?? `No incident${words}${choices === '' ? '' : ` under ${choices}`}.`;
      show('nothing');
    },
  };
}

function GuideItem({ hit: { title, href, excerpt } }: { readonly hit: GuideHit }) {
  return (
    <li>
      <a href={href} dir="auto">
        {title}
      </a>
      <p class="excerpt">
        <Pieces excerpt={excerpt} />
      </p>
    </li>
  );
}

function Pieces({ excerpt }: { readonly excerpt: string }) {
  return piecesOf(excerpt).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text));
}

function Item({ hit: { card, excerpts }, root }: { readonly hit: Hit; readonly root: string }) {
  const href = `${root}incidents/${card.slug}/`;
  return (
    <IncidentCard card={card} href={href}>
      {excerpts.map(({ where, anchor, excerpt }) => (
        <p key={anchor} class="excerpt">
          <a href={href + anchor} dir="auto">
            {where !== '' && <span class="where">{where} </span>}
            <Pieces excerpt={excerpt} />
          </a>
        </p>
      ))}
    </IncidentCard>
  );
}
