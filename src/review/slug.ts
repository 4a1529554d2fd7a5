/** Makes addresses of headings, each only once on its page. */
export type Slugger = (heading: string) => string;

/** A slugger that gives lower-case words joined by hyphens, and numbers what comes again (GitHub's manner). */
export function createSlugger(): Slugger {
  const used = new Map<string, number>();
  return (heading) => {
    const base = baseOf(heading);
    const count = used.get(base) ?? 0;
    used.set(base, count + 1);
    return count === 0 ? base : `${base}-${count}`;
  };
}

function baseOf(heading: string): string {
  const lower = heading.toLowerCase();
  const bare = /^[a-z0-9 -]*$/.test(lower) ? lower : lower.replace(/[^\p{L}\p{N}\s-]/gu, '');
  return bare.trim().replace(/\s+/g, '-') || 'section';
}
