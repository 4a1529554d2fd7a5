/** The search field, the filters and the order: what the reader asks with. */
import { type FacetName, facetNames, facetWords } from '../../facets.ts';
import type { Counts } from './catalogue.ts';
import { isNarrow, type Query, readQuery, type SortName, sortNames, sortOf } from './query.ts';

export interface Controls {
  /** Makes the controls say what a query says. */
  set(query: Query): void;
  /** Shows how many incidents there are, and how many each choice would leave. */
  count(counts: Counts, total: number): void;
  /** Shows the counts of the whole book, as the page was made. */
  countAll(): void;
  /** Puts the cursor into the search field. */
  focus(): void;
}

/** Wires up the page's controls; undefined where the page has none. `onChange` hears of every new query. */
export function createControls(onChange: (query: Query, history: 'push' | 'replace') => void): Controls | undefined {
  const form = document.querySelector<HTMLFormElement>('[data-search-form]');
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  const order = document.querySelector<HTMLSelectElement>('[data-sort-by]');
  const total = document.querySelector<HTMLElement>('[data-result-count]');
  const box = document.querySelector<HTMLDetailsElement>('[data-filters-box]');
  // A book built without search has no field, and its list is narrowed all the same.
  if (!order || !total || !box) return undefined;
  const choices = [...box.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map((input) => {
    const label = input.closest('label');
    const place = label?.querySelector('[data-count]');
    return { input, label, place, whole: place?.textContent ?? '' };
  });
  const whole = total.textContent;
  // On a small screen the filters would push the list out of sight.
  box.open = matchMedia('(min-width: 60rem)').matches;

  const read = (): Query => {
    const chosen: Partial<Record<FacetName, readonly string[]>> = {};
    for (const facet of facetNames) {
      const values = choices
        .filter(({ input }) => input.name === facet && input.checked)
        .map(({ input }) => input.value);
      if (values.length > 0) chosen[facet] = values;
    }
    const sort = sortNames.find((name) => name === order.value);
    const words = field?.value.trim() ?? '';
    const usual: SortName = words === '' ? 'newest' : 'relevance';
    return { words, chosen, ...(sort === undefined || sort === usual ? {} : { sort }) };
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  field?.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const before = readQuery(location.search);
      const now = read();
      // The first words of a search bring the best match first; an emptied field brings back the list.
      if ((before.words === '') !== (now.words === '')) order.value = now.words === '' ? 'newest' : 'relevance';
      onChange(read(), before.words === '' ? 'push' : 'replace');
    }, 150);
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    onChange(read(), 'replace');
  });
  box.addEventListener('change', () => onChange(read(), 'push'));
  order.addEventListener('change', () => onChange(read(), 'push'));
  const clears = [...document.querySelectorAll<HTMLButtonElement>('[data-clear]')];
  for (const clear of clears) {
    clear.addEventListener('click', () => {
      onChange({ words: '', chosen: {} }, 'push');
      field?.focus();
    });
  }

  return {
    set(query) {
      if (field && field.value.trim() !== query.words) field.value = query.words;
      for (const { input } of choices) input.checked = chosenOf(query, input.name).includes(input.value);
      for (const option of order.querySelectorAll<HTMLOptionElement>('[data-needs-query]'))
        option.hidden = query.words === '';
      order.value = sortOf(query);
      for (const clear of clears) if (clear.closest('[data-nothing]') === null) clear.hidden = !isNarrow(query);
      for (const mark of box.querySelectorAll<HTMLElement>('[data-chosen]')) {
        const chosen = chosenOf(query, mark.dataset['chosen'] ?? '').length;
        mark.textContent = chosen === 0 ? '' : `(${chosen})`;
        const group = mark.closest('details');
        if (chosen > 0 && group) group.open = true;
      }
    },
    count(counts, number) {
      total.textContent = number === 1 ? '1 incident' : `${number} incidents`;
      for (const { input, label, place } of choices) {
        const count = counts.get(input.name as FacetName)?.get(input.value) ?? 0;
        if (place) place.textContent = String(count);
        label?.classList.toggle('without', count === 0 && !input.checked);
      }
    },
    countAll() {
      total.textContent = whole;
      for (const choice of choices) {
        if (choice.place) choice.place.textContent = choice.whole;
        choice.label?.classList.remove('without');
      }
    },
    focus: () => field?.focus(),
  };
}

function chosenOf(query: Query, facet: string): readonly string[] {
  return query.chosen[facet as FacetName] ?? [];
}

/** The choices of a query in words, for the sentence that says that nothing fits. */
export function choicesInWords(query: Query): string {
  return facetNames
    .flatMap((facet) =>
      query.chosen[facet] ? [`${facetWords[facet].toLowerCase()} ${query.chosen[facet].join(' or ')}`] : [],
    )
    .join(', ');
}
