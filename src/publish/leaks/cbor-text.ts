/** The texts of CBOR (RFC 8949), in which the search index is kept. */

/** Every text in a row of items. Nothing where it is no CBOR to its end. */
export function cborTexts(bytes: Buffer): string[] | undefined {
  const texts: string[] = [];
  let at = 0;

  /** The number behind the head of an item: its value, its length, or how many items it holds. */
  function argument(short: number): number {
    if (short < 24) return short;
    const width = 2 ** (short - 24);
    if (width > 8 || at + width > bytes.length) throw new RangeError('no CBOR');
    const value = width === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, width);
    at += width;
    return value;
  }

  function bytesOf(length: number): Buffer {
    if (at + length > bytes.length) throw new RangeError('no CBOR');
    at += length;
    return bytes.subarray(at - length, at);
  }

  function item(depth: number): void {
    const head = bytes[at];
    if (head === undefined || depth > 100) throw new RangeError('no CBOR');
    at += 1;
    const kind = head >> 5;
    const isOpen = (head & 31) === 31;
    if (isOpen && kind >= 2 && kind <= 5) {
      while (bytes[at] !== 0xff) item(depth + 1);
      at += 1;
      return;
    }
    const value = argument(head & 31);
    if (kind === 2 || kind === 3) texts.push(bytesOf(value).toString('utf8'));
    else if (kind === 4 || kind === 5) for (let count = value * (kind - 3); count > 0; count -= 1) item(depth + 1);
    else if (kind === 6) item(depth + 1);
  }

  try {
    while (at < bytes.length) item(0);
    return texts;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The texts of what may hold CBOR somewhere: every place that could be the head of a text is taken for one. */
export function anyCborTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (const [at, head] of bytes.entries()) {
    const [length, width] =
      head >= 0x60 && head <= 0x77
        ? [head - 0x60, 1]
        : head === 0x78
          ? [bytes[at + 1] ?? 0, 2]
          : head === 0x79 && at + 3 <= bytes.length
            ? [bytes.readUInt16BE(at + 1), 3]
            : [0, 1];
    if (length > 2 && at + width + length <= bytes.length)
      texts.push(bytes.toString('utf8', at + width, at + width + length));
  }
  return texts;
}
