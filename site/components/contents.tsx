/** A page's own table of contents; it stands beside the text where the screen is wide enough. */
export function Contents({
  entries,
}: {
  readonly entries: readonly { readonly slug: string; readonly label: string }[];
}) {
  if (entries.length < 3) return null;
  return (
    <nav class="contents" aria-label="On this page">
      <p class="contents-title">On this page</p>
      <ul>
        {entries.map(({ slug, label }) => (
          <li key={slug}>
            <a href={`#${slug}`} dir="auto">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
