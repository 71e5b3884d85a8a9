import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../scenarios/runner/entry.ts';
import { createMailTools, tellingAddresses } from '../../../scenarios/runner/mail-tools.ts';
import type { Recorder } from '../../../scenarios/runner/recorder.ts';
import { createRedactor } from '../../../scenarios/runner/redactor.ts';
import type { TargetMail } from '../../../scenarios/runner/target.ts';
import { createDirectory } from '../../../simulator/directory/directory.ts';
import type { Mail } from '../../../target-adapter/mailbox/mailbox.ts';
import { createMailWaiter } from '../../../target-adapter/mailbox/wait-for-mail.ts';
import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { aMail } from '../build.ts';
import { skippingClock } from './a-target.ts';

const address = 'ada@corp.test';
const site = 'https://app.example.com';
const { signal } = new AbortController();

type Arrival = Partial<Mail> & { readonly atMs?: number };

/** A mailbox in which mails arrive by the clock, and pages behind its links. */
function aPost(
  arrivals: readonly Arrival[],
  pages: Readonly<Record<string, Response>> = {},
  change: Partial<TargetMail> = {},
) {
  const clock = skippingClock();
  const began = clock.monotonic();
  const removed: string[] = [];
  const entries: Entry[] = [];
  const told: string[] = [];
  const exchanges: Exchange[] = [];
  const outside = { now: 0, ever: 0 };
  const mails = (): Mail[] =>
    arrivals
      .map(({ atMs = 0, ...mail }, index) => ({ atMs, mail: aMail({ id: `m${index + 1}`, ...mail }) }))
      .filter(({ atMs }) => clock.monotonic() - began >= atMs)
      .map(({ mail }) => mail)
      .reverse();
  const mailbox: TargetMail['mailbox'] = {
    name: 'a mailbox',
    mailTo: async (to) => mails().filter(({ recipients }) => recipients.includes(to)),
    newest: async () => mails(),
    remove: async (ids) => void removed.push(...ids),
    close: () => Promise.resolve(),
  };
  const recorder: Recorder = {
    exchanges,
    leaveUnobserved: () => undefined,
    keep(exchange) {
      const kept = { id: `x${exchanges.length + 1}`, ...exchange };
      exchanges.push(kept);
      return kept;
    },
    send: () => Promise.reject(new Error('nobody asks the target here')),
    finish: () => undefined,
  };
  const redactor = createRedactor();
  const mail: TargetMail = {
    mailbox,
    waiter: createMailWaiter({ mailbox, clock, random: () => 0.5, deadlineMs: 5_000, quietMs: 1_000, graceMs: 200 }),
    linkOrigins: [],
    fetchPage: async (url) => pages[url] ?? new Response('', { status: 404 }),
    ...change,
  };
  const { tools, own, cleanUp } = createMailTools({
    mail,
    targetUrl: () => `${site}/scim/v2`,
    clock,
    signal,
    redactor,
    recorder,
    emit: (entry) => void entries.push(entry),
    tell: (sentence) => void told.push(sentence),
    async outsideQueue(wait) {
      outside.now += 1;
      outside.ever += 1;
      return wait().finally(() => {
        outside.now -= 1;
      });
    },
  });
  const recorded = () => entries.flatMap((entry) => (entry.type === 'mail' ? [entry.mail] : []));
  return { tools, own, cleanUp, recorded, told, exchanges, removed, redactor, outside };
}

const verify = `${site}/verify?token=9fK2c81bQ`;

describe('waiting for mail', () => {
  it('tells each mail once, oldest first, with its one link', async () => {
    const { tools, recorded } = aPost([
      { subject: 'First', links: [verify] },
      { subject: 'Second', links: [`${site}/verify?token=7bX3d92aZ`] },
    ]);

    const seen = await tools.expectAt(address);
    await tools.seenAt(address);

    expect(seen.mails.map(({ subject }) => subject)).toEqual(['First', 'Second']);
    expect(seen.links[0]).toEqual({ kind: 'link', url: verify });
    expect(recorded().map(({ subject }) => subject)).toEqual(['First', 'Second']);
  });

  it('waits on after a notice for the mail with the link', async () => {
    const { tools } = aPost([{ subject: 'Something will come' }, { subject: 'Confirm', links: [verify], atMs: 2_000 }]);

    const seen = await tools.expectAt(address);

    expect(seen.links.map(({ kind }) => kind)).toEqual(['none', 'link']);
  });

  it('is content with what came where no link does', async () => {
    const { tools } = aPost([{ subject: 'A notice' }]);

    const seen = await tools.expectAt(address);

    expect(seen.mails.map(({ subject }) => subject)).toEqual(['A notice']);
  });

  it('says how long it waited in vain, and what came for others', async () => {
    const { tools } = aPost([{ recipients: ['grace@corp.test'], subject: 'Welcome' }]);

    const seen = await tools.expectAt(address);

    expect(seen.mails).toEqual([]);
    expect(seen.waitedMs).toBeGreaterThanOrEqual(5_000);
    expect(seen.instead).toEqual(['“Welcome” to grace@corp.test']);
  });

  it('does not count what was there before', async () => {
    const { tools } = aPost([{ links: [verify] }]);

    await tools.remember(address);

    expect((await tools.expectNoneAt(address)).mails).toEqual([]);
  });

  it('takes no slot of the queue', async () => {
    const { tools, outside } = aPost([]);

    await tools.expectAt(address);
    await tools.expectNoneAt(address);

    expect(outside).toEqual({ now: 0, ever: 2 });
  });

  it('is told as a story', async () => {
    const { tools, told } = aPost([]);

    await tools.expectAt(address);
    await tools.expectNoneAt(address);

    expect(told).toEqual([
      `Scimulator waits for mail at ${address}.`,
      `Scimulator looks whether mail comes to ${address}.`,
    ]);
  });
});

