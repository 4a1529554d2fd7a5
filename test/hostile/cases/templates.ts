import { canary, type HostileCase } from '../hostile-case.ts';

/** What template engines would take for their own. Each that calculates would show 1764. */
export const templates: readonly string[] = [
  '{{ 42*42 }}',
  '{{{ 42*42 }}}',
  '{% assign a = 42 %}{{ a | times: 42 }}',
  '{% include "/etc/passwd" %}',
  '{%- raw -%}{{ 42*42 }}{%- endraw -%}',
  '{% set a = 42 %}{{ a*42 }}',
  '{{ constructor.constructor("return 42*42")() }}',
  '<%= 42*42 %>',
  '<% for(;;){} %>',
  '\u0024{42*42}',
  '#{42*42}',
  '*{42*42}',
  '@{42*42}',
  '{42*42}',
  '[[\u0024{42*42}]]',
  '{{"{{"}} 42*42 }}',
  '{# comment #}{{ 42*42 }}',
  '{{ page.url }}{{ collections | dump }}',
  `<Script dangerouslySetInnerHTML={{__html: "${canary}"}} />`,
  'import a from "fs"\n\nexport const b = 42*42\n\n{b}',
  '---\npermalink: /hijacked/\n---\n\n{{ 42*42 }}',
];

export const templateCases: readonly HostileCase[] = templates.flatMap((template) => [
  { name: `template ${template} in a paragraph`, markdown: `Before.\n\n${template}\n\nAfter.` },
  { name: `template ${template} in the title`, yaml: `title: ${JSON.stringify(template)}` },
]);
