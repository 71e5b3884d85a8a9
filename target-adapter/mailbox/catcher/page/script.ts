/**
 * The page's script: keys, deletion, copying, local times, and the list drawn anew when mail comes in. Only a list that is
 * seen listens for news: a browser keeps few connections to one server.
 */
export const script = `'use strict';
const path = document.documentElement.dataset.path;
const rows = () => [...document.querySelectorAll('a.open')];
const go = (selector) => document.querySelector(selector)?.click();
const total = () => Number(document.querySelector('h1').dataset.total);

let silence;
function say(text) {
  clearTimeout(silence);
  document.querySelector('#news').textContent = text;
  silence = setTimeout(() => say(''), 6000);
}

function showLocalTimes() {
  for (const time of document.querySelectorAll('time')) time.textContent = new Date(time.dateTime).toLocaleString();
}

function move(step) {
  const all = rows();
  const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(document.activeElement) + step))];
  next?.focus();
}

// As it was served, before anything was changed in it.
let served = document.querySelector('#main').outerHTML;

async function drawAnew() {
  const before = total();
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const main = fresh.querySelector('#main');
  if (main.outerHTML === served) return;
  served = main.outerHTML;
  const focused = document.activeElement.id;
  const typed = document.querySelector('#q')?.value;
  document.querySelector('#main').replaceWith(document.adoptNode(main));
  document.title = fresh.title;
  showLocalTimes();
  const field = document.querySelector('#q');
  if (field && typed !== undefined) field.value = typed;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  const more = total() - before;
  if (more > 0) say(more === 1 ? '1 new mail.' : more + ' new mails.');
}

async function remove(button) {
  try {
    await fetch(button.dataset.delete, { method: 'DELETE' });
  } catch {
    return say('The mail catcher does not answer.');
  }
  sessionStorage.setItem('news', 'The mail is deleted.');
  go('a[data-key=back]');
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    say('Copied.');
  } catch {
    getSelection().selectAllChildren(button.previousElementSibling);
    say('Selected: press Ctrl+C to copy.');
  }
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
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
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button));
}
showLocalTimes();

const news = sessionStorage.getItem('news');
if (news) {
  sessionStorage.removeItem('news');
  say(news);
}

// The way back leads to the list as it was, and to the mail's place in it.
const back = document.querySelector('a[data-key=back]');
if (back) back.href = (sessionStorage.getItem('list') ?? path + '/') + (back.dataset.mail ? '#m-' + back.dataset.mail : '');

if (document.querySelector('h1[data-total]')) {
  sessionStorage.setItem('list', location.pathname + location.search);
  let events;
  let planned;
  const plan = () => {
    planned ??= setTimeout(() => {
      planned = undefined;
      drawAnew().catch(() => say('The mail catcher does not answer.'));
    }, 150);
  };
  const listen = () => {
    events?.close();
    events = undefined;
    if (document.hidden) return;
    events = new EventSource(path + '/api/v1/events');
    events.onmessage = plan;
    // What came before it could be heard was not told.
    events.onopen = plan;
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pageshow', (event) => event.persisted && listen());
  addEventListener('pagehide', () => events?.close());
  listen();
}
`;
