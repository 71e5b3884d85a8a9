import { expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { aCommandLine } from './a-command-line.ts';

/** Serves until the test has seen enough. */
async function whileServing(
  argv: readonly string[],
  line: ReturnType<typeof aCommandLine>,
  look: (printed: string) => Promise<void>,
): Promise<number> {
  const ended = line.run('provider', '--port', '0', ...argv);
  await vi.waitFor(() => expect(line.stdout() + line.stderr()).toMatch(/Ctrl-C ends it|Exit code/), 5_000);
  try {
    await look(line.stdout());
  } finally {
    line.interrupt();
  }
  return (await ended).exitCode;
}

const find = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? `nothing like ${pattern}`;

it('prints where SCIM and the page are, and how to sign in', async () => {
  const exitCode = await whileServing([], aCommandLine(), async (printed) => {
    const baseUrl = find(/^ {2}Base URL +(\S+)$/m, printed);
    const page = find(/^ {2}Page +(\S+),/m, printed);
    const password = find(/sign in as owner with (\S+)$/m, printed);
    const token = find(/^export PROVIDER_SCIM_TOKEN=(\S+)$/m, printed);

    const users = await fetch(`${baseUrl}/Users`, { headers: { authorization: `Bearer ${token}` } });
    const signIn = await fetch(`${page}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: 'owner', password }),
      redirect: 'manual',
    });

    expect(users.status).toBe(200);
    expect(signIn.headers.get('set-cookie')).toContain('scimulator_session=');
  });

  expect(exitCode).toBe(0);
});

it('prints a configuration with which a run against it is green, mail, tokens and set-up included', async () => {
  await whileServing([], aCommandLine(), async (printed) => {
    const config = printed.slice(printed.indexOf('targets:'), printed.indexOf('export '));
    const env = Object.fromEntries(
      [...printed.matchAll(/^export (\w+)=(\S+)$/gm)].map(([, name, value]) => [name, value]),
    );
    const only = ['email-change-verified', 'token-expired', 'reconfigure', 'support-removes', 'deactivate'];
    const other = aCommandLine({ env, files: { 'scimulator.config.yaml': config } });

    const { exitCode, stdout, stderr } = await other.run(
      'run',
      '--target',
      'provider',
      '--idp',
      'generic',
      '--only',
      only.join(),
      '--report',
      'terminal',
      '--jobs',
      '5',
    );

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(`fail 0, error 0, warn 0, skip 0, pass ${only.length}`);
  });
}, 30_000);

it('keeps the administrator’s key of the environment to itself', async () => {
  const line = aCommandLine({ env: { SCIMULATOR_ADMIN_KEY: 'a-key-that-was-chosen-before' } });

  await whileServing([], line, async (printed) => {
    const administration = parse(printed.slice(printed.indexOf('targets:'), printed.indexOf('export '))).targets
      .provider.administration;
    const tokens = await fetch(`${administration.http.baseUrl}/tokens`, {
      headers: { authorization: 'Bearer a-key-that-was-chosen-before' },
    });

    expect(tokens.status).toBe(200);
    expect(printed).not.toContain('a-key-that-was-chosen-before');
    expect(printed).not.toContain('export SCIMULATOR_ADMIN_KEY');
  });
});

it('makes the mistakes that it is told to make, and no others', async () => {
  await whileServing(['--behaviour', 'rfc', '--fault', 'create-without-location'], aCommandLine(), async (printed) => {
    const created = await fetch(`${find(/^ {2}Base URL +(\S+)$/m, printed)}/Users`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${find(/^export PROVIDER_SCIM_TOKEN=(\S+)$/m, printed)}`,
        'content-type': 'application/scim+json',
      },
      body: JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada@example.org' }),
    });

    expect(created.status).toBe(201);
    expect(created.headers.has('location')).toBe(false);
    expect(printed).toMatch(/^ {2}Fault +create-without-location: POST answers 201 without a Location header$/m);
  });
});

it('declares in its configuration what --set changes', async () => {
  const argv = ['--behaviour', 'rfc', '--set', 'delete=soft', '--set', 'attributes=userName,name'];

  await whileServing(argv, aCommandLine(), async (printed) => {
    const { behaviour } = parse(printed.slice(printed.indexOf('targets:'), printed.indexOf('export '))).targets
      .provider;

    expect(behaviour).toMatchObject({ preset: 'rfc', delete: 'soft', attributes: ['userName', 'name'] });
  });
});

it('switches off what --set says', async () => {
  await whileServing(['--behaviour', 'rfc', '--set', 'sort=off'], aCommandLine(), async (printed) => {
    const [, baseUrl = ''] = /Base URL +(\S+)/.exec(printed) ?? [];
    const [, token = ''] = /PROVIDER_SCIM_TOKEN=(\S+)/.exec(printed) ?? [];
    const answer = await fetch(`${baseUrl}/ServiceProviderConfig`, { headers: { authorization: `Bearer ${token}` } });

    expect(await answer.json()).toMatchObject({ sort: { supported: false }, filter: { supported: true } });
  });
});

it('says that others can reach it, where it listens everywhere', async () => {
  const line = aCommandLine();

  await whileServing(['--host', '0.0.0.0'], line, async () => {
    expect(line.stderr()).toBe('note: it listens at 0.0.0.0, so others can reach it, not this machine alone\n');
  });
});

it('names what it is called by, where it stands behind a proxy', async () => {
  await whileServing(['--public-url', 'https://scim.example.com/'], aCommandLine(), async (printed) => {
    expect(printed).toMatch(/^ {2}Base URL +https:\/\/scim\.example\.com\/scim\/v2$/m);
  });
});

it.each([
  [
    ['--fault', 'create-without-locaton'],
    'there is no fault create-without-locaton. Did you mean create-without-location?',
  ],
  [['--set', 'delete=softly'], 'behaviour.delete is "softly"; hard or soft was expected.'],
  [['--set', 'deletion=soft'], 'there is no behaviour deletion'],
  [['--set', 'delete'], '--set is delete'],
  [['--set', 'sort=maybe'], 'sort=on or sort=off'],
  [['--behaviour', 'rfx'], '--behaviour is rfx; calendly or rfc was expected. Did you mean rfc?'],
  [['--smtp', 'mailhog'], '--smtp is mailhog'],
  [['--smtp', 'mailhog:1025', '--mailbox'], '--smtp and --mailbox are both given'],
  [['--admin-key-file', 'key.txt'], '--admin-key-file names key.txt, which does not exist'],
  [['--port', 'http'], '--port is http'],
])('refuses %j', async (argv, happened) => {
  const { exitCode, stderr } = await aCommandLine().run('provider', ...argv);

  expect(exitCode).toBe(2);
  expect(stderr.replaceAll(/\n {5}/g, ' ')).toContain(happened);
});

it('says that its port is taken', async () => {
  await whileServing([], aCommandLine(), async (printed) => {
    const { port } = new URL(find(/^ {2}Base URL +(\S+)$/m, printed));

    const { exitCode, stderr } = await aCommandLine().run('provider', '--port', port);

    expect(exitCode).toBe(2);
    expect(stderr).toContain(`port ${port} on 127.0.0.1 is in use`);
  });
});
