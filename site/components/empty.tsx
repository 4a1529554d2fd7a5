import type { ComponentChildren } from 'preact';

/** A kind word where there is nothing to list. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
