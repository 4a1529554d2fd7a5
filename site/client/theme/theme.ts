export type Theme = 'light' | 'dark';

const key = 'incidentbook-theme';

/** The theme that the reader chose before; undefined where there is none, or where nothing may be stored. */
export function storedTheme(): Theme | undefined {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a theme, where the browser lets us. */
export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // A reader who allows no storage gets the theme for this page alone.
  }
}

/** The other theme than the one that is shown. */
export function nextTheme(isDark: boolean): Theme {
  return isDark ? 'light' : 'dark';
}
