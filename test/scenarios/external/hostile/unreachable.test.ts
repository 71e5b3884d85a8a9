import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { closedPort } from '../../../target-adapter/transport/servers.ts';
import type { Settings } from '../play-external.ts';
import { rehearse, verdictsOf } from '../rehearse.ts';
import { hostileServers } from './servers.ts';

const serve = hostileServers();

const token = 'Zk93-tell-nobody-7hQ';
const env = { STAGING_SCIM_TOKEN: token };

const at = (baseUrl: string, more: Settings = {}): { staging: Settings } => ({
  staging: { baseUrl, auth: { bearer: { env: 'STAGING_SCIM_TOKEN' } }, timeoutSeconds: 6, ...more },
});

/** A target that cannot be judged: exit code 3, a sentence that says why, and nothing was created. */
async function expectUnjudged(target: { staging: Settings }, ...words: readonly string[]): Promise<void> {
  const rehearsal = await rehearse(target, { env });

  expect(rehearsal.exitCode).toBe(3);
  const { happened = '', expected = '', next = '' } = rehearsal.run.finished?.problem ?? {};
  for (const word of words) expect(`${happened}. ${expected}. ${next}`).toContain(word);
  const told = rehearsal.shown.replaceAll(/\s+/g, ' ');
  expect(told).toContain(happened.slice(0, 40));
  expect(told).toContain('No verdict on staging');
  expect(told).not.toMatch(/ at \S+ \(|fault of Scimulator/);
  expect([...new Set(verdictsOf(rehearsal).map((line) => line.split(' ')[0]))]).toEqual(['error']);
  expect(rehearsal.run.finished?.ended).toBe('broken-off');
  expect(rehearsal.run.results.flatMap(({ left }) => left)).toEqual([]);
  expect(rehearsal.written + rehearsal.shown).not.toContain(token);
  expect(rehearsal.tookMs).toBeLessThan(12_000);
}

describe.concurrent('a target that cannot be reached', { timeout: 30_000 }, () => {
  it('is said to have nobody listening', async () => {
    const port = await closedPort();

    await expectUnjudged(
      at(`http://127.0.0.1:${port}/scim/v2`),
      `nothing listens at 127.0.0.1, port ${port}`,
      'tried 3 times',
    );
  });

  it('is said to have an unknown name', async () => {
    await expectUnjudged(at('https://nobody.invalid/scim/v2'), 'the name nobody.invalid');
  });

  it('is said to show a certificate of an unknown authority', async () => {
    const { port } = await serve.https('localhost', (_request, response) => response.end('{}'));

    await expectUnjudged(
      at(`https://localhost:${port}/scim/v2`),
      'certificate from an authority that is not known here',
    );
  });

  it('is said to show an expired certificate', async () => {
    const { port } = await serve.https('expired', (_request, response) => response.end('{}'));

    await expectUnjudged(
      at(`https://localhost:${port}/scim/v2`, { tls: { ca: authorityFile } }),
      'staging shows a certificate that ended on',
    );
  });

  it('is said to show a certificate of another name', async () => {
    const { port } = await serve.https('other-name', (_request, response) => response.end('{}'));

    await expectUnjudged(
      at(`https://localhost:${port}/scim/v2`, { tls: { ca: authorityFile } }),
      'localhost was expected',
    );
  });

  it('is said not to answer in time where it accepts and stays silent', async () => {
    const { port } = await serve.sockets(() => undefined);

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'no answer to GET', 'within 6 s');
  });

  it('is said not to end its answer where it drips', async () => {
    const { port } = await serve.http((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/scim+json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'did not end within 6 s');
  });

  it('is said not to speak HTTP', async () => {
    const { port } = await serve.sockets((socket) => socket.end('220 mail.example ESMTP\r\n'));

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'HTTP');
  });

  it('is said to close the connection', async () => {
    const { port } = await serve.sockets((socket) => socket.destroy());

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'closed the connection');
  });
});

describe.concurrent('a target that answers something else', { timeout: 30_000 }, () => {
  it('is said to refuse the token, and where that came from', async () => {
    const { port } = await serve.http((_request, response) => response.writeHead(401).end());

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'refuses the token: 401', 'STAGING_SCIM_TOKEN');
  });

  it('is said to answer a log-in page', async () => {
    const { port } = await serve.http((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Sign in to continue</title><h1>Hi</h1>'),
    );

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'HTML in place of JSON', '“Sign in to continue”');
  });

  it('is said to redirect, and the other place gets neither a request nor the token', async () => {
    const visits: string[] = [];
    const elsewhere = await serve.http((request, response) => {
      visits.push(request.headers.authorization ?? 'no token');
      response.end('{}');
    });
    const { port } = await serve.http((_request, response) =>
      response.writeHead(302, { location: `http://localhost:${elsewhere.port}/login?next=/scim` }).end(),
    );

    await expectUnjudged(
      at(`http://127.0.0.1:${port}/scim/v2`),
      'redirects GET /Users to',
      'SCIM clients follow no redirect',
    );

    expect(visits).toEqual([]);
  });

  it('is said to have nothing at that base URL', async () => {
    const { port } = await serve.http((_request, response) => response.writeHead(404).end('no such page'));

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim`), '404 to GET /Users', 'check the base URL');
  });

  it('is said to be down behind its gateway', async () => {
    const { port } = await serve.http((_request, response) => response.writeHead(503).end('<h1>Back soon</h1>'));

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'answers 503 to GET /Users, three times in a row');
  });

  it('is said to answer too much', async () => {
    const { port } = await serve.http((_request, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    });

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`, { maxBytes: 200_000 }), 'with more than 200 KB');
  });

  it('is said to answer too much where a little unpacks to that', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { port } = await serve.http((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/scim+json', 'content-encoding': 'gzip' }).end(bomb),
    );

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'with more than 10 MB');
  });

  it('is said to nest its JSON too deep', async () => {
    const { port } = await serve.http((_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/scim+json' })
        .end('['.repeat(100_000) + ']'.repeat(100_000)),
    );

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'JSON nested deeper than 128 levels');
  });

  it('is said to send headers that nobody reads', async () => {
    const { port } = await serve.sockets((socket) => {
      socket.on('data', () => {
        socket.write(
          `HTTP/1.1 200 OK\r\n${`x-filler: ${'y'.repeat(8_000)}\r\n`.repeat(60)}content-length: 2\r\n\r\n{}`,
        );
      });
    });

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'staging');
  });

  it('is said to speak no JSON where its bytes are none', async () => {
    const { port } = await serve.http((_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/scim+json' })
        .end(Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d])),
    );

    await expectUnjudged(at(`http://127.0.0.1:${port}/scim/v2`), 'answers no JSON: 200');
  });
});

const authorityFile = new URL('../../../target-adapter/transport/certificates/authority.pem', import.meta.url).pathname;
