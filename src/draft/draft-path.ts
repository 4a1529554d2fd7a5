/** Longer names are cut at a word: they have to be typed, and shown in lists. */
const MOST = 60;

/** Where a review goes, from the root of the project: by the day on which its incident began. */
export function draftPath(folder: string, day: string, title: string): string {
  return `${folder}/${day.slice(0, 4)}/${day}-${nameOf(title)}.md`;
}

/** A title as the name of a file: lower-case words, joined by hyphens. */
function nameOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    if (name !== '' && name.length + word.length + 1 > MOST) break;
    name += name === '' ? word.slice(0, MOST) : `-${word}`;
  }
  return name === '' ? 'incident' : name;
}
