import type { Example } from './rule.ts';

/** An example as a reader sees it. */
export function exampleText(example: Example): string {
  const without = (example.without ?? []).map((name) => `“${name}”`).join(', ');
  const path = example.path && `(in the file ${example.path})`;
  const config = example.config && `(with the configuration ${JSON.stringify(example.config)})`;
  const parts = [
    config,
    path,
    example.register,
    example.yaml,
    without && `(a review without the section ${without})`,
    example.markdown,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('\n\n') : '(a review as the template has it)';
}
