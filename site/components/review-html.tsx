interface Props {
  /** Sanitised when the review was rendered; this is the only place that trusts it. */
  readonly html: string;
  readonly class?: string;
  /** A cell or a list item holds inline markup; a block stands alone. */
  readonly inline?: boolean;
}

/** What the writer of a review wrote, as the review's own renderer sanitised it. */
export function ReviewHtml({ html, class: name, inline = false }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text went through the sanitiser of src/review
  if (inline) return <span class={name} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text went through the sanitiser of src/review
  return <div class={name} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
}
