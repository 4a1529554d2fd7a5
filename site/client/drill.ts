/** The drill: steps come one by one, and what has not come yet is not even named. */

function start(): void {
  const steps = [...document.querySelectorAll<HTMLDetailsElement>('[data-drill-step]')];
  const next = document.querySelector<HTMLButtonElement>('[data-drill-next]');
  const all = document.querySelector<HTMLButtonElement>('[data-drill-all]');
  const progress = document.querySelector<HTMLElement>('[data-drill-progress]');
  if (!next || !all || !progress) return;
  let shown = 0;

  const say = () => {
    for (const [index, step] of steps.entries()) {
      const item = step.closest('li');
      if (item) item.hidden = index >= shown;
    }
    const left = steps.length - shown;
    next.hidden = left === 0;
    all.hidden = left === 0;
    next.textContent = left === 1 ? 'Show the cause and the lessons' : 'Show the next step';
    progress.textContent = left === 0 ? 'That was all of it.' : `${shown} of ${steps.length} shown`;
  };
  const showUpTo = (count: number) => {
    const first = steps[shown];
    for (const step of steps.slice(shown, count)) step.open = true;
    shown = count;
    say();
    // The reader goes on where the new text begins; the button follows below it.
    const summary = first?.querySelector('summary');
    summary?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'nearest' });
  };

  next.addEventListener('click', () => showUpTo(Math.min(shown + 1, steps.length)));
  all.addEventListener('click', () => showUpTo(steps.length));
  say();
}

start();
