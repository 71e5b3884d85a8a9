import type { IncomingMessage, ServerResponse } from 'node:http';
import { request as ask } from 'node:http';
import { describe, expect, it } from 'vitest';
import { embedded } from '../../../../target-adapter/behaviour.ts';
import type { OutgoingMail } from '../../../../target-adapter/provider/mail/compose.ts';
import { closedPort } from '../../../target-adapter/transport/servers.ts';
import { type Rehearsal, verdictsOf } from '../rehearse.ts';
import type { Around, ServeOptions } from '../served-target.ts';
import { hostileServers } from './servers.ts';
import { rehearseAmongStrangers, serveLies } from './strangers.ts';

const serve = hostileServers();

const calendly = { ...embedded.calendly, invitation: 'none' } as const;
const only = 'create-and-read-back,email-change-verified,email-change-repeated,add-duplicate-active';
const honest: Around = (_request, next) => next();

/** Sends mails changed, and remembers the keys of the links that the provider put into them. */
function writing(change: (mail: OutgoingMail) => Partial<OutgoingMail>): {
  readonly keys: readonly string[];
  readonly serve: Pick<ServeOptions, 'carry'>;
} {
  const keys: string[] = [];
  return {
    keys,
    serve: {
      async carry(mail, deliver) {
        keys.push(...(/[?&]token=([\w-]{8,})/.exec(mail.text)?.slice(1) ?? []));
        await deliver({ ...mail, ...change(mail) });
      },
    },
  };
}

/** Somebody who must not be visited; whoever comes is told of. */
async function aTrap(): Promise<{ readonly origin: string; readonly visits: readonly string[] }> {
  const visits: string[] = [];
  const { port } = await serve.http(({ url = '', headers }, response) => {
    visits.push(`${url} ${headers.authorization ?? ''}`);
    response.end('<h1>Thanks</h1>');
  });
  return { origin: `http://localhost:${port}`, visits };
}

const line = (rehearsal: Rehearsal, id: string): string =>
  verdictsOf(rehearsal).find((each) => each.includes(` ${id}:`)) ?? '';

function expectNoKey({ written, shown }: Rehearsal, keys: readonly string[]): void {
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => (written + shown).includes(key))).toEqual([]);
}

describe.concurrent('a target whose mail is hostile', { timeout: 30_000 }, () => {
  it.each([
    ['a thousand links that verify elsewhere', (trap: string) => manyLinks(trap)],
    ['links that are scripts', () => '<a href="javascript:alert(1)">Confirm</a><a href="data:text/html,x">Verify</a>'],
    ['five megabytes of HTML', () => `<p>${'lorem ipsum '.repeat(420_000)}${'<b>x</b>'.repeat(10_000)}</p>`],
    ['a link to a file', () => '<a href="file:///etc/passwd?verify">Confirm</a>'],
  ])('is not followed anywhere from %s', async (_name, html) => {
    const trap = await aTrap();
    const mails = writing(() => ({ html: html(trap.origin), text: '' }));
    const lie = await serveLies(calendly, () => honest, mails.serve);

    const rehearsal = await rehearseAmongStrangers(lie, calendly, { only });

    expect(trap.visits).toEqual([]);
    expect(line(rehearsal, 'create-and-read-back')).toMatch(/^pass/);
    expect(line(rehearsal, 'email-change-verified')).toMatch(/^(skip|fail|error) /);
    expect(rehearsal.written.length).toBeLessThan(3_000_000);
    expectNoKey(rehearsal, mails.keys);
  });

  it('finds the one link before 300 KB of text', async () => {
    const mails = writing(({ text }) => ({ text: `${text}\n${'lorem ipsum '.repeat(25_000)}` }));
    const lie = await serveLies(calendly, () => honest, mails.serve);
    const mail = { mailhog: lie.target.mailUrl, timeoutSeconds: 90, quietSeconds: 2 };

    const rehearsal = await rehearseAmongStrangers(lie, calendly, { only, more: { mail } });

    expect(line(rehearsal, 'email-change-verified')).toMatch(/^pass/);
    expect(rehearsal.written.length).toBeLessThan(6_000_000);
    expectNoKey(rehearsal, mails.keys);
  });

  it('leads nobody elsewhere by a redirect behind its link', async () => {
    const trap = await aTrap();
    const mails = writing(() => ({}));
    const lie = await serveLies(
      calendly,
      () => async (request, next) =>
        request.path === '/verify'
          ? { status: 302, headers: { location: `${trap.origin}/take?${request.query}` }, text: '' }
          : next(),
      mails.serve,
    );

    const rehearsal = await rehearseAmongStrangers(lie, calendly, { only });

    expect(trap.visits).toEqual([]);
    expect(line(rehearsal, 'email-change-verified')).toMatch(/^error .*mail\.linkOrigins/);
    expectNoKey(rehearsal, mails.keys);
  });

  it('gets no credential at the page behind its link', async () => {
    const lie = await serveLies(calendly, () => honest);

    await rehearseAmongStrangers(lie, calendly, { only });

    const pages = lie.target.asked.filter(({ path }) => path.startsWith('/verify'));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter(({ authorization }) => authorization !== '')).toEqual([]);
  });
});

