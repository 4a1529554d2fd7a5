import { schema } from '../../review/front-matter.generated.ts';
import type { FrontMatter } from '../../review/front-matter.ts';
import { LineIndex } from '../../review/lines.ts';
import { compileSchema } from '../../review/schema.ts';
import { parseYaml } from '../../review/yaml.ts';
import type { Refusal } from './source-parts.ts';

/** Front matter that a document had, as it stands in the review. */
export interface KeptFrontMatter {
  /** The YAML as it was, comments and all, with other names for the keys that the format does not have. */
  readonly yaml: string;
  /** The format's own keys among them, whose values are sound. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** Old name and new name of the keys that were renamed. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

/** A document's status is that of its incident or of another process, and a review that was imported is a draft. */
const never = new Set(['status']);
let validate: ReturnType<typeof compileSchema> | undefined;

/**
 * Keeps front matter: a key of the format with a sound value stays, every other one is renamed to `x-…` in its place.
 * Nothing else changes, not a comment and not a blank. Refused where a key has no such name, or it is taken.
 */
export function keepFrontMatter(text: string, front: FrontMatter): KeptFrontMatter | Refusal {
  const { data } = front;
  validate ??= compileSchema(schema);
  const unsound = new Set(validate(data).flatMap(({ path }) => (path.length > 0 ? [String(path[0])] : [])));
  const lines = new LineIndex(text);
  const kept: Record<string, unknown> = {};
  const renamed: [string, string][] = [];
  const edits: { readonly start: number; readonly end: number; readonly name: string }[] = [];
  if (/^\s*\{/.test(text.slice(front.yamlStart, front.yamlEnd))) {
    return {
      message: 'its front matter is written in braces: write one key a line, so that others can stand beside them',
    };
  }
  for (const [key, value] of Object.entries(data)) {
    if (!unsound.has(key) && !never.has(key)) {
      if (!key.startsWith('x-')) kept[key] = value;
      continue;
    }
    const name = ownName(key);
    const place = front.placeOf([key], 'key');
    const start = lines.offset(place.line, place.column);
    const end = lines.offset(place.endLine, place.endColumn);
    // A list or a mapping can be a key as well; it has no place of its own, and what stands at another one stays.
    const isWritten = String(parseYaml(text.slice(start, end)).data) === key;
    const isTaken = name !== undefined && (Object.hasOwn(data, name) || renamed.some(([, other]) => other === name));
    if (name === undefined || isTaken || !isWritten) {
      return {
        message: `its front matter has a key \`${key}\` that cannot be kept as \`x-…\`: rename it first`,
        place,
      };
    }
    renamed.push([key, name]);
    edits.push({ start, end, name });
  }
  let yaml = text.slice(front.yamlStart, front.yamlEnd);
  for (const { start, end, name } of edits.sort((a, b) => b.start - a.start)) {
    yaml = yaml.slice(0, start - front.yamlStart) + name + yaml.slice(end - front.yamlStart);
  }
  return { yaml, kept, renamed };
}

function ownName(key: string): string | undefined {
  const slug = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^x-|^-+|-+$/g, '');
  return slug === '' ? undefined : `x-${slug}`;
}
