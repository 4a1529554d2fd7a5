interface Props {
  /** Sanitised when the review was rendered; this is the only place that trusts it. */
  readonly html: string;
  readonly class?: string;
  /** A cell or a list item holds inline markup; a block stands alone. */
  readonly inline?: boolean;
}

/** What the writer of a review wrote, as the review's own renderer sanitised it. */
export function ReviewHtml({ html, class: name, inline = false }: Props) {
  // The text went through the sanitiser of src/review
  if (inline) return <span class={name} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
  // The text went through the sanitiser of src/review
  return <div class={name} dir="auto" dangerouslySetInnerHTML={{ __html: reachable(html) }} />;
}

/**
 * What may be wider than the page scrolls in its own box, which the keyboard must reach. No quotation marks are added,
 * so nothing changes even where an attribute's value looks like one of these tags.
 */
function reachable(html: string): string {
  return withBoxes(html.replaceAll('<pre>', '<pre tabindex=0>').replaceAll('<table>', '<table tabindex=0>'));
}

/** The boxes of a task list as signs: nobody can tick them here, and an input would have to have a label. */
function withBoxes(html: string): string {
  return html.replace(/<input type="checkbox"( checked)? disabled>/g, (_all, checked?: string) =>
    checked
      ? '<span class="box" role="img" aria-label="Done">☑</span>'
      : '<span class="box" role="img" aria-label="To do">☐</span>',
  );
}
