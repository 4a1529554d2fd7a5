import type { Settings } from '../review/settings.ts';
import type { Rule } from './rule.ts';
import { findSecrets, type SecretOptions, withoutSecrets } from './secrets/find-secrets.ts';

const name = 'secrets-are-absent';

const options = {
  hosts: {
    type: 'array',
    items: { type: 'string' },
    default: ['internal', 'corp', 'local', 'lan', 'intranet'],
    description: 'Last parts of the names of hosts that only the company reaches.',
  },
  allow: {
    type: 'array',
    items: { type: 'string' },
    default: ['metadata.google.internal'],
    description: 'Values that may stand there; what begins with `.` or `@` allows all that ends with it.',
  },
};

export const secretsAreAbsent: Rule = {
  name,
  group: 'file',
  severity: 'error',
  always: true,
  summary: 'No token, private key or password stands in it, no internal address, and nobody’s e-mail address.',
  why: 'Whoever reads the repository, a fork or the site can use it, and git keeps it after it was taken out: a secret that was committed has to be revoked. It is pasted along with a command or a log line, when everybody is in a hurry. Internal addresses and e-mail addresses are warnings in a review that stays inside, and errors in one that is public.',
  good: { markdown: impact('`psql postgres://app@db.example.org/orders` was refused.') },
  bad: { markdown: impact('`psql postgres://app:correct-horse-9@db.example.org/orders` was refused.') },
  options,
  *check({ source, lines, meta }, context) {
    const { text } = source;
    for (const { what, kind, start, end } of findSecrets(text, context.options as SecretOptions)) {
      const head =
        kind === 'credential' && end - start > 16 && !text.slice(start, start + 4).includes('\n')
          ? text.slice(start, start + 4)
          : '';
      yield {
        place: lines.place(start, end),
        message:
          kind === 'credential'
            ? `Unexpected ${what} \`${head}***\`, expected none: revoke it, since git keeps it, then take it out`
            : `Unexpected ${what} \`***\`, expected ${kind === 'address' ? 'a name that tells nothing of the network' : 'a handle or a role'}`,
        ...(kind === 'credential' || meta.visibility === 'public' ? {} : { severity: 'warning' as const }),
      };
    }
  },
};

/** Finds in a text whatever this rule would find there: what it is, the text itself, and its offset. */
export function secretsFinder(
  settings: Pick<Settings, 'rules'>,
): (text: string) => { readonly what: string; readonly value: string; readonly start: number }[] {
  const given = optionsIn(settings);
  return (text) =>
    given
      ? findSecrets(text, given).map(({ what, start, end }) => ({ what, value: text.slice(start, end), start }))
      : [];
}

/**
 * Hides in a text whatever this rule would find there, so that no report repeats it; every place in the text stays where
 * it was. Where a book has switched the rule off nothing is hidden.
 */
export function secretsHider(settings: Pick<Settings, 'rules'>): (text: string) => string {
  const given = optionsIn(settings);
  return given ? (text) => withoutSecrets(text, given) : (text) => text;
}

/** What a book has set for this rule; undefined where it is off. */
function optionsIn({ rules }: Pick<Settings, 'rules'>): SecretOptions | undefined {
  const entry = rules[name];
  if (entry === 'off' || (typeof entry === 'object' && entry.severity === 'off')) return undefined;
  const own = typeof entry === 'object' ? entry : {};
  return { hosts: options.hosts.default, allow: options.allow.default, ...own };
}

function impact(sentence: string): string {
  return `## Impact\n\n1,240 checkouts failed. ${sentence}`;
}
