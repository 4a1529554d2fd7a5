import { frontMatterEdit } from '../../edit/front-matter-edit.ts';
import type { ReviewDocument } from '../../review/document.ts';
import { slipsBetween } from '../../review/nearest.ts';
import type { Edit } from '../../review/problem.ts';
import { repairTime } from '../../review/repair-time.ts';
import type { SchemaFault } from '../../review/schema.ts';

/** Mends a field that does not fit the schema where only one thing can have been meant. */
export function repairField(
  document: ReviewDocument,
  { path, error }: SchemaFault,
  timezone: string | undefined,
): Edit[] | undefined {
  const found = error.keyword === 'additionalProperties' ? String(path.at(-1)) : error.data;
  if (typeof found !== 'string') return undefined;
  switch (error.keyword) {
    case 'additionalProperties': {
      const meant = meantKey(found, error.parentSchema?.['properties'], error.data);
      return meant === undefined ? undefined : frontMatterEdit(document, path, 'key', found, meant);
    }
    case 'enum': {
      const meant = sameButForm(found, error.params['allowedValues']);
      return meant === undefined ? undefined : frontMatterEdit(document, path, 'value', found, meant);
    }
    case 'format': {
      const meant = error.params['format'] === 'time-value' ? repairTime(found, timezone) : undefined;
      return meant === undefined ? undefined : frontMatterEdit(document, path, 'value', found, meant);
    }
    default:
      return undefined;
  }
}

/** The one key that is at most two slips away, of two equally near ones neither, and none that is there already. */
function meantKey(found: string, properties: unknown, siblings: unknown): string | undefined {
  const near = Object.keys((properties ?? {}) as object)
    .map((key) => ({ key, far: slipsBetween(found, key) }))
    .filter(({ key, far }) => far <= Math.min(2, Math.floor(key.length / 3)))
    .sort((a, b) => a.far - b.far);
  const [first, second] = near;
  if (!first || second?.far === first.far) return undefined;
  return Object.hasOwn((siblings ?? {}) as object, first.key) ? undefined : first.key;
}

/** The value that differs only in case, spaces, hyphens and underscores. */
export function sameButForm(found: string, values: unknown): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');
  return Array.isArray(values) ? values.map(String).find((value) => bare(value) === bare(found)) : undefined;
}
