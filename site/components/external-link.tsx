import type { ComponentChildren } from 'preact';

/** A link out of the book; what is no web address stays text, so that no other scheme can be opened by a click. */
export function ExternalLink({ url, children }: { readonly url: string; readonly children: ComponentChildren }) {
  if (!/^https?:\/\//i.test(url)) return <span dir="auto">{children}</span>;
  return (
    <a href={url} rel="noreferrer" dir="auto">
      {children}
    </a>
  );
}
