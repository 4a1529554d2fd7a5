import { addressFrom, decoded, type Link, targetOf } from '../review/links.ts';
import { nearest } from '../review/nearest.ts';
import { fileStart } from '../review/place.ts';
import type { BookRule } from './rule.ts';

export const linksResolve: BookRule = {
  name: 'links-resolve',
  group: 'among reviews',
  severity: 'error',
  summary: 'Links to reviews, runbooks, headings and images lead to something that is there.',
  why: 'During the next incident somebody follows the link to the runbook. Files are renamed in quiet times, and nobody clicks through old reviews to see what that broke. A link of the file system among the reviews is not followed, since it may lead anywhere: what is behind it would be missing everywhere. A drawing that could run scripts is not shown on the site, so an SVG with scripts, HTML or fonts in it is told; many programs draw text as HTML, and can export a PNG too.',
  good: { markdown: '## Impact\n\nAs in [the slow search](2026-01-12-search-slow.md#impact), nobody lost data.' },
  bad: { markdown: '## Impact\n\nAs in [the slow search](2026-01-12-serch-slow.md), nobody lost data.' },
  *checkBook(_entries, { asked, surroundings: { files, names = [], links = [] } }) {
    for (const path of links)
      yield {
        path,
        place: fileStart,
        severity: 'warning',
        message:
          'Unexpected link in place of a file, expected a review or a folder of them: what is behind it is not read',
      };
    for (const { review, links: written, anchors } of asked) {
      for (const { kind, url, place } of written) {
        const target = targetOf(url, review.path);
        if (!target) {
          yield {
            path: review.path,
            place,
            severity: 'warning',
            message: `Unexpected ${nameOf(kind)} to \`${url}\`, ${wayOut(url)}`,
          };
          continue;
        }
        const isOwn = target.path === review.path;
        const file = isOwn ? { isThere: true, anchors } : files?.get(target.path);
        const found = (what: string, way: string) => ({
          path: review.path,
          place,
          message: `Unexpected ${what}, ${way}`,
        });
        if (file?.isThere === false) {
          const meant = nearestPath(target.path, names);
          const way = meant ? `did you mean \`${addressFrom(review.path, meant)}\`?` : 'expected a file that is there';
          yield found(`${nameOf(kind)} to \`${url}\`, which is not there`, way);
        } else if (target.anchor && file?.anchors && isMissing(target.anchor, file.anchors)) {
          const meant = nearest(target.anchor, file.anchors);
          const way = meant ? `did you mean \`#${meant}\`?` : 'expected the address of a heading';
          yield found(`link to \`${url}\`, where no heading \`${target.anchor}\` is`, way);
        } else if (kind === 'image' && file?.notShown) {
          const { unexpected, expected } = file.notShown;
          yield {
            ...found(`${unexpected} in the image \`${url}\`, which is not shown on the site`, `expected ${expected}`),
            severity: 'warning',
          };
        }
      }
    }
  },
};

/** Why an address points at nothing in the book. */
function wayOut(url: string): string {
  const readable = decoded(url);
  if (readable === undefined) return 'which cannot be read, expected `%25` for a percent sign';
  if (readable.includes('\\')) return 'expected `/` between the names of folders and files';
  return 'which leads out of the book, expected a file inside of it or a whole address';
}

function nameOf(kind: Link['kind']): string {
  return kind === 'image' ? 'image' : 'link';
}

/** Hosts of code give addresses to lines too, and highlight text. */
function isMissing(anchor: string, anchors: readonly string[]): boolean {
  return !/^L\d|^:~:/.test(anchor) && !anchors.includes(anchor) && !anchors.includes(anchor.toLowerCase());
}

/** The path that was most likely meant: of the same name elsewhere, or of one that is spelt nearly so. */
export function nearestPath(path: string, names: readonly string[]): string | undefined {
  const last = (name: string) => name.slice(name.lastIndexOf('/') + 1);
  const near = nearest(last(path), names.map(last));
  return (
    nearest(
      path,
      names.filter((name) => last(name) === near),
    ) ?? names.find((name) => last(name) === near)
  );
}
