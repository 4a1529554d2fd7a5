import type { MetricFilter } from '../../../src/metrics/filter.ts';
import { readFilter, writeFilter } from './filter.ts';

export interface Controls {
  /** Makes the controls say what a filter says. */
  set(filter: MetricFilter): void;
  /** Tells what is shown. */
  say(words: string): void;
}

/** Wires up the page's controls; undefined where the page has none. `onChange` hears of every new filter. */
export function createControls(onChange: (filter: MetricFilter) => void): Controls | undefined {
  const form = document.querySelector<HTMLFormElement>('[data-narrowing]');
  const scope = document.querySelector<HTMLElement>('[data-narrowing-scope]');
  const clear = form?.querySelector<HTMLButtonElement>('button[type="reset"]');
  if (!form || !scope || !clear) return undefined;
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];

  /** A form's data are named like the address. */
  const read = (): MetricFilter => {
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    return readFilter(new URLSearchParams(entries).toString());
  };

  form.addEventListener('change', () => onChange(read()));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    // The button is about to go; the keyboard's place must not go with it.
    event.preventDefault();
    fields[0]?.focus();
    onChange({});
  });

  return {
    set(filter) {
      const parameters = new URLSearchParams(writeFilter(filter));
      for (const field of fields) {
        const values = parameters.getAll(field.name);
        if (field instanceof HTMLInputElement && field.type === 'checkbox')
          field.checked = values.includes(field.value);
        else field.value = values[0] ?? '';
      }
      clear.hidden = writeFilter(filter) === '';
    },
    say(words) {
      scope.textContent = words;
    },
  };
}
