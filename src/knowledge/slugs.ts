/**
 * Address segments of incidents' pages, one for each id in order: the id in lower case, fit for an address and a file name.
 * Two ids that come out alike are kept apart by a number behind the later one.
 */
export function slugsOf(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain = slugOf(id);
    let slug = plain;
    for (let number = 2; taken.has(slug); number++) slug = `${plain}-${number}`;
    taken.add(slug);
    return slug;
  });
}

/** What every file system takes in a name: 80 letters are at most 240 bytes or so. */
const maxLength = 80;

/** Names that Windows keeps for devices, and those of files and further pages of the site. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^index\.|^page-\d+$/;

/** Dots at the ends would name a folder above, or a hidden file. */
function slugOf(id: string): string {
  const slug = [...id.normalize('NFC').toLowerCase()]
    .slice(0, maxLength)
    .join('')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return slug === '' ? 'incident' : RESERVED.test(slug) ? `${slug.replace('.', '-')}-` : slug;
}
