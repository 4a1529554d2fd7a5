/** Why the site does not show an image: the halves of *Unexpected X in the image, expected Y*. */
export interface NotShown {
  readonly unexpected: string;
  readonly expected: string;
}

const kinds = new Set(['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp']);

/** Why an image of this path and content is not shown; undefined where it is. */
export function whyNotShown(path: string, content: Uint8Array): NotShown | undefined {
  const kind = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (!kinds.has(kind))
    return { unexpected: kind ? `format \`.${kind}\`` : 'format', expected: 'AVIF, GIF, JPEG, PNG, SVG or WebP' };
  return kind === 'svg' ? activePart(content) : undefined;
}

/**
 * Opened by itself, an SVG may run scripts in the name of the site: one that could is not shown. In another encoding than
 * UTF-8 browsers would read something else than we do, and a style sheet may turn it into any page.
 */
function activePart(svg: Uint8Array): NotShown | undefined {
  const text = decodedUtf8(svg);
  if (
    text === undefined ||
    ['\0', '\u001B'].some((sign) => text.includes(sign)) ||
    !/^(?:[^>]*\bencoding\s*=\s*["']utf-8["']|(?![^>]*\bencoding\b))/i.test(text)
  )
    return { unexpected: 'encoding', expected: 'UTF-8' };
  const plain = text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (all, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
  const found = active.exec(text) ?? active.exec(plain) ?? running.exec(plain.replace(/\s/g, ''));
  if (!found) return undefined;
  return {
    unexpected: `\`${found[0].trim()}\``,
    expected: 'a drawing that holds no scripts, HTML, fonts or entities, or a PNG',
  };
}

/** Browsers pass over breaks in it. */
const running = /(?:java|vb)script:/i;

const active =
  /<\s*(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object)\b|[\s"'/]on\w+\s*=|<!ENTITY|<\?xml-stylesheet|1999\/XSL\/Transform|1999\/xhtml|data:(?!image\/(?:png|jpeg|gif|webp|avif)[;,])/i;

function decodedUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
