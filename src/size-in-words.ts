const plain = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** A size for people, in powers of ten: `812 B`, `14.6 kB`, `1.46 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${plain.format(bytes / 1000)} kB`;
  return bytes < 999_500_000 ? `${plain.format(bytes / 1e6)} MB` : `${plain.format(bytes / 1e9)} GB`;
}
