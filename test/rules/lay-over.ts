import type { Example } from '../../src/rules/rule.ts';

interface Piece {
  readonly heading: string;
  readonly text: string;
}

/** An example laid over a review: its front-matter keys and sections take the place of those of the same name. */
export function layOver(review: string, example: Example): string {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(review) ?? [];
  return `---\n${layYaml(yaml, example.yaml)}---\n${layMarkdown(body, example)}`;
}

function layYaml(yaml: string, own: string | undefined): string {
  if (own === undefined) return yaml;
  const keys = [...own.matchAll(/^([a-z_-]+):/gim)].map((match) => match[1] ?? '');
  const kept = yaml
    .split(/^(?=\S)/m)
    .filter((part) => !keys.includes(part.slice(0, part.indexOf(':'))))
    .join('');
  // Misspelt keys replace what they were meant to be, or the example would not be about the misspelling.
  return `${kept}${own}\n`;
}

function layMarkdown(body: string, example: Example): string {
  let pieces = split(body).filter((piece) => !(example.without ?? []).includes(piece.heading.replace(/^#+ /, '')));
  if (example.markdown === undefined) return join(pieces);
  const own = split(example.markdown);
  let at = -1;
  const placed = new Set<string>();
  for (const piece of own) {
    const index = pieces.findIndex((candidate) => candidate.heading === piece.heading);
    if (index >= 0 && !placed.has(piece.heading)) {
      pieces = pieces.with(index, piece);
      at = index;
    } else {
      pieces = pieces.toSpliced(at + 1, 0, piece);
      at += 1;
    }
    placed.add(piece.heading);
  }
  return join(pieces);
}

function split(markdown: string): Piece[] {
  return markdown
    .split(/^(?=#{2,3} )/m)
    .map((text) => ({ heading: /^#{2,3} .*/.exec(text)?.[0] ?? '', text: text.trimEnd() }));
}

function join(pieces: readonly Piece[]): string {
  return `${pieces.map((piece) => piece.text).join('\n\n')}\n`;
}
