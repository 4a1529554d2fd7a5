import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets, withoutSecrets } from '../../src/rules/secrets/find-secrets.ts';
import { secretsHider } from '../../src/rules/secrets-are-absent.ts';
import { checkText, exemplary } from './check-text.ts';
import { layOver } from './lay-over.ts';

const options = {
  hosts: ['internal', 'corp', 'local'],
  allow: ['metadata.google.internal', '@status.org', 'nobody@home.org'],
};
const long = (length: number) => 'aB3dE5gH7'.repeat(20).slice(0, length);
const pem = (kind: string) =>
  `-----BEGIN ${kind}PRIVATE KEY-----\n${long(64)}\n${long(40)}==\n-----END ${kind}PRIVATE KEY-----`;

/** What is found, and the part of the text that is hidden. Secrets are put together here, so that this file holds none. */
const found: readonly (readonly [what: string, text: string, hidden: string])[] = [
  ['GitHub token', `token ghp_${long(36)}.`, `ghp_${long(36)}`],
  ['GitHub token', `github_pat_${long(22)}_${long(59)}`, `github_pat_${long(22)}_${long(59)}`],
  ['GitLab token', `PRIVATE-TOKEN: glpat-${long(20)}`, `glpat-${long(20)}`],
  ['AWS access key', `key=AKIA${'Z'.repeat(16)}&x`, `AKIA${'Z'.repeat(16)}`],
  ['Slack token', `xoxb-${long(20)}`, `xoxb-${long(20)}`],
  ['Stripe key', `"sk_live_${long(24)}"`, `sk_live_${long(24)}`],
  ['Google API key', `AIza${long(35)}`, `AIza${long(35)}`],
  ['npm token', `_authToken=npm_${long(36)}`, `npm_${long(36)}`],
  ['SendGrid key', `SG.${long(22)}.${long(43)}`, `SG.${long(22)}.${long(43)}`],
  ['OpenAI key', `sk-proj-${long(30)}T3BlbkFJ${long(30)}`, `sk-proj-${long(30)}T3BlbkFJ${long(30)}`],
  ['JSON Web Token', `eyJ${long(20)}.eyJ${long(30)}.${long(43)}`, `eyJ${long(20)}.eyJ${long(30)}.${long(43)}`],
  [
    'address of a Slack webhook',
    `https://hooks.slack.com/services/T00/B00/${long(24)}`,
    `https://hooks.slack.com/services/T00/B00/${long(24)}`,
  ],
  ['private key', `-----BEGIN PRIVATE KEY-----\n${long(16)}\n-----END PRIVATE KEY-----`, `\n${long(16)}\n`],
  ['private key', pem('RSA '), `\n${long(64)}\n${long(40)}==\n`],
  ['private key', pem('').replace(/-----END.*/, ''), `\n${long(64)}\n${long(40)}==\n`],
  ['private key', pem('OPENSSH ').replaceAll('\n', '\\n'), `\\n${long(64)}\\n${long(40)}==\\n`],
  ['password in an address', 'postgres://app:tr0ub4dor@db.example.org/orders', 'tr0ub4dor'],
  ['password in an address', 'HTTPS://app:tr0ub4dor@db.example.org', 'tr0ub4dor'],
  ['bearer token', `curl -H 'Authorization: Bearer ${long(32)}'`, long(32)],
  ['internal address', 'The node 10.1.2.3 was full.', '10.1.2.3'],
  ['internal address', '| 192.168.0.1:8080 |', '192.168.0.1'],
  ['internal address', '(172.31.9.0/24)', '172.31.9.0/24'],
  ['internal address', '10.255.255.255', '10.255.255.255'],
  ['internal host', 'https://grafana.ops.corp/d/1', 'grafana.ops.corp'],
  ['internal host', 'orders.default.svc.cluster.local refused', 'orders.default.svc.cluster.local'],
  ['e-mail address', 'Owner: <anna.b+ops@company.co.uk>', 'anna.b+ops@company.co.uk'],
];

const nothing = [
  'version v10.1.2.3, library 10.2.3.4.5, 1.10.2.3.4',
  'RFC 1918 says 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16; 172.32.0.1 and 192.169.0.1 are public, 10.300.1.1 is none',
  'a commit 9fceb02d0ae598e95dc970b74767f19372d61af8 and a digest sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'AKIAIOSFODNN7EXAMPLE is the key of the documentation',
  'risk-averse task-force disk-io sk-learn xoxo',
  'postgres://app:$PASSWORD@db.example.org/ and https://user:<password>@example.org/ and redis://u:****@h.example.org',
  '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE----- and -----BEGIN PRIVATE KEY----- alone',
  'git@github.com:team/repo.git, @payments, oncall@example.com, a@b.test, user@localhost, npm i pkg@1.2.3, foo@2x.png',
  'com.sun.internal.Thing, internal(), the internal, local. A corp.',
  'metadata.google.internal, team@status.org, nobody@home.org',
  'Bearer of bad news: bearertokenswithoutanynumbers',
  `Bearer ${'1'.repeat(32)}`,
  '10.0.0.256 and 10.256.0.1 are no addresses',
  `-----BEGIN PRIVATE KEY-----\n${long(15)}\n-----END PRIVATE KEY-----`,
];

