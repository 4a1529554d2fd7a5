import type { ComponentChildren } from 'preact';
import type { Incident } from '../../src/knowledge/types.ts';

interface Props {
  /** The incidents that can be narrowed to: drills and near misses are in no number. */
  readonly incidents: readonly Incident[];
  readonly severities: readonly string[];
  /** Last day that makes sense, YYYY-MM-DD. */
  readonly asOf: string;
}

/** What numbers can be narrowed by. The page's script brings it to life and measures again. */
export function NarrowingForm({ incidents, severities, asOf }: Props) {
  const values = (of: (incident: Incident) => readonly string[]) =>
    [...new Set(incidents.flatMap(of))].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  const used = values(({ meta }) => [meta.severity]);
  const levels = [
    ...severities.filter((level) => used.includes(level)),
    ...used.filter((level) => !severities.includes(level)),
  ];
  return (
    <form class="narrowing" aria-label="Narrow the numbers" data-narrowing>
      <Field label="From">
        <input type="date" name="since" max={asOf} />
      </Field>
      <Field label="Until">
        <input type="date" name="until" max={asOf} />
      </Field>
      <Choice label="System" name="system" values={values(({ meta }) => meta.systems)} />
      <Choice label="Team" name="team" values={values(({ meta }) => meta.teams ?? [])} />
      {levels.length > 1 && (
        <fieldset class="levels">
          <legend>Severity</legend>
          {levels.map((level) => (
            <label key={level}>
              <input type="checkbox" name="severity" value={level} /> {level}
            </label>
          ))}
        </fieldset>
      )}
      <button type="reset" class="quiet-button" hidden>
        Clear
      </button>
    </form>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label>
      {label}
      {children}
    </label>
  );
}

function Choice(props: { readonly label: string; readonly name: string; readonly values: readonly string[] }) {
  // A choice of one is none.
  if (props.values.length < 2) return null;
  return (
    <Field label={props.label}>
      <select name={props.name}>
        <option value="">all</option>
        {props.values.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    </Field>
  );
}
