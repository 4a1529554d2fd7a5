/** What `incidentbook serve` adds to every page: it reloads after a build, and shows why there was none. */

// What has changed since this page was asked for is told at once.
const turn = document.currentScript?.dataset['turn'] ?? '';
const events = new EventSource(`/__serve/events?turn=${turn}`);

events.addEventListener('reload', () => location.reload());

events.addEventListener('problems', (event: MessageEvent<string>) => {
  document.querySelector('.serve-problems')?.remove();
  const lines: readonly string[] = JSON.parse(event.data);
  if (lines.length === 0) return;
  const banner = document.createElement('aside');
  banner.className = 'serve-problems';
  banner.setAttribute('role', 'alert');
  const [title = '', ...details] = lines;
  const heading = document.createElement('strong');
  heading.textContent = title;
  const list = document.createElement('ul');
  for (const detail of details) {
    const item = document.createElement('li');
    item.textContent = detail;
    list.append(item);
  }
  banner.append(heading, list);
  document.body.prepend(banner);
});
