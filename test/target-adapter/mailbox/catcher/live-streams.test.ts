import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createMailCatcher } from '../../../../target-adapter/mailbox/catcher/mail-catcher.ts';
import { handClock, realClock } from '../../clocks.ts';
import { aSource } from '../send-mail.ts';
import { openCatcher } from './catcher.ts';

const clock = handClock();
const catcher = openCatcher({ clock });
const guarded = openCatcher({ basicAuth: { user: 'ada', password: 'pass' } });

async function openEvents(url = catcher.url): Promise<{ response: IncomingMessage; text(): string }> {
  const [response]: IncomingMessage[] = await once(get(`${url}/api/v1/events`), 'response');
  if (!response) throw new Error('no response');
  let text = '';
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return { response, text: () => text };
}

async function openSocket(url = catcher.url, headers: Record<string, string> = {}): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v2/websocket`, { headers });
  await once(socket, 'open');
  return socket;
}

it('tells each mail as one event of many data lines, without a name or an id', async () => {
  const { response, text } = await openEvents();
  const ids = await Promise.all(
    ['one', 'two', 'three'].map((subject) => catcher.send(aSource({ Subject: subject }, 'x'))),
  );

  await vi.waitFor(() => expect(text().split('\n\n')).toHaveLength(4), { interval: 2 });

  expect(response.headers['content-type']).toBe('text/event-stream');
  const events = text().split('\n\n').slice(0, -1);
  expect(events.every((event) => event.split('\n').every((line) => line.startsWith('data: ')))).toBe(true);
  expect(events.map((event) => JSON.parse(event.replace(/^data: /gm, '')).ID).sort()).toEqual(ids.sort());
  response.destroy();
});

it('keeps the events alive', async () => {
  const { response, text } = await openEvents();

  clock.advance(54_000);

  await vi.waitFor(() => expect(text()).toBe('keepalive: \n'), { interval: 2 });
  response.destroy();
});

it('tells each mail as one text frame: the message itself', async () => {
  const socket = await openSocket();
  const frame = once(socket, 'message');
  const id = await catcher.send(aSource({ Subject: 'x' }, 'y'));

  const [data, isBinary] = await frame;

  expect(JSON.parse(String(data))).toEqual(await catcher.message(id));
  expect(isBinary).toBe(false);
  socket.terminate();
});

it('pings, and drops who does not answer', async () => {
  const answers = await openSocket();
  const silent = new WebSocket(`${catcher.url.replace('http', 'ws')}/api/v2/websocket`, { autoPong: false });
  await once(silent, 'open');
  const closed = once(silent, 'close');
  const pinged = once(answers, 'ping');

  clock.advance(54_000);
  await pinged;
  await vi.waitFor(() => expect(clock.waiting()).toBe(1), { interval: 2 });
  const frame = once(answers, 'message');
  await catcher.send(aSource({}, 'the pong is in by now'));
  await frame;
  clock.advance(54_000);
  await closed;

  expect(answers.readyState).toBe(WebSocket.OPEN);
  answers.terminate();
});

it('ends a connection whose client talks', async () => {
  const socket = await openSocket();

  socket.send('hello');

  expect((await once(socket, 'close'))[0]).toBe(1009);
});

it('refuses a page of another site, and lets its own in', async () => {
  await expect(openSocket(catcher.url, { origin: 'http://evil.test' })).rejects.toThrow('403');
  const own = await openSocket(catcher.url, { origin: catcher.http.origin });
  own.terminate();
});

it('asks for the log-in', async () => {
  await expect(openSocket(guarded.url)).rejects.toThrow('401');
  const socket = await openSocket(guarded.url, { authorization: `Basic ${btoa('ada:pass')}` });
  socket.terminate();
});

it('offers no other socket', async () => {
  await expect(openSocket(`${catcher.url}/x`)).rejects.toThrow('404');
});

it('ends at once when the catcher closes, whoever listens', async () => {
  const closing = await createMailCatcher({ host: '127.0.0.1', smtpPort: 0, httpPort: 0, clock: realClock });
  const [{ response }, socket] = [await openEvents(closing.url), await openSocket(closing.url)];
  const ended = [once(response, 'end'), once(socket, 'close')];

  await closing.close();

  await Promise.all(ended);
  await expect(fetch(closing.url ?? '')).rejects.toThrow('fetch failed');
});
