/**
 * Plain data with every `html` in it changed; what holds none that changes is handed back as it is. What was changed once
 * is remembered in `memo`, so that what shared an object before shares one afterwards. A memo is to be short-lived (the
 * garbage collector looks at all of it each time) and no WeakMap, of which it looks at each entry over and over.
 */
export function mapHtml<T>(value: T, change: (html: string) => string, memo: Map<object, unknown>): T {
  if (typeof value !== 'object' || value === null) return value;
  const known = memo.get(value);
  if (known !== undefined) return known as T;
  const mapped = Array.isArray(value) ? mapList(value, change, memo) : mapRecord(value, change, memo);
  memo.set(value, mapped);
  return mapped as T;
}

function mapList(list: readonly unknown[], change: (html: string) => string, memo: Map<object, unknown>) {
  let changed = false;
  const mapped = list.map((item) => {
    const now = mapHtml(item, change, memo);
    if (now !== item) changed = true;
    return now;
  });
  return changed ? mapped : list;
}

function mapRecord(record: object, change: (html: string) => string, memo: Map<object, unknown>) {
  let mapped: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(record)) {
    const now = key === 'html' && typeof item === 'string' ? change(item) : mapHtml(item, change, memo);
    if (now === item) continue;
    mapped ??= { ...record };
    mapped[key] = now;
  }
  return mapped ?? record;
}

/** Whether one `html` in plain data is such. It stops at the first, and remembers nothing: to look at an object twice takes less. */
export function someHtml(value: unknown, is: (html: string) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => someHtml(item, is));
  for (const key in value) {
    const item: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (key === 'html' && typeof item === 'string' ? is(item) : someHtml(item, is)) return true;
  }
  return false;
}
