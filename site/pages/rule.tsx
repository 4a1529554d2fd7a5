import type { RuleDoc } from '../../src/knowledge/types.ts';
import { Marked } from '../components/marked.tsx';
import { humanise } from '../format/words.ts';
import { defineListPage } from '../page.ts';

const severityWords = {
  error: 'The review is wrong or misleading.',
  warning: 'The review is weaker than it could be.',
  info: 'The reader may want to know.',
} as const;

/** One rule: what it asks, why, and how it looks when it is kept and when it is not. */
export const rulePage = defineListPage<RuleDoc, RuleDoc>({
  name: 'rule',
  items: (kb) => kb.rules,
  address: (rule) => `rules/${rule.name}/`,
  title: (rule) => rule.name,
  description: (rule) => rule.summary,
  dated: () => false,
  view: (rule) => rule,
  render: (rule, site) => (
    <article class="rule prose">
      <p class="trail">
        <a href={site.href('rules/')}>Rules</a> / {humanise(rule.group)}
      </p>
      <h1 class="rule-name">{rule.name}</h1>
      <p class="lead">
        <Marked text={rule.summary} />
      </p>
      <p>
        <span class={`rule-severity rule-${rule.severity}`}>{rule.severity}</span>{' '}
        <span class="quiet">{severityWords[rule.severity]}</span>
      </p>
      <h2>Why</h2>
      <p>
        <Marked text={rule.why} />
      </p>
      <h2>Good</h2>
      <Example code={rule.good} kind="good" />
      <h2>Bad</h2>
      <Example code={rule.bad} kind="bad" />
      <h2>Living with it</h2>
      <p>
        Where a review has a reason to depart from this rule, it says so in its front matter, and the reason is shown to
        its readers:
      </p>
      <Example code={`waive:\n  - rule: ${rule.name}\n    reason: Why the exception is right.`} kind="plain" />
    </article>
  ),
});

function Example({ code, kind }: { readonly code: string; readonly kind: 'good' | 'bad' | 'plain' }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre class={`example example-${kind}`} tabIndex={0}>
      <code>{code}</code>
    </pre>
  );
}
