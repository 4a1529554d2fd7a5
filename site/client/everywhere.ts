/** The script of every page: the theme before the first paint, and `/` for the search. */
import { nextTheme, storedTheme, storeTheme } from './theme/theme.ts';

const root = document.documentElement;
root.classList.add('has-script');

const stored = storedTheme();
if (stored) root.dataset['theme'] = stored;

document.addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const shown = () => (root.dataset['theme'] ?? (dark.matches ? 'dark' : 'light')) === 'dark';
  const say = () => {
    const label = button?.querySelector('[data-theme-label]');
    if (label) label.textContent = shown() ? 'Switch to the light theme' : 'Switch to the dark theme';
  };
  say();
  dark.addEventListener('change', say);
  button?.addEventListener('click', () => {
    const theme = nextTheme(shown());
    root.dataset['theme'] = theme;
    storeTheme(theme);
    say();
  });
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)))
    return;
  event.preventDefault();
  const search = document.querySelector<HTMLInputElement>('[data-search]');
  if (search) search.focus();
  else location.assign(`${root.dataset['root'] ?? '/'}incidents/#page-search`);
});
