/** Arrow keys lead from the search field through the titles that are shown and back; Enter opens, as for any link. */
export function moveByArrows(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const field = document.querySelector<HTMLInputElement>('[data-search]');
    const titles = [...document.querySelectorAll<HTMLElement>('.incident-item-title')].filter(
      (title) => title.offsetParent !== null,
    );
    const at = titles.indexOf(document.activeElement as HTMLElement);
    if (document.activeElement !== field && at === -1) return;
    const next = event.key === 'ArrowDown' ? titles[at + 1] : at > 0 ? titles[at - 1] : field;
    if (!next || (at === -1 && event.key === 'ArrowUp')) return;
    event.preventDefault();
    next.focus();
  });
}
