interface Props {
  /** The classes that the mark has in the picture, and what it means. */
  readonly entries: readonly { readonly mark: string; readonly word: string }[];
}

/** What the colours of a picture mean. */
export function Legend({ entries }: Props) {
  return (
    <ul class="legend">
      {entries.map(({ mark, word }) => (
        <li key={word}>
          <svg width="14" height="14" aria-hidden="true">
            <rect class={mark} x="0.5" y="0.5" width="13" height="13" />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