describe('secrets', () => {
  it.each(found)('%s in %j', (what, text, hidden) => {
    const secrets = findSecrets(text, options);
    const kind = what.startsWith('internal') ? 'address' : what === 'e-mail address' ? 'e-mail' : 'credential';
    expect(secrets.map((secret) => [secret.what, secret.kind, text.slice(secret.start, secret.end)])).toEqual([
      [what, kind, hidden],
    ]);
    const masked = withoutSecrets(text, options);
    expect(masked).not.toContain(hidden.trim().slice(-8));
    expect(Buffer.byteLength(masked)).toBe(Buffer.byteLength(text));
    expect(findSecrets(masked, options)).toEqual([]);
  });

  it.each(nothing)('none in %j', (text) => {
    expect(findSecrets(text, options)).toEqual([]);
    expect(withoutSecrets(text, options)).toBe(text);
  });

  it.each(['***', 'xxx', '•••', '$PW', '{pw}', '<pw>', '%PW%', '[pw]', 'password', 'PASSWD', 'Pass', 'secret'])(
    'are none where a word stands for a password: %s',
    (word) => {
      expect(findSecrets(`https://user:${word}@host.example`, options)).toEqual([]);
    },
  );

  it.each([
    [16, '*'.repeat(16)],
    [17, `aB3d${'*'.repeat(13)}`],
  ])('of %i characters are hidden as %s', (length, shown) => {
    const address = (password: string) => `https://app:${password}@x.example`;
    expect(withoutSecrets(address(long(length)), options)).toBe(address(shown));
  });

  it('come in the order in which they stand', () => {
    const text = `anna@company.co.uk saw 10.1.2.3 and grafana.ops.corp refuse ghp_${long(36)}, and 10.1.2.4 too`;
    expect(findSecrets(text, options).map(({ kind }) => kind)).toEqual([
      ...['e-mail', 'address', 'address', 'credential', 'address'],
    ]);
  });

  it('are found among anything, once, and hidden in place', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(...found.map(([, text]) => text), ...nothing, ' ', '\n', '`'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        const secrets = findSecrets(text, options);
        for (const [index, { start, end }] of secrets.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(secrets[index - 1]?.end ?? 0);
        }
        const masked = withoutSecrets(text, options);
        expect(masked.length).toBe(text.length);
        expect(masked.split('\n').length).toBe(text.split('\n').length);
      }),
    );
  });

  it.each([
    ['tokens', `${'ghp_'.repeat(20_000)}`],
    ['hosts', `${'a.'.repeat(50_000)}internal`],
    ['addresses', `${'10.'.repeat(50_000)}`],
    ['e-mail addresses', `${'a.'.repeat(50_000)}@${'b.'.repeat(50_000)}`],
    ['keys', `-----BEGIN ${'A '.repeat(50_000)}PRIVATE KEY-----${'a'.repeat(100_000)}`],
    ['passwords', `a://${':'.repeat(100_000)}@b`],
    ['web tokens', `eyJ${'a'.repeat(50_000)}.eyJ${'a'.repeat(50_000)}.`],
  ])('of long lines like %s are looked for in one go', (_name, text) => {
    // A pattern that goes back and forth would not end within the limit of a test.
    expect(withoutSecrets(text, options)).toHaveLength(text.length);
  });

  it.each([
    ['what a long one begins with', `It was ghp_${long(36)}.`, 'error: Unexpected GitHub token `ghp_***`'],
    [
      'nothing of a short one',
      'https://app:tr0ub4dor@db.example.org',
      'error: Unexpected password in an address `***`',
    ],
    [
      'nothing of one of sixteen',
      `https://app:${long(16)}@x.example`,
      'error: Unexpected password in an address `***`',
    ],
    ['four of seventeen', `https://app:${long(17)}@x.example`, 'error: Unexpected password in an address `aB3d***`'],
    ['nothing of one over several lines', pem('RSA '), 'error: Unexpected private key `***`'],
    ['nothing of an address', 'The node 10.1.2.3.', 'warning: Unexpected internal address `***`, expected a name'],
    ['nothing of a person', 'anna@company.co.uk', 'warning: Unexpected e-mail address `***`, expected a handle'],
  ])('are told by secrets-are-absent with %s', (_, text, words) => {
    const told = (yaml: string) =>
      checkText(layOver(exemplary, { yaml, markdown: `## Impact\n\n1,240 failed.\n\n${text}` }))
        .filter(({ rule }) => rule === 'secrets-are-absent')
        .map(({ severity, message }) => `${severity}: ${message}`);
    expect(told('visibility: internal')).toEqual([expect.stringContaining(words)]);
    // In a review that anybody may read, all of them are errors.
    expect(told('visibility: public')).toEqual([expect.stringContaining(words.replace('warning', 'error'))]);
  });

  it('are not hidden where a book has switched the rule off', () => {
    const text = `ghp_${long(36)}`;
    expect(secretsHider({ rules: {} })(text)).toBe(`ghp_${'*'.repeat(36)}`);
    expect(secretsHider({ rules: { 'secrets-are-absent': 'off' } })(text)).toBe(text);
    expect(secretsHider({ rules: { 'secrets-are-absent': { severity: 'off' } } })(text)).toBe(text);
    expect(secretsHider({ rules: { 'secrets-are-absent': 'info' } })(text)).not.toBe(text);
    expect(secretsHider({ rules: { 'secrets-are-absent': { severity: 'info' } } })(text)).not.toBe(text);
    expect(secretsHider({ rules: { 'secrets-are-absent': { allow: [text] } } })(text)).toBe(text);
  });
});
