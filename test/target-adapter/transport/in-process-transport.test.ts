import express from 'express';
import { expect, it, onTestFinished } from 'vitest';
import { createInProcessTransport } from '../../../target-adapter/transport/in-process-transport.ts';
import { realClock } from '../clocks.ts';
import { transportContract } from './transport-contract.ts';

transportContract('in-process transport', (handler, options) =>
  Promise.resolve({ transport: createInProcessTransport(handler, options), origin: 'http://in-process.example' }),
);

const connection = { baseUrl: 'https://whatever.example.com/scim/v2/', credential: { kind: 'none' } } as const;
const never = new AbortController().signal;

it('asks an Express application, whatever the origin of the base URL', async () => {
  const app = express();
  app.get('/scim/v2/Users', (_, response) => {
    response.type('application/scim+json').send({ totalResults: 0 });
  });
  const transport = createInProcessTransport(app, { clock: realClock });
  onTestFinished(() => transport.close());

  const response = await transport.send({ method: 'GET', path: '/Users' }, connection, never);

  expect(response).toMatchObject({
    status: 200,
    body: { totalResults: 0 },
    url: 'https://whatever.example.com/scim/v2/Users',
  });
});

it('listens on loopback alone, at one port', async () => {
  const addresses = new Set<string>();
  const transport = createInProcessTransport(
    (request, response) => {
      addresses.add(`${request.socket.localAddress} ${request.socket.localPort}`);
      response.end();
    },
    { clock: realClock },
  );

  await transport.send({ method: 'GET', path: '/Users' }, connection, never);
  await transport.send({ method: 'GET', path: '/Users' }, connection, never);
  await transport.close();

  expect([...addresses]).toEqual([expect.stringMatching(/^127\.0\.0\.1 \d+$/)]);
});

it('opens pages as a browser would: host, query, cookies and redirects as they are', async () => {
  const transport = createInProcessTransport(
    (request, response) => {
      response.writeHead(303, { location: `http://${request.headers.host}/done`, 'set-cookie': ['a=1', 'b=2'] });
      response.end(`asked for ${request.url} with ${request.headers.cookie}`);
    },
    { clock: realClock },
  );
  onTestFinished(() => transport.close());

  const page = await transport.fetchPage('http://app.example/verify?token=1', { headers: { cookie: 'c=3' } });

  expect(page.status).toBe(303);
  expect(page.headers.get('location')).toBe('http://app.example/done');
  expect(page.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await page.text()).toBe('asked for /verify?token=1 with c=3');
});

it('can be closed without having been used', async () => {
  await expect(createInProcessTransport(() => undefined, { clock: realClock }).close()).resolves.toBeUndefined();
});
