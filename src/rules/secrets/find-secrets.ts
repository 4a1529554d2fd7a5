import { tokenHint, tokenPatterns } from './patterns.ts';

/** Something in a text that ought not to stand there. */
export interface Secret {
  /** Completes "Unexpected …". */
  readonly what: string;
  /** A credential opens something; an address or a person's e-mail tells where or who. */
  readonly kind: 'credential' | 'address' | 'e-mail';
  /** Offsets of what is to be hidden. */
  readonly start: number;
  readonly end: number;
}

export interface SecretOptions {
  /** Last parts of the names of hosts that only the company reaches, such as `internal`. */
  readonly hosts: readonly string[];
  /** Values that may stand there, and ends of host names and e-mail addresses that may. */
  readonly allow: readonly string[];
}

interface Family {
  readonly hint: RegExp;
  /** Named groups: `value` is what is hidden. */
  readonly pattern: RegExp;
  readonly kind: Secret['kind'];
  readonly what: (match: RegExpMatchArray) => string;
  readonly isMeant?: (value: string) => boolean;
}

const tokens: Family = {
  hint: tokenHint,
  pattern: new RegExp(`(?<![\\w-])(?<value>${tokenPatterns.map(({ pattern }) => `(${pattern})`).join('|')})`, 'dg'),
  kind: 'credential',
  what: (match) => tokenPatterns[match.slice(2).findIndex((group) => group !== undefined)]?.what ?? 'token',
  // The key that AWS itself prints in its documentation ends so.
  isMeant: (value) => !value.endsWith('EXAMPLE'),
};

/** RFC 7468: what stands between the lines is the key, and what follows where the last line is missing. */
const privateKeys: Family = {
  hint: /PRIVATE KEY/,
  pattern:
    /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?<value>(?:\\[nr]|[\sA-Za-z0-9+/=:,.-])*?)(?=-----END|`{3}|\n[^\S\n]*\n[^\S\n]*[A-Z#]|$(?![\s\S]))/dg,
  kind: 'credential',
  what: () => 'private key',
  isMeant: (value) => value.replace(/\s/g, '').length >= 16,
};

/** RFC 3986, user information. */
const passwords: Family = {
  hint: /:\/\/[^\s/@]*:[^\s/@]*@/,
  pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@`"'<>]*:(?<value>[^\s/@`"'<>]+)@[\w.[-]/dgi,
  kind: 'credential',
  what: () => 'password in an address',
  isMeant: (value) => !/^(?:[*x•.…]+|\$.*|\{.*\}|<.*|%[a-z_]+%|\[.*\]|password|passwd|pass|secret)$/i.test(value),
};

const bearers: Family = {
  hint: /bearer /i,
  pattern: /\bbearer (?<value>[A-Za-z0-9._~+/-]{20,}=*)/dgi,
  kind: 'credential',
  what: () => 'bearer token',
  isMeant: (value) => /\d/.test(value) && /[A-Za-z]/.test(value),
};

/** RFC 1918. The three blocks themselves are in every textbook; four numbers behind a `v` are a version. */
const privateAddresses: Family = {
  hint: /\b(?:10|172|192)\.\d/,
  pattern:
    /(?<![\w.-])(?<value>(?:10(?:\.\d{1,3}){3}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|192\.168(?:\.\d{1,3}){2})(?:\/\d{1,2})?)(?![\w-]|\.\w)/dg,
  kind: 'address',
  what: () => 'internal address',
  isMeant: (value) =>
    !['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].includes(value) &&
    value.split(/[./]/).every((number) => Number(number) <= 255),
};

/** RFC 5321 as far as people write it; RFC 2606 names what is there for examples. */
const eMails: Family = {
  hint: /@/,
  pattern:
    /(?<![\w.+/:@-])(?<value>[\w+-][\w.+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})(?![\w-]|\.\w|:[\w/~])/dgi,
  kind: 'e-mail',
  what: () => 'e-mail address',
  isMeant: (value) => !/@(?:\dx\.\w+|(?:.*\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost))$/i.test(value),
};

const fixed = [tokens, privateKeys, passwords, bearers, privateAddresses, eMails];
const hostFamilies = new Map<string, Family>();

function hostFamily(hosts: readonly string[]): Family {
  const ends = hosts.map((host) => host.replace(/^[.*]+/, '').replace(/[^\w-]/g, '\\$&')).join('|');
  const known = hostFamilies.get(ends);
  if (known) return known;
  const family: Family = {
    hint: new RegExp(`\\.(?:${ends})\\b`, 'i'),
    pattern: new RegExp(
      `(?<![\\w.@-])(?<!(?<!:/)/)(?<value>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,10}(?:${ends}))(?![\\w(-]|\\.\\w)`,
      'dgi',
    ),
    kind: 'address',
    what: () => 'internal host',
  };
  hostFamilies.set(ends, family);
  return family;
}

/** The secrets in a text, in reading order; where one holds another, the longer counts. */
export function findSecrets(text: string, { hosts, allow }: SecretOptions): Secret[] {
  const found: Secret[] = [];
  const families = hosts.length > 0 ? [...fixed, hostFamily(hosts)] : fixed;
  for (const { hint, pattern, kind, what, isMeant } of families) {
    if (!hint.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.['value'] ?? '';
      const [start, end] = match.indices?.groups?.['value'] ?? [0, 0];
      if (isMeant?.(value) === false || isAllowed(value, allow)) continue;
      found.push({ what: what(match), kind, start, end });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ end }) => {
    const isNew = end > reached;
    reached = Math.max(reached, end);
    return isNew;
  });
}

function isAllowed(value: string, allow: readonly string[]): boolean {
  const lower = value.toLowerCase();
  return allow.some(
    (each) => lower === each.toLowerCase() || (/[.@]/.test(each.charAt(0)) && lower.endsWith(each.toLowerCase())),
  );
}

/** A text with its secrets hidden, letter by letter, so that every place in it stays where it was, also in bytes. */
export function withoutSecrets(text: string, options: SecretOptions): string {
  let shown = '';
  for (const { start, end, kind } of findSecrets(text, options)) {
    if (start < shown.length) continue;
    // What a token begins with names its kind, and nothing else.
    const head = kind === 'credential' && end - start > 16 ? 4 : 0;
    shown += text.slice(shown.length, start + head) + text.slice(start + head, end).replace(/\S/g, '*');
  }
  return shown + text.slice(shown.length);
}
