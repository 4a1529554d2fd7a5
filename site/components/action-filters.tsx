import type { ActionState } from '../../src/knowledge/types.ts';
import { horizonWords } from '../format/words.ts';

const blank = '(none)';
/** Which attribute of a row each choice looks at, and how its values read. */
const choices: readonly {
  readonly name: string;
  readonly label: string;
  readonly value: (action: ActionState) => string;
  readonly word?: (value: string) => string;
}[] = [
  { name: 'owner', label: 'Owner', value: (action) => action.owner ?? '' },
  { name: 'priority', label: 'Priority', value: (action) => action.priority ?? '' },
  { name: 'status', label: 'Status', value: (action) => action.status ?? '' },
  { name: 'horizon', label: 'Horizon', value: (action) => action.horizon ?? '', word: horizonWord },
  { name: 'severity', label: 'Severity', value: (action) => action.severity },
  { name: 'type', label: 'Type', value: (action) => action.type ?? '' },
];

/** Choices that narrow the tables of actions; the page's script brings them to life. */
export function ActionFilters({ actions }: { readonly actions: readonly ActionState[] }) {
  return (
    <form class="action-filters needs-script" data-action-filters>
      {choices.map(({ name, label, value, word = (text) => text }) => {
        const values = [...new Set(actions.map(value))].sort();
        if (values.length < 2) return null;
        return (
          <label key={name}>
            <span>{label}</span>
            <select name={name}>
              <option value="">All</option>
              {values.map((text) => (
                <option key={text} value={text === '' ? blank : text}>
                  {text === '' ? 'None given' : word(text)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <p role="status" class="action-filter-count" data-action-count />
    </form>
  );
}

function horizonWord(value: string): string {
  return horizonWords[value as keyof typeof horizonWords] ?? value;
}
