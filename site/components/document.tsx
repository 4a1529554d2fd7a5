import type { ComponentChildren } from 'preact';
import { feeds } from '../data/downloads.ts';
import type { Around, Page, Sheet } from '../page.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/**
 * What a page may load: its own host and nothing else. Search needs WebAssembly; pictures may be written as data.
 * No inline style or script anywhere, so a review can bring none in.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

interface Props {
  readonly page: Page;
  readonly sheet: Sheet;
  readonly menu: readonly { readonly label: string; readonly address: string }[];
  readonly site: Around;
  readonly children: ComponentChildren;
}

/** The frame around every page. */
export function Document({ page, sheet, menu, site, children }: Props) {
  const { book } = site;
  const title = sheet.address === '' ? book.title : `${sheet.title} · ${book.title}`;
  return (
    <html lang="en" data-root={site.href('')}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={sheet.description} />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={site.asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={site.asset('site.css')} />
        {feeds.map(({ address, type, label, kind }) => (
          <link key={address} rel="alternate" type={type} title={`${label} (${kind})`} href={site.href(address)} />
        ))}
        {sheet.alternates.map(({ address, type, title: name }) => (
          <link key={address} rel="alternate" type={type} title={name} href={site.href(address)} />
        ))}
        {/* Not deferred: the theme must be known before the first paint. */}
        <script src={site.asset('everywhere.js')} />
        {page.scripts.map((script) => (
          <script key={script} defer src={site.asset(script)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#page-content">
          Skip to content
        </a>
        <Header address={sheet.address} menu={menu} site={site} />
        <main id="page-content" class={`page page-${page.name}`} tabIndex={-1}>
          {children}
        </main>
        <Footer sheet={sheet} site={site} />
      </body>
    </html>
  );
}
