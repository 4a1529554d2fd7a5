/**
 * What secrets look like: only shapes that their issuers have made recognisable, so that nothing is guessed. Each with
 * where its issuer documents the format; the shapes are those widely known, and were not looked up anew.
 */
export interface SecretPattern {
  /** Completes "Unexpected …". */
  readonly what: string;
  /** Source of a regular expression, without groups of its own. */
  readonly pattern: string;
  /** Where the shape is described. */
  readonly source: string;
}

/** Tokens and keys that open something. A word character or a hyphen before one makes it another word. */
export const tokenPatterns: readonly SecretPattern[] = [
  {
    what: 'GitHub token',
    pattern: 'gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}',
    source: 'GitHub docs: About authentication to GitHub, token formats',
  },
  {
    what: 'GitLab token',
    pattern: 'gl(?:pat|dt|rt|cbt|ptt|ft|soat|oas|agent)-[\\w-]{20,}',
    source: 'GitLab docs: Token overview, token prefixes',
  },
  {
    what: 'AWS access key',
    pattern: '(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])',
    source: 'AWS docs: IAM identifiers, unique identifiers',
  },
  {
    what: 'Slack token',
    pattern: 'xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-\\d-[A-Za-z0-9-]{10,}',
    source: 'Slack docs: Token types',
  },
  {
    what: 'Stripe key',
    pattern: '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{20,}|whsec_[A-Za-z0-9]{24,}',
    source: 'Stripe docs: API keys; webhook signatures',
  },
  { what: 'Google API key', pattern: 'AIza[\\w-]{35}(?![\\w-])', source: 'Google Cloud docs: Manage API keys' },
  { what: 'Google access token', pattern: 'ya29\\.[\\w-]{20,}', source: 'Google docs: OAuth 2.0 access tokens' },
  {
    what: 'npm token',
    pattern: 'npm_[A-Za-z0-9]{36}(?!\\w)',
    source: 'GitHub blog, 2021: npm’s new access token format',
  },
  { what: 'PyPI token', pattern: 'pypi-AgE[\\w-]{50,}', source: 'PyPI help: API tokens' },
  { what: 'SendGrid key', pattern: 'SG\\.[\\w-]{22}\\.[\\w-]{43}', source: 'SendGrid docs: API keys' },
  {
    what: 'OpenAI key',
    pattern: 'sk-(?:proj-|svcacct-|admin-)?[\\w-]{20,}T3BlbkFJ[\\w-]{20,}',
    source: 'widely known: the base64 of the issuer’s name in the middle',
  },
  { what: 'Anthropic key', pattern: 'sk-ant-[a-z]+\\d\\d-[\\w-]{60,}', source: 'Anthropic docs: API keys' },
  { what: 'Hugging Face token', pattern: 'hf_[A-Za-z]{34}(?!\\w)', source: 'Hugging Face docs: User access tokens' },
  { what: 'DigitalOcean token', pattern: 'do[opr]_v1_[0-9a-f]{64}', source: 'DigitalOcean docs: API tokens' },
  { what: 'Shopify token', pattern: 'shp(?:at|ca|pa|ss)_[0-9A-Fa-f]{32}', source: 'Shopify changelog: token prefixes' },
  { what: 'Vault token', pattern: 'hv[sbr]\\.[\\w-]{24,}', source: 'HashiCorp docs: Vault tokens, token prefixes' },
  { what: 'Grafana token', pattern: 'gl(?:sa|c)_[A-Za-z0-9+/=_]{32,}', source: 'Grafana docs: Service account tokens' },
  { what: 'Docker token', pattern: 'dckr_(?:pat|oat)_[\\w-]{20,}', source: 'Docker docs: Personal access tokens' },
  {
    what: 'Databricks token',
    pattern: 'dapi[0-9a-f]{32}(?![\\w-]{3})',
    source: 'Databricks docs: Personal access tokens',
  },
  { what: 'age key', pattern: 'AGE-SECRET-KEY-1[0-9A-Z]{58}', source: 'age specification' },
  {
    what: 'JSON Web Token',
    pattern: 'eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}',
    source: 'RFC 7519: header and claims are base64url of JSON, which begins with {"',
  },
  {
    what: 'address of a Slack webhook',
    pattern: 'https://hooks\\.slack\\.com/(?:services|workflows)/[\\w/-]{20,}',
    source: 'Slack docs: Incoming webhooks',
  },
];

/** Cheap to look for: where none of these stands at the beginning of a word, no token does. */
export const tokenHint =
  /\b(?:gh[pousr]_|github_pat_|gl[a-z]{2,5}-|AKIA|ASIA|xox[a-z]-|xapp-|[rs]k_(?:live|test)_|whsec_|AIza|ya29\.|npm_|pypi-|SG\.|sk-|hf_|do[opr]_v1_|shp[a-z]{2}_|hv[sbr]\.|gl(?:sa|c)_|dckr_|dapi|AGE-SECRET|eyJ|hooks\.slack)/;
