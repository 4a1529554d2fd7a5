import type { ChecklistItem } from '../../src/review/types.ts';
import { answerWords } from '../format/words.ts';
import { ReviewHtml } from './review-html.tsx';

/** A checklist's answers: said in words first, with a mark that differs in shape as well as in colour. */
export function Checklist({ items }: { readonly items: readonly ChecklistItem[] }) {
  return (
    <ul class="checklist" data-pagefind-ignore>
      {items.map(({ label, answer, note, place }) => (
        <li key={place.line} class={`answer-${answer}`}>
          <span class="answer">{answerWords[answer]}</span>
          <span class="checklist-text">
            <span class="checklist-label" dir="auto">
              {label}
            </span>
            {note.text !== '' && <ReviewHtml class="quiet" html={note.html} inline />}
          </span>
        </li>
      ))}
    </ul>
  );
}
