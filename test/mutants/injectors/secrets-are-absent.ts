import type { Injector } from '../injector.ts';
import { someHeading, withParagraph } from '../prose.ts';

/** Made here from pieces: as a whole they would be found in this file by those who look for secrets. */
const secrets = [
  `ghp_${'a1B2'.repeat(9)}`,
  `AKIA${'Q2X7'.repeat(4)}`,
  `xoxb-${'1234567890'}-${'abcdefghij'}`,
  `glpat-${'x9Y8'.repeat(5)}`,
  `eyJ${'hbGciOiJIUzI1'}.eyJ${'zdWIiOiIxMjM0'}0.${'sig-nature_1'}`,
  `https://app:${'correct-horse-9'}@db.example.org/orders`,
  `-----BEGIN ${'EC'} PRIVATE KEY-----\\n${'MHcCAQEE'.repeat(4)}\\n-----END EC PRIVATE KEY-----`,
];

export const secretsAreAbsent: Injector = {
  rule: 'secrets-are-absent',
  inject(text, random) {
    return withParagraph(text, someHeading(random), `The log said \`${random.pick(secrets)}\` at 09:20.`);
  },
};