describe.concurrent('a mailbox', { timeout: 30_000 }, () => {
  it('that is down costs what needs mail, and nothing else', async () => {
    const port = await closedPort();
    const lie = await serveLies(calendly, () => honest);

    const rehearsal = await rehearseAmongStrangers(lie, calendly, {
      only,
      more: { mail: { mailhog: `http://127.0.0.1:${port}` } },
    });

    expect(rehearsal.exitCode).toBe(3);
    expect(line(rehearsal, 'email-change-verified')).toMatch(
      /^error .*MailHog at http:\/\/127\.0\.0\.1:\d+ does not answer/,
    );
    expect(line(rehearsal, 'create-and-read-back')).toMatch(/^pass/);
    expect(line(rehearsal, 'add-duplicate-active')).toMatch(/^pass/);
  });

  it('whose port is taken costs what needs mail, and says what to do about a fixed port', async () => {
    const lie = await serveLies(calendly, () => honest);

    const rehearsal = await rehearseAmongStrangers(lie, calendly, {
      only,
      more: { mail: { embedded: { smtpPort: lie.target.catcher.smtp.port } } },
    });

    expect(rehearsal.exitCode).toBe(3);
    expect(line(rehearsal, 'email-change-verified')).toMatch(
      /^error .*cannot listen on 127\.0\.0\.1:\d+ \(EADDRINUSE\).*set another mail\.embedded\.smtpPort here and in the target/,
    );
    expect(line(rehearsal, 'create-and-read-back')).toMatch(/^pass/);
    expect(line(rehearsal, 'add-duplicate-active')).toMatch(/^pass/);
  });

  it.each([
    ['a page', '<h1>It works</h1>', 'text/html', /an HTML page/],
    ['nothing', '', 'text/plain', /an empty body/],
    ['something else', '{"hello":1}', 'application/json', /not what its API says/],
  ])('that answers with %s is said not to be one', async (_name, text, type, words) => {
    const { port } = await serve.http((_request, response) =>
      response.writeHead(200, { 'content-type': type }).end(text),
    );
    const lie = await serveLies(calendly, () => honest);

    const rehearsal = await rehearseAmongStrangers(lie, calendly, {
      only,
      more: { mail: { mailhog: `http://127.0.0.1:${port}` } },
    });

    expect(rehearsal.exitCode).toBe(3);
    expect(line(rehearsal, 'email-change-verified')).toMatch(words);
  });

  it('that dies in mid-run leaves its scenarios unjudged, in bounded time', async () => {
    const lie = await serveLies(calendly, () => honest);
    const { port } = await serve.http(dyingProxy(lie.target.mailUrl, 3));

    const rehearsal = await rehearseAmongStrangers(lie, calendly, {
      only,
      more: { mail: { mailhog: `http://127.0.0.1:${port}`, timeoutSeconds: 15, quietSeconds: 2 } },
    });

    expect(rehearsal.exitCode).toBe(3);
    expect(line(rehearsal, 'email-change-verified')).toMatch(/^error .*MailHog at/);
    expect(rehearsal.tookMs).toBeLessThan(10_000);
  });

  it('keeps the mail of everybody else', async () => {
    const lie = await serveLies(embedded.calendly, () => honest);
    const { mailUrl, catcher, tenant } = lie.target;
    tenant.administrator.setEnforcement('off');
    tenant.administrator.invite({ userName: 'boss@corp.example', displayName: 'Boss' });
    await tenant.outbox.settle();
    const others = await catcher.mailbox().newest(10, new AbortController().signal);
    const deleted: string[] = [];
    const { port } = await serve.http((request, response) => {
      if (request.method === 'DELETE') deleted.push(decodeURIComponent(request.url ?? ''));
      return pass(request, response, mailUrl);
    });

    await rehearseAmongStrangers(lie, embedded.calendly, {
      only,
      more: { mail: { mailhog: `http://127.0.0.1:${port}`, timeoutSeconds: 15, quietSeconds: 2 } },
    });

    expect(others.length).toBeGreaterThan(0);
    expect(deleted.length).toBeGreaterThan(0);
    expect(deleted.filter((url) => !/^\/api\/v1\/messages\/.+/.test(url))).toEqual([]);
    expect(deleted.filter((url) => others.some(({ id }) => url.includes(id)))).toEqual([]);
  });
});

const manyLinks = (origin: string): string =>
  Array.from({ length: 1_000 }, (_, at) => `<a href="${origin}/verify?token=k${at}x1y2z3">Confirm</a>`).join(' ');

/** The mailbox for so many requests, then nothing. */
function dyingProxy(to: string, requests: number) {
  let left = requests;
  return (request: IncomingMessage, response: ServerResponse) => {
    left -= 1;
    if (left < 0) return void request.socket.destroy();
    return pass(request, response, to);
  };
}

function pass(request: IncomingMessage, response: ServerResponse, to: string): void {
  const { method = 'GET', url = '/' } = request;
  const onward = ask(`${to}${url}`, { method }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, { 'content-type': answer.headers['content-type'] ?? 'text/plain' });
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}
