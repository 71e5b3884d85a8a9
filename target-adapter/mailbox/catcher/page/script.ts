/** The page's script: keys, deletion, local times, and the list drawn anew when mail comes in. */
export const script = `'use strict';
const path = document.documentElement.dataset.path;
const rows = () => [...document.querySelectorAll('a.row')];
const go = (selector) => document.querySelector(selector)?.click();

function showLocalTimes() {
  for (const time of document.querySelectorAll('time')) time.textContent = new Date(time.dateTime).toLocaleString();
}

function move(step) {
  const all = rows();
  const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(document.activeElement) + step))];
  next?.focus();
}

async function drawAnew() {
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const focused = document.activeElement?.getAttribute('href');
  document.querySelector('#main').replaceWith(fresh.querySelector('#main'));
  document.title = fresh.title;
  showLocalTimes();
  rows().find((row) => row.getAttribute('href') === focused)?.focus();
  document.querySelector('#news').textContent = 'The list was updated.';
}

async function remove(button) {
  await fetch(button.dataset.delete, { method: 'DELETE' });
  location.href = path + '/';
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input')) return;
  const list = rows().length > 0;
  if (event.key === 'j') list ? move(1) : go('a[rel=next]');
  else if (event.key === 'k') list ? move(-1) : go('a[rel=prev]');
  else if (event.key === 'Escape') go('a[data-key=back]');
  else if (event.key === 'x') go('button[data-delete]');
  else if (event.key === '/') document.querySelector('#q')?.focus();
  else if (/^[1-4]$/.test(event.key)) document.querySelectorAll('nav[aria-label=Views] a')[event.key - 1]?.click();
  else return;
  event.preventDefault();
});

for (const button of document.querySelectorAll('button[data-delete]')) {
  button.hidden = false;
  button.addEventListener('click', () => remove(button));
}
showLocalTimes();

if (document.querySelector('.count')) {
  let planned;
  new EventSource(path + '/api/v1/events').onmessage = () => {
    clearTimeout(planned);
    planned = setTimeout(drawAnew, 150);
  };
}
`;