describe('the link of a mail', () => {
  const linkIn = async (links: readonly string[], change: Partial<TargetMail> = {}) =>
    (await aPost([{ links }], {}, change).tools.seenAt(address)).links[0];

  it('is the one that acts, beside help and unsubscribing', async () => {
    expect(await linkIn([`${site}/help`, verify, `${site}/unsubscribe?token=1`])).toEqual({
      kind: 'link',
      url: verify,
    });
  });

  it('is none where the mail has none', async () => {
    expect(await linkIn([])).toEqual({ kind: 'none' });
  });

  it('is unclear, with the reason and the way out, where several could be it', async () => {
    const link = await linkIn([verify, `${site}/accept?token=7bX3d92aZ`]);

    expect(link).toMatchObject({ kind: 'unclear' });
    expect(link?.kind === 'unclear' ? link.reason : '').toMatch(
      /^2 links of the mail could be the one to follow.*mail\.linkPattern/,
    );
  });

  it('is chosen by the pattern of the configuration', async () => {
    expect(await linkIn([verify, `${site}/x/y`], { linkPattern: /\/x\// })).toEqual({
      kind: 'link',
      url: `${site}/x/y`,
    });
  });

  it('is a secret from the moment that it was seen', async () => {
    const { tools, recorded, redactor } = aPost([
      { links: [verify], text: `Open ${verify}`, html: `<a href="${verify}">` },
    ]);

    await tools.seenAt(address);

    expect(JSON.stringify(recorded())).not.toContain('9fK2c81bQ');
    expect(redactor.text('9fK2c81bQ')).toBe('redacted');
  });

  it('is a secret however short and plain its key is, and the words around it are not', async () => {
    const link = `${site}/w/confirm-address/hjkmnpq`;
    const { tools, recorded } = aPost([
      { links: [`${site}/w/help-centre`, link], text: `Open ${link} or help-centre` },
    ]);

    await tools.seenAt(address);

    const [mail] = recorded();
    expect(mail?.text).toBe(`Open ${site}/w/confirm-address/redacted or help-centre`);
    expect(mail?.links).toEqual([`${site}/w/help-centre`, `${site}/w/confirm-address/redacted`]);
  });
});

describe('following a link', () => {
  it('keeps each page that the person saw', async () => {
    const { tools, exchanges } = aPost([], {
      [verify]: new Response('', { status: 302, headers: { location: '/done' } }),
      [`${site}/done`]: new Response('<p>Thank you</p>', { headers: { 'content-type': 'text/html' } }),
    });

    const followed = await tools.follow(verify);

    expect(followed).toMatchObject({ ended: 'answered', status: 200 });
    expect(exchanges.map(({ by, response }) => `${by} ${response?.status}`)).toEqual(['person 302', 'person 200']);
    expect(followed.exchanges).toEqual(exchanges);
  });

  it('says what the person would have to click', async () => {
    const page = '<form method="post"><button>Confirm my address</button></form>';
    const { tools } = aPost([], { [verify]: new Response(page, { headers: { 'content-type': 'text/html' } }) });

    expect((await tools.follow(verify)).click).toContain('Confirm my address');
  });

  it('does not leave the target, and keeps the page that would have led away', async () => {
    const { tools, exchanges } = aPost([], {
      [verify]: new Response('', { status: 302, headers: { location: 'https://evil.test/' } }),
    });

    const followed = await tools.follow(verify);

    expect(followed.ended).toBe('refused');
    expect(followed.reason).toContain('mail.linkOrigins');
    expect(exchanges).toHaveLength(1);
  });

  it('says why where nothing answers', async () => {
    const fetchPage = () => Promise.reject(new TypeError('fetch failed'));
    const { tools } = aPost([], {}, { fetchPage });

    const followed = await tools.follow(verify);

    expect(followed.ended).toBe('answered');
    expect(followed).not.toHaveProperty('status');
    expect(followed.reason).toBeDefined();
  });
});

describe('cleaning up', () => {
  it('removes the mails that were read, and what came later to addresses of the run', async () => {
    const { tools, own, cleanUp, removed } = aPost([
      {},
      { recipients: ['grace@corp.test'] },
      { recipients: ['ceo@corp.test'] },
    ]);
    await tools.seenAt(address);
    own('grace@corp.test');

    await cleanUp(signal);

    expect(removed).toEqual(['m1', 'm2']);
  });

  it('leaves a mailbox alone of which nothing was read', async () => {
    const { cleanUp, removed } = aPost([{}]);

    await cleanUp(signal);

    expect(removed).toEqual([]);
  });
});

it('calls it a fault of ours where a scenario asks for mail that is not there', async () => {
  const { tools } = createMailTools({
    mail: undefined,
    targetUrl: () => site,
    clock: skippingClock(),
    signal,
    redactor: createRedactor(),
    recorder: {
      exchanges: [],
      leaveUnobserved: () => undefined,
      keep: (exchange) => ({ id: 'x1', ...exchange }),
      send: () => Promise.reject(new Error('none')),
      finish: () => undefined,
    },
    emit: () => undefined,
    tell: () => undefined,
    outsideQueue: (wait) => wait(),
  });

  expect(tools.available).toBe(false);
  await expect(tools.seenAt(address)).rejects.toThrow('a scenario without the need “mailbox”');
});

it('tells each address that the directory makes up', async () => {
  const directory = await createDirectory({ seed: 1, marker: 'r7f3k2', locales: ['en'] });
  const told: string[] = [];
  const telling = tellingAddresses(directory.scope('a'), (address) => told.push(address));

  const { email } = telling.person();
  const address = telling.newAddress();

  expect(told).toEqual([email, address]);
});
