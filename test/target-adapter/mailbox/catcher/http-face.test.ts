import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createMailCatcher } from '../../../../target-adapter/mailbox/catcher/mail-catcher.ts';
import { realClock } from '../../clocks.ts';
import { openCatcher } from './catcher.ts';

const guarded = openCatcher({ basicAuth: { user: 'ada', password: 'pä:ss' }, webPath: 'mail/' });
const open = openCatcher();

describe('a log-in', () => {
  it.each(['/mail/api/v2/messages', '/mail/', '/mail/api/v1/events', '/nothing'])(
    'guards %s before it says what is there',
    async (path) => {
      const { status, text, headers } = await request(guarded.http.origin).get(path);

      expect({ status, text, challenge: headers['www-authenticate'] }).toEqual({
        status: 401,
        text: '',
        challenge: 'Basic',
      });
    },
  );

  it('lets in who gives user and password', async () => {
    expect((await request(guarded.url).get('/api/v2/messages').auth('ada', 'pä:ss')).status).toBe(200);
  });

  it.each([
    ['ada', 'wrong'],
    ['eve', 'pä:ss'],
  ])('refuses %s with %s', async (user, password) => {
    expect((await request(guarded.url).get('/api/v2/messages').auth(user, password)).status).toBe(401);
  });
});

describe('a path prefix', () => {
  it('stands before the API and the page, and nothing stands without it', async () => {
    const ask = async (path: string) => (await request(guarded.http.origin).get(path).auth('ada', 'pä:ss')).status;

    expect(guarded.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mail$/);
    expect([
      await ask('/mail/api/v2/messages'),
      await ask('/mail/'),
      await ask('/api/v2/messages'),
      await ask('/'),
    ]).toEqual([200, 200, 404, 404]);
  });
});

describe('a site whose name was made to point at this machine', () => {
  it.each(['evil.test', 'localhost.evil.test:8025', ''])('%j reads no mail', async (host) => {
    expect((await request(open.url).get('/api/v2/messages').set('Host', host)).status).toBe(421);
  });

  it.each(['127.0.0.1:8025', 'localhost', 'mail.localhost:80', '[::1]:8025', '192.168.1.2'])(
    '%s is no such site',
    async (host) => {
      expect((await request(open.url).get('/api/v2/messages').set('Host', host)).status).toBe(200);
    },
  );
});

it('answers 400 to a path that cannot be decoded, and tells nothing of its inside', async () => {
  const { status, text } = await request(open.url).get('/api/v1/messages/%zz');

  expect({ status, text }).toEqual({ status: 400, text: '' });
});

it('says which port is taken, and leaves nothing open', async () => {
  const taken = Number(open.http.port);
  const options = { host: '127.0.0.1', clock: realClock };

  const opening = createMailCatcher({ ...options, smtpPort: 0, httpPort: taken });

  await expect(opening).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    text: {
      happened: `the mail catcher cannot listen on 127.0.0.1:${taken} (EADDRINUSE)`,
      next: expect.stringContaining('httpPort'),
    },
  });
  await expect(createMailCatcher({ ...options, smtpPort: taken })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    text: { next: expect.stringContaining('smtpPort') },
  });
});

it('has no HTTP side where none was asked for', async () => {
  const catcher = await createMailCatcher({ host: '127.0.0.1', smtpPort: 0, clock: realClock });

  expect(catcher).not.toHaveProperty('url');
  await catcher.close();
});
