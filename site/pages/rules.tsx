import { Empty } from '../components/empty.tsx';
import { Marked } from '../components/marked.tsx';
import { groupBy } from '../format/group-by.ts';
import { humanise } from '../format/words.ts';
import { definePage, once, type Site } from '../page.ts';

/** What a good review is: the rule book. */
export const rulesPage = definePage({
  name: 'rules',
  menu: 'Rules',
  items: once,
  address: () => 'rules/',
  title: () => 'Rules',
  description: () => 'What the check demands of a review, and why.',
  dated: () => false,
  render: (_once, site) => <Rules site={site} />,
});

function Rules({ site }: { readonly site: Site }) {
  const groups = groupBy(site.kb.rules, (rule) => rule.group);
  return (
    <>
      <h1>Rules</h1>
      <p class="lead">
        What <code>incidentbook check</code> demands of a review, and why. In a good review …
      </p>
      {site.kb.rules.length === 0 && <Empty>This book has no rules.</Empty>}
      {[...groups].map(([group, rules]) => (
        <section key={group} class="block" aria-labelledby={groupAnchor(group)}>
          <h2 id={groupAnchor(group)}>{humanise(group)}</h2>
          <ul class="rule-list">
            {rules.map((rule) => (
              <li key={rule.name}>
                <a href={site.href(`rules/${rule.name}/`)}>{rule.name}</a>
                <span class={`rule-severity rule-${rule.severity}`}>{rule.severity}</span>
                <p>
                  <Marked text={rule.summary} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <AntiPatterns site={site} />
    </>
  );
}

/** The runbook's anti-patterns, and which rules stand against each. */
function AntiPatterns({ site }: { readonly site: Site }) {
  if (site.kb.antiPatterns.length === 0) return null;
  return (
    <section class="block" aria-labelledby="anti-patterns">
      <h2 id="anti-patterns">Against which anti-patterns</h2>
      {site.kb.antiPatterns.map(({ name, meaning, rules }) => (
        <section key={name} class="anti-pattern">
          <h3>{name}</h3>
          <p>{meaning}</p>
          <ul class="chips">
            {rules.map((rule) => (
              <li key={rule}>
                <a href={site.href(`rules/${rule}/`)}>{rule}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** The anchor of a group's heading; the names of groups hold spaces. */
function groupAnchor(group: string): string {
  return `group-${group.replace(/\W+/g, '-')}`;
}
