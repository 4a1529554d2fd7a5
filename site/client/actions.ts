/** The tables of actions: narrowed by owner, priority and the like, with the choices in the address. */

function start(): void {
  const form = document.querySelector<HTMLFormElement>('[data-action-filters]');
  const said = document.querySelector<HTMLElement>('[data-action-count]');
  if (!form || !said) return;
  const selects = [...form.querySelectorAll('select')];
  const wholes = new Map(
    [...document.querySelectorAll('[data-group-count]')].map((count) => [count, count.textContent ?? '']),
  );
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-action-group] tbody tr')];

  const narrowed = () => selects.some(({ value }) => value !== '');
  const narrow = () => {
    for (const row of rows) {
      row.hidden = !selects.every(({ name, value }) => {
        const own = row.getAttribute(`data-${name}`) ?? '';
        return value === '' || own === (value === '(none)' ? '' : value);
      });
    }
    for (const group of document.querySelectorAll<HTMLElement>('[data-action-group]')) {
      const shown = group.querySelectorAll('tbody tr:not([hidden])').length;
      group.hidden = shown === 0;
      const count = group.querySelector('[data-group-count]');
      // Unnarrowed, the number is that of all there are, which may be more than stand on the page.
      if (count) count.textContent = narrowed() ? String(shown) : (wholes.get(count) ?? '');
    }
    const shown = rows.filter((row) => !row.hidden).length;
    said.textContent =
      shown === rows.length
        ? ''
        : shown === 0
          ? 'No action on this page fits these choices.'
          : `${shown} of the ${rows.length} actions on this page`;
  };

  const fromAddress = () => {
    const parameters = new URLSearchParams(location.search);
    for (const select of selects) select.value = parameters.get(select.name) ?? '';
    // A value that no longer exists selects nothing at all: show everything instead.
    for (const select of selects) if (select.selectedIndex === -1) select.value = '';
    narrow();
  };

  form.addEventListener('change', () => {
    const parameters = new URLSearchParams(
      selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    const search = parameters.toString();
    history.pushState(null, '', `${location.pathname}${search === '' ? '' : `?${search}`}`);
    narrow();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', fromAddress);
  fromAddress();
}

start();
