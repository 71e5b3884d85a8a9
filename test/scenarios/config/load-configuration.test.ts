import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LoadOptions, loadRunConfiguration } from '../../../scenarios/config/load-configuration.ts';
import { calendly, rfc } from '../../../target-adapter/behaviour.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import { handClock, realClock } from '../../target-adapter/clocks.ts';
import { aFolder } from './folder.ts';

const certificate = (name: string) =>
  readFileSync(new URL(`../../target-adapter/transport/certificates/${name}`, import.meta.url), 'utf8');

type Given = {
  readonly files?: Readonly<Record<string, string>>;
  readonly flags?: LoadOptions['flags'];
  readonly env?: LoadOptions['env'];
  readonly known?: LoadOptions['known'];
};

const clock = realClock;
const load = ({ files = {}, flags = {}, env = {}, known }: Given) =>
  loadRunConfiguration({ folder: aFolder(files), flags, env, clock, ...(known === undefined ? {} : { known }) });

/** What a user reads. */
async function faultsIn(given: Given): Promise<string> {
  const problem: unknown = await load(given).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw problem ?? new Error('there is no fault');
  return problem.message;
}

const yaml = (text: string) => ({ 'scimulator.config.yaml': text });

/** Each line holds the one before it nine times. */
const laughs = ['x', ...'abcdef']
  .map((name, index, names) => `${name}: &${name} [${Array(9).fill(index === 0 ? 'x' : `*${names[index - 1]}`)}]`)
  .join('\n');

const indented = Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');

const throwing = 'export default { get targets() { throw new Error("not today"); } };';

const staging = `targets:
  staging:
    baseUrl: https://staging.example.com/scim/v2/
    auth: { bearer: { env: STAGING_SCIM_TOKEN } }
    behaviour: calendly
    allow: [token, reconfigure, seats]
    mail: { mailhog: 'http://127.0.0.1:8025/', linkOrigins: ['https://app.example.com'] }
    administration:
      http:
        baseUrl: https://staging.example.com/admin
        headers: { authorization: { env: STAGING_ADMIN, prefix: 'Bearer ' } }
        issueToken:          { method: POST,   path: /tokens, body: { ttlSeconds: '{ttlSeconds}' }, answer: { token: /token, id: /id } }
        revokeToken:         { method: DELETE, path: '/tokens/{id}' }
        deleteConfiguration: { method: DELETE, path: /configuration }
        setUpConfiguration:  { method: POST,   path: /configuration, answer: { baseUrl: /baseUrl } }
        setFreeSeats:        { method: POST,   path: /seats, body: { free: '{free}' } }
        findPerson:          { method: GET,    path: '/people?userName={userName}', answer: { id: /0/id, state: /0/state, canLogIn: /0/login/allowed } }
        removePerson:        { method: DELETE, path: '/people/{id}' }
        passTime:            { method: POST,   path: /clock, body: { advanceSeconds: '{seconds}' } }
`;
const stagingEnv = { STAGING_SCIM_TOKEN: 't0ken-of-staging', STAGING_ADMIN: 'adm1n' };

describe('without a target', () => {
  it('is the embedded provider in both behaviours', async () => {
    expect(await load({})).toEqual({
      targets: [
        { kind: 'embedded', name: 'calendly', behaviour: calendly },
        { kind: 'embedded', name: 'rfc', behaviour: rfc },
      ],
      profile: 'interop',
      failOn: 'fail',
      notes: [],
      secrets: [],
    });
  });

  it('stays so where a file merely lies in the folder', async () => {
    const { targets } = await load({ files: yaml(staging) });

    expect(targets.map(({ kind }) => kind)).toEqual(['embedded', 'embedded']);
  });

  it('is the default target of the file', async () => {
    const { targets } = await load({ files: yaml(`${staging}defaultTarget: staging\n`), env: stagingEnv });

    expect(targets).toMatchObject([{ kind: 'configured', name: 'staging' }]);
  });
});

describe('a named target', () => {
  it('is read as the documentation shows it', async () => {
    const configuration = await load({ files: yaml(staging), flags: { target: 'staging' }, env: stagingEnv });

    expect(configuration).toMatchObject({
      file: 'scimulator.config.yaml',
      notes: [],
      secrets: ['t0ken-of-staging', 'adm1n'],
    });
    expect(configuration.targets).toEqual([
      {
        kind: 'configured',
        name: 'staging',
        connection: {
          baseUrl: 'https://staging.example.com/scim/v2',
          credential: { kind: 'bearer', token: 't0ken-of-staging' },
        },
        credentialFrom: 'STAGING_SCIM_TOKEN',
        behaviour: calendly,
        declared: 'calendly',
        allow: ['token', 'reconfigure', 'seats'],
        transport: { name: 'staging' },
        mail: {
          place: { kind: 'mailhog', url: 'http://127.0.0.1:8025' },
          linkOrigins: ['https://app.example.com'],
          timeoutMs: 20_000,
          quietMs: 3_000,
          addresses: { kind: 'domain', domain: 'example.org' },
        },
        administration: {
          kind: 'http',
          http: expect.objectContaining({
            baseUrl: 'https://staging.example.com/admin',
            headers: { authorization: 'Bearer adm1n' },
            removePerson: { method: 'DELETE', path: '/people/{id}' },
            findPerson: expect.objectContaining({
              answer: { id: '/0/id', state: '/0/state', canLogIn: '/0/login/allowed' },
            }),
          }),
        },
        settleMs: 0,
        dialects: {},
      },
    ]);
  });

  it('is read from JSON, TypeScript and JavaScript alike', async () => {
    const target = { baseUrl: 'https://x.example/scim', auth: { bearer: { env: 'TOKEN' } } };
    const json = JSON.stringify({ $schema: './schemas/configuration.json', targets: { staging: target } }, null, '\t');
    const module = `export default ${JSON.stringify({ targets: { staging: target } })};`;
    const files = [
      { 'scimulator.config.json': json },
      { 'scimulator.config.ts': `const all: object = {};\n${module}` },
      { 'scimulator.config.mjs': module },
    ];

    for (const each of files) {
      const { targets } = await load({ files: each, flags: { target: 'staging' }, env: { TOKEN: 'abc' } });
      expect(targets).toMatchObject([
        { connection: { baseUrl: 'https://x.example/scim', credential: { kind: 'bearer', token: 'abc' } } },
      ]);
    }
  });

  it('needs no secrets of other targets', async () => {
    const text = `targets:\n  a: { baseUrl: 'https://a.example', auth: { bearer: { env: A } } }\n  b: { baseUrl: 'https://b.example', auth: { bearer: { env: B } } }\n`;

    const { targets } = await load({ files: yaml(text), flags: { target: 'a' }, env: { A: 'abc' } });

    expect(targets).toMatchObject([{ name: 'a' }]);
  });

  it('may be one of several', async () => {
    const text = `targets:\n  a: { baseUrl: 'https://a.example', auth: { bearer: { env: A } } }\n  b: { baseUrl: 'https://b.example', auth: { bearer: { env: B } } }\n`;

    const { targets, notes } = await load({
      files: yaml(text),
      flags: { target: 'a, b' },
      env: { A: 'abc', B: 'def', SCIMULATOR_TOKEN: 'xyz' },
    });

    expect(targets).toMatchObject([
      { connection: { credential: { token: 'abc' } } },
      { connection: { credential: { token: 'def' } } },
    ]);
    expect(notes).toEqual(['SCIMULATOR_TOKEN is not used, because several targets are named']);
  });

  it.each<[string, object]>([
    ['none', { kind: 'none' }],
    ['{ basic: { user: ada, password: { env: S } } }', { kind: 'basic', user: 'ada', password: 's3cret' }],
    [
      '{ header: { name: X-Api-Key, value: { file: key.txt, prefix: "Key " } } }',
      { kind: 'header', name: 'X-Api-Key', value: 'Key from-file' },
    ],
    [
      '{ oauth: { tokenUrl: "https://login.example/token", clientId: id, clientSecret: { env: S }, scope: scim } }',
      {
        kind: 'oauth',
        tokenUrl: 'https://login.example/token',
        clientId: 'id',
        clientSecret: 's3cret',
        scope: 'scim',
        clientAuthentication: 'basic',
      },
    ],
  ])('knows auth: %s', async (auth, credential) => {
    const files = {
      'key.txt': 'from-file\n',
      ...yaml(`targets:\n  a:\n    baseUrl: https://a.example\n    auth: ${auth}\n`),
    };

    const { targets } = await load({ files, flags: { target: 'a' }, env: { S: 's3cret' } });

    expect(targets).toMatchObject([{ connection: { credential } }]);
  });

  it('takes a behaviour by its members, from a preset on', async () => {
    const text = `targets:\n  a:\n    baseUrl: https://a.example\n    auth: none\n    behaviour: { preset: calendly, delete: hard, groups: endpoint }\n`;

    const { targets } = await load({ files: yaml(text), flags: { target: 'a' } });

    const expected = { ...calendly, delete: 'hard', groups: 'endpoint' };
    expect(targets).toMatchObject([{ behaviour: expected, declared: expected }]);
  });

  it('takes what a target would say of itself, from files', async () => {
    const text = `targets:\n  a:\n    baseUrl: https://a.example\n    auth: none\n    discovery: { schemas: schemas.json, resourceTypes: types.json }\n`;
    const files = { ...yaml(text), 'schemas.json': '[{ "id": "urn:x" }]', 'types.json': '{ "Resources": [] }' };

    const { targets } = await load({ files, flags: { target: 'a' } });

    expect(targets).toMatchObject([{ described: { schemas: [{ id: 'urn:x' }], resourceTypes: { Resources: [] } } }]);
  });

  it('takes limits, TLS, proxy, headers, mail and dialects', async () => {
    const text = `targets:
  a:
    baseUrl: https://a.example
    auth: none
    timeoutSeconds: 5
    maxBytes: 20000
    concurrency: 2
    settleSeconds: 1.5
    headers: { X-Tenant: acme, X-Gateway-Key: { env: GATEWAY } }
    proxy: { url: 'http://proxy.corp:8080', user: u, password: { env: GATEWAY } }
    tls: { ca: pem/authority.pem, certificate: pem/client.pem, key: pem/client.key }
    mail: { embedded: { smtpPort: 2525 }, plusAddress: qa@corp.example, linkPattern: '/go/\\w+', timeoutSeconds: 60, quietSeconds: 5 }
    administration: { prompt: true, timeoutSeconds: 60 }
    dialects: { entra: { activeStyle: string } }
`;
    const pem = Object.fromEntries(
      ['authority.pem', 'client.pem', 'client.key'].map((name) => [`pem/${name}`, certificate(name)]),
    );

    const { targets, secrets } = await load({
      files: { ...yaml(text), ...pem },
      flags: { target: 'a' },
      env: { GATEWAY: 'g4te' },
    });

    expect(targets).toMatchObject([
      {
        transport: {
          timeoutMs: 5_000,
          maxBytes: 20_000,
          headers: { 'X-Tenant': 'acme', 'X-Gateway-Key': 'g4te' },
          proxy: { url: 'http://proxy.corp:8080', authorization: 'Basic dTpnNHRl' },
          ca: certificate('authority.pem'),
          clientCertificate: { certificate: certificate('client.pem'), key: certificate('client.key') },
        },
        mail: {
          place: { kind: 'embedded', smtpPort: 2525 },
          addresses: { kind: 'plus', mailbox: 'qa@corp.example' },
          linkPattern: /\/go\/\w+/,
          timeoutMs: 60_000,
          quietMs: 5_000,
        },
        administration: { kind: 'prompt', timeoutMs: 60_000 },
        concurrency: 2,
        settleMs: 1_500,
        dialects: { entra: { activeStyle: 'string' } },
      },
    ]);
    expect(secrets).toEqual(['g4te']);
  });

  it('finds what it names relative to its own folder', async () => {
    const text = `targets:\n  a:\n    baseUrl: https://a.example\n    auth: { bearer: { file: token.txt } }\n    administration: { module: ./administration.mjs }\n`;
    const folder = aFolder({ 'ci/scimulator.yaml': text, 'ci/token.txt': 'abc' });

    const { targets, file } = await loadRunConfiguration({
      folder,
      flags: { target: 'a', config: 'ci/scimulator.yaml' },
      env: {},
      clock,
    });

    expect(file).toBe('ci/scimulator.yaml');
    expect(targets).toMatchObject([
      {
        connection: { credential: { token: 'abc' } },
        credentialFrom: 'the file token.txt',
        administration: { kind: 'module', file: `${folder}/ci/administration.mjs`, shown: './administration.mjs' },
      },
    ]);
  });

  it('says what it took off the base URL, and what goes unencrypted', async () => {
    const text = `targets:\n  a: { baseUrl: 'http://a.example/scim/?aadOptscim062020', auth: none, tls: { insecure: true } }\n`;

    const { targets, notes } = await load({ files: yaml(text), flags: { target: 'a' } });

    expect(targets).toMatchObject([
      { connection: { baseUrl: 'http://a.example/scim' }, transport: { insecureTls: true } },
    ]);
    expect(notes).toEqual([
      '?aadOptscim062020 was taken off the base URL: it is a switch of Entra ID’s own, which Entra ID never sends',
      'the token goes to a.example unencrypted: the base URL begins with http:',
      'certificates of a are not checked: tls.insecure is set',
    ]);
  });
});

describe('precedence', () => {
  const file = `suite: [lifecycle]\nseed: 1\nout: from-file\nfailOn: warn\nreport: [terminal, html=out.html]\n${staging}`;

  it('takes the file before the defaults', async () => {
    expect(await load({ files: yaml(file) })).toMatchObject({
      suite: ['lifecycle'],
      seed: 1,
      out: 'from-file',
      failOn: 'warn',
      report: [{ name: 'terminal' }, { name: 'html', file: 'out.html' }],
    });
  });

  it('takes the environment before the file', async () => {
    const env = {
      SCIMULATOR_SEED: '2',
      SCIMULATOR_OUT: 'from-env',
      SCIMULATOR_FAIL_ON: 'regression',
      SCIMULATOR_SUITE: 'a,b',
      SCIMULATOR_TARGET: 'rfc',
    };

    expect(await load({ files: yaml(file), env })).toMatchObject({
      seed: 2,
      out: 'from-env',
      failOn: 'regression',
      suite: ['a', 'b'],
      targets: [{ name: 'rfc' }],
    });
  });

  it('takes flags before the environment', async () => {
    const env = { SCIMULATOR_SEED: '2', SCIMULATOR_JOBS: '3', SCIMULATOR_TARGET: 'rfc', SCIMULATOR_PROFILE: 'strict' };
    const flags = {
      seed: '4',
      jobs: '5',
      target: 'calendly',
      profile: 'idp:entra',
      idp: 'entra,okta',
      only: 'email-*',
      report: 'junit=x=y.xml',
    };

    expect(await load({ files: yaml(file), env, flags })).toMatchObject({
      seed: 4,
      jobs: 5,
      profile: 'idp:entra',
      idp: ['entra', 'okta'],
      only: ['email-*'],
      report: [{ name: 'junit', file: 'x=y.xml' }],
      targets: [{ name: 'calendly' }],
    });
  });

  it('takes SCIMULATOR_TOKEN before the credential of the file', async () => {
    const { targets } = await load({
      files: yaml(staging),
      flags: { target: 'staging' },
      env: { STAGING_ADMIN: 'x', SCIMULATOR_TOKEN: 'mine' },
    });

    expect(targets).toMatchObject([
      { connection: { credential: { token: 'mine' } }, credentialFrom: 'SCIMULATOR_TOKEN' },
    ]);
  });

  it('finds the file that the environment names', async () => {
    const { seed, file: shown } = await load({
      files: { 'other.yml': 'seed: 9' },
      env: { SCIMULATOR_CONFIG: 'other.yml' },
    });

    expect({ seed, shown }).toEqual({ seed: 9, shown: 'other.yml' });
  });
});

describe('a target by its URL', () => {
  it('works without a file', async () => {
    const configuration = await load({
      flags: { target: 'https://x.example:8443/scim/v2/' },
      env: { SCIMULATOR_TOKEN: 'abc ' },
    });

    expect(configuration).toMatchObject({
      targets: [
        {
          kind: 'configured',
          name: 'x.example:8443',
          connection: { baseUrl: 'https://x.example:8443/scim/v2', credential: { kind: 'bearer', token: 'abc' } },
          credentialFrom: 'SCIMULATOR_TOKEN',
          behaviour: rfc,
          declared: 'rfc',
          administration: { kind: 'none' },
        },
      ],
      secrets: ['abc'],
    });
  });

  it('takes its token from a file', async () => {
    const { targets } = await load({
      files: { 'token.txt': 'abc\n' },
      flags: { target: 'http://127.0.0.1:3000/scim', tokenFile: 'token.txt' },
    });

    expect(targets).toMatchObject([
      { connection: { credential: { token: 'abc' } }, credentialFrom: 'the file token.txt' },
    ]);
  });

  it.each<[string, Given, string]>([
    [
      'no token',
      { flags: { target: 'https://x.example' } },
      '--target https://x.example needs a credential, and SCIMULATOR_TOKEN is not set.\nexport SCIMULATOR_TOKEN=…   or   --token-file FILE',
    ],
    [
      'a log-in in it',
      { flags: { target: 'https://u:hunter2@x.example' }, env: { SCIMULATOR_TOKEN: 'x' } },
      '--target holds a user name or a password, which belong under auth.',
    ],
    [
      'another scheme',
      { flags: { target: 'ftp://x.example' }, env: { SCIMULATOR_TOKEN: 'x' } },
      '--target begins with ftp:; http: or https: was expected.',
    ],
    [
      'a query',
      { flags: { target: 'https://x.example/?a=b' }, env: { SCIMULATOR_TOKEN: 'x' } },
      '--target holds a query; paths are put behind the base URL, so it cannot have one.',
    ],
    [
      'a token with a line break',
      { files: { t: 'a\nb' }, flags: { target: 'https://x.example', tokenFile: 't' } },
      '--token-file names t, which holds a line break or a character that no header can carry.',
    ],
    [
      'a token file that is not there',
      { flags: { target: 'https://x.example', tokenFile: 't' } },
      '--token-file names t, which does not exist.',
    ],
    ['a token file for nobody', { flags: { tokenFile: 't' } }, '--token-file goes to one target; none is named.'],
  ])('refuses %s', async (_, given, told) => {
    expect(await faultsIn(given)).toBe(`The command line has 1 fault.\n\n${told}`);
  });
});

describe('faults', () => {
  it('are told all at once, each with its place, what was expected and the nearest name', async () => {
    const text = `targets:
  staging:
    baseUrl: https://staging.example.com/scim/v2
    behavior: calendly
    mail: { mailhog: 'http://127.0.0.1:8025' }
    allow: [token, tokens]
    auth:
      bearer:
        env: STAGING_SCIM_TOKEN
`;

    expect(await faultsIn({ files: yaml(text), flags: { target: 'staging' } })).toBe(
      [
        'scimulator.config.yaml has 3 faults.',
        '',
        '4:5   targets.staging.behavior is not known. Did you mean behaviour?',
        '6:20  targets.staging.allow[1] is "tokens"; token, reconfigure or seats was expected. Did you mean token?',
        '9:14  targets.staging.auth.bearer.env names STAGING_SCIM_TOKEN, which is not set.',
        '      export STAGING_SCIM_TOKEN=…   or   auth: { bearer: { file: … } }',
      ].join('\n'),
    );
  });

  it('are a missing secret where nothing else is wrong', async () => {
    await expect(
      load({ files: yaml(staging), flags: { target: 'staging' }, env: { STAGING_ADMIN: 'x' } }),
    ).rejects.toMatchObject({ code: 'SECRET_MISSING', exitCode: 2 });
    await expect(
      load({ files: yaml(`${staging}sed: 1\n`), flags: { target: 'staging' }, env: { STAGING_ADMIN: 'x' } }),
    ).rejects.toMatchObject({ code: 'CONFIG_INVALID', exitCode: 2 });
  });

  it('have the same places in JSON', async () => {
    const json = '{\n  "targets": {\n    "a": { "baseUrl": "https://a.example", "auth": "nome" }\n  },\n  "sead": 1\n}';

    expect(await faultsIn({ files: { 'scimulator.config.json': json } })).toBe(
      'scimulator.config.json has 2 faults.\n\n3:52  targets.a.auth is a text; none, or one of bearer, basic, header, oauth was expected.\n5:3   sead is not known. Did you mean seed?',
    );
  });

  it('have no places in a module, but their names', async () => {
    const module = 'export default { targets: { a: { baseUrl: 7 } } };';

    expect(await faultsIn({ files: { 'scimulator.config.mjs': module } })).toBe(
      'scimulator.config.mjs has 1 fault.\n\ntargets.a.baseUrl is 7; a URL was expected.',
    );
  });

  it.each<[string, string]>([
    [
      '{ baseUrl: https://a.example, auth: { bearer: my-secret-token } }',
      'targets.a.auth.bearer is a text; { env: NAME } or { file: PATH } was expected, because secrets stand in no configuration.',
    ],
    [
      '{ baseUrl: https://a.example, auth: { basic: { user: u, password: hunter2 } } }',
      'targets.a.auth.basic.password is a text; { env: NAME } or { file: PATH } was expected, because secrets stand in no configuration.',
    ],
    [
      '{ baseUrl: https://a.example, headers: { X-Api-Key: hunter2 } }',
      'targets.a.headers.X-Api-Key holds a secret as it is; { env: NAME } or { file: PATH } was expected, because secrets stand in no configuration.',
    ],
    [
      '{ baseUrl: https://a.example, auth: { bearer: { env: A, file: b } } }',
      'targets.a.auth.bearer names no source or two; { env: NAME } or { file: PATH } was expected.',
    ],
    [
      '{ baseUrl: https://a.example, auth: { bearer: { env: A }, basic: { user: u, password: { env: A } } } }',
      'targets.a.auth names bearer and basic; exactly one of bearer, basic, header, oauth was expected.',
    ],
    [
      '{ baseUrl: https://a.example, auth: { bearer: { evn: A } } }',
      'targets.a.auth.bearer.evn is not known. Did you mean env?',
    ],
    [
      '{ baseUrl: https://a.example, auth: { tocken: { env: A } } }',
      'targets.a.auth.tocken is not known. Known are bearer, basic, header, oauth.',
    ],
    [
      '{ baseUrl: "https://u:hunter2@a.example" }',
      'targets.a.baseUrl holds a user name or a password, which belong under auth.',
    ],
    [
      '{ baseUrl: a.example/scim }',
      'targets.a.baseUrl is no URL; one like https://staging.example.com/scim/v2 was expected.',
    ],
    ['{ auth: none }', 'targets.a.baseUrl is missing; a URL was expected.'],
    [
      '{ baseUrl: https://a.example, behaviour: calendli }',
      'targets.a.behaviour is "calendli"; rfc, calendly, or a behaviour by its members was expected.',
    ],
    [
      '{ baseUrl: https://a.example, behaviour: { emailChange: later } }',
      'targets.a.behaviour.emailChange is "later"; at-once or verify-first was expected.',
    ],
    [
      '{ baseUrl: https://a.example, behaviour: { emailchange: at-once } }',
      'targets.a.behaviour.emailchange is not known. Did you mean emailChange?',
    ],
    [
      '{ baseUrl: https://a.example, behaviour: { groups: attribute } }',
      'targets.a.behaviour declares groups by attribute; groupAttribute must say which.',
    ],
    [
      '{ baseUrl: https://a.example, mail: { linkOrigins: [] } }',
      'targets.a.mail names none; exactly one of mailhog, mailpit, embedded was expected.',
    ],
    [
      '{ baseUrl: https://a.example, mail: { mailhog: "http://x.example", linkOrigins: ["https://y.example/path"] } }',
      'targets.a.mail.linkOrigins[0] is no origin; one like https://app.example.com was expected, without a path.',
    ],
    [
      '{ baseUrl: https://a.example, mail: { mailhog: "http://x.example", linkPattern: "(" } }',
      'targets.a.mail.linkPattern is no regular expression.',
    ],
    [
      '{ baseUrl: https://a.example, mail: { mailhog: "http://x.example", plusAddress: qa+1@x.example } }',
      'targets.a.mail.plusAddress is "qa+1@x.example"; an address without a plus, such as qa@corp.example was expected.',
    ],
    [
      '{ baseUrl: https://a.example, timeoutSeconds: 0 }',
      'targets.a.timeoutSeconds is 0; a number of seconds was expected.',
    ],
    [
      '{ baseUrl: https://a.example, concurrency: many }',
      'targets.a.concurrency is "many"; a whole number from 1 to 64 was expected.',
    ],
    [
      '{ baseUrl: https://a.example, proxy: "http://u:hunter2@proxy.example" }',
      'targets.a.proxy holds a user name or a password; secrets come from { env: NAME } or { file: PATH }.',
    ],
    [
      '{ baseUrl: https://a.example, administration: { http: { baseUrl: "https://a.example", revokeToken: { method: DELETE, path: "/tokens/{tokenId}" } } } }',
      'targets.a.administration.http.revokeToken.path holds {tokenId}, which nothing fills; {id} can be filled here.',
    ],
    [
      '{ baseUrl: https://a.example, administration: { http: { baseUrl: "https://a.example", revokeToken: { method: DELTE, path: /tokens } } } }',
      'targets.a.administration.http.revokeToken.method is "DELTE"; GET, POST, PUT, PATCH or DELETE was expected. Did you mean DELETE?',
    ],
    [
      '{ baseUrl: https://a.example, administration: { http: { baseUrl: "https://a.example", issueToken: { method: POST, path: /tokens } } } }',
      'targets.a.administration.http.issueToken.answer is missing; a JSON pointer for each of token, id was expected.',
    ],
    [
      '{ baseUrl: https://a.example, administration: { http: { baseUrl: "https://a.example", issueToken: { method: POST, path: /tokens, answer: { token: token, id: /id } } } } }',
      'targets.a.administration.http.issueToken.answer.token is no JSON pointer; one like /data/0/id was expected.',
    ],
    [
      '{ baseUrl: https://a.example, administration: { http: { baseUrl: "https://a.example", revokeTokens: { method: DELETE, path: /x } } } }',
      'targets.a.administration.http.revokeTokens is not known. Did you mean revokeToken?',
    ],
    ['seven', 'targets.a is "seven"; a target with its baseUrl was expected.'],
  ])('tell what is wrong with %s, and never a secret', async (target, told) => {
    const message = await faultsIn({ files: yaml(`targets:\n  a: ${target}\n`) });

    expect(message.replace(/^.*\n\n\d+:\d+ +/, '')).toBe(told);
    expect(message).not.toMatch(/hunter2|my-secret/);
  });

  it.each<[string, string]>([
    ['missing.json', 'targets.a.discovery.schemas names missing.json, which does not exist.'],
    ['key.txt', 'targets.a.discovery.schemas names key.txt, which holds no JSON object or list.'],
  ])('tell a description that is none: %s', async (file, told) => {
    const target = `{ baseUrl: 'https://a.example', auth: none, discovery: { schemas: ${file} } }`;

    const message = await faultsIn({
      files: { 'key.txt': 'x', ...yaml(`targets:\n  a: ${target}\n`) },
      flags: { target: 'a' },
    });

    expect(message.replace(/^.*\n\n\d+:\d+ +/, '')).toBe(told);
  });

  it.each<[string, string]>([
    ['{ ca: missing.pem }', 'targets.a.tls.ca names missing.pem, which does not exist.'],
    ['{ ca: key.txt }', 'targets.a.tls.ca names key.txt, which holds no certificate as PEM.'],
    ['{ certificate: client.pem }', 'targets.a.tls needs certificate and key together.'],
    [
      '{ certificate: client.pem, key: other.key }',
      'targets.a.tls has a certificate and a key that do not belong together.',
    ],
  ])('tell a certificate that is none: %s', async (tls, told) => {
    const files = {
      'key.txt': 'x',
      'client.pem': certificate('client.pem'),
      'other.key': certificate('localhost.key'),
    };

    const message = await faultsIn({
      files: { ...files, ...yaml(`targets:\n  a: { baseUrl: 'https://a.example', auth: none, tls: ${tls} }\n`) },
      flags: { target: 'a' },
    });

    expect(message.replace(/^.*\n\n\d+:\d+ +/, '')).toBe(told);
  });

  it.each<[Given, string]>([
    [{ env: { A: 'Bearer my-secret' } }, '2:54  targets.a.auth.bearer begins with “Bearer”, which is put before it'],
    [{ env: { SCIMULATOR_TOKEN: 'bearer my-secret' } }, 'SCIMULATOR_TOKEN begins with “Bearer”, which is put before'],
    [{ flags: { tokenFile: 'token' } }, '--token-file begins with “Bearer”, which is put before the token'],
  ])('tell a token that brings its scheme along: %j', async ({ env, flags }, told) => {
    const text = 'targets:\n  a: { baseUrl: "https://a.example", auth: { bearer: { env: A } } }\n';

    const message = await faultsIn({
      files: { ...yaml(text), token: 'Bearer my-secret' },
      flags: { target: 'a', ...flags },
      env: { ...env },
    });

    expect(message).toContain(told);
    expect(message).not.toContain('my-secret');
  });

  it('tell a credential that is nowhere', async () => {
    expect(
      await faultsIn({ files: yaml('targets:\n  a: { baseUrl: "https://a.example" }\n'), flags: { target: 'a' } }),
    ).toBe(
      'scimulator.config.yaml has 1 fault.\n\n2:3  targets.a.auth is missing, and SCIMULATOR_TOKEN is not set.\n     export SCIMULATOR_TOKEN=…   or   auth: { bearer: { env: … } }',
    );
  });

  it.each<[Given, string]>([
    [{ flags: { jobs: '0' } }, '--jobs is "0"; a whole number from 1 to 64 was expected.'],
    [
      { env: { SCIMULATOR_SEED: 'x' } },
      'SCIMULATOR_SEED is "x"; a whole number from 0 to 9007199254740991 was expected.',
    ],
    [{ flags: { failOn: 'error' } }, '--fail-on is "error"; fail, warn or regression was expected.'],
    [
      { flags: { profile: 'strickt' } },
      '--profile is "strickt"; interop, strict or idp:NAME was expected. Did you mean strict?',
    ],
    [
      { flags: { suite: 'livecycle' }, known: () => Promise.resolve({ suite: ['lifecycle', 'conformance'] }) },
      '--suite has livecycle, which is not known. Did you mean lifecycle?',
    ],
    [
      { flags: { report: 'pdf=x.pdf' }, known: () => Promise.resolve({ report: ['html', 'junit'] }) },
      '--report has pdf, which is not known. Known are html, junit.',
    ],
    [{ flags: { idp: ' , ' } }, '--idp names nothing; at least one name was expected.'],
    [{ flags: { report: 'html=' } }, '--report has html=, which names no file.'],
    [{ env: { SCIMULATOR_FAIL_ON: '' } }, 'SCIMULATOR_FAIL_ON is set to nothing; give it a value, or unset it.'],
  ])('tell what is wrong with %j', async (given, told) => {
    expect(await faultsIn(given)).toBe(`The command line has 1 fault.\n\n${told}`);
  });

  it.each<[Given, string]>([
    [{ flags: { target: '' } }, '--target names nothing; a URL or the name of a target was expected.'],
    [{ flags: { target: ' , ' } }, '--target names nothing; a URL or the name of a target was expected.'],
    [
      { env: { SCIMULATOR_TARGET: ',' } },
      'SCIMULATOR_TARGET names nothing; a URL or the name of a target was expected.',
    ],
    [{ env: { SCIMULATOR_TARGET: '' } }, 'SCIMULATOR_TARGET is set to nothing; give it a value, or unset it.'],
    [{ env: { SCIMULATOR_CONFIG: ' ' } }, 'SCIMULATOR_CONFIG is set to nothing; give it a value, or unset it.'],
    [{ files: yaml("defaultTarget: ' '\n") }, 'defaultTarget names nothing;'],
  ])('keep %j, where a variable is not set, from passing on the embedded provider', async (given, told) => {
    expect(await faultsIn(given)).toContain(told);
  });

  it('tell a target that the file does not have', async () => {
    const text = `${staging}  production: { baseUrl: 'https://x.example' }\n`;

    expect(await faultsIn({ files: yaml(text), flags: { target: 'stagin' } })).toBe(
      'scimulator.config.yaml has no target stagin. Did you mean staging? It has: staging, production.',
    );
  });

  it('tell a target where there is no file', async () => {
    await expect(load({ flags: { target: 'staging' } })).rejects.toMatchObject({
      code: 'CONFIG_NOT_FOUND',
      message: 'there is no configuration file here, so there is no target staging.',
    });
    expect(await faultsIn({ flags: { target: 'x.example/scim' } })).toContain('A URL begins with https://.');
    expect(await faultsIn({ flags: { target: 'calendli' } })).toContain('Did you mean calendly?');
  });

  it('tell a file that is not there, is no YAML, or is one of several', async () => {
    await expect(load({ flags: { config: 'x.yaml' } })).rejects.toMatchObject({
      code: 'CONFIG_NOT_FOUND',
      message: 'there is no configuration file x.yaml',
    });
    expect(await faultsIn({ files: yaml('targets:\n  a: [1\n  b: 2\n') })).toMatch(
      /^scimulator\.config\.yaml has \d faults?\.\n\n3:/,
    );
    expect(await faultsIn({ files: yaml('seed: 1\nseed: 2\n') })).toBe(
      'scimulator.config.yaml has 1 fault.\n\n2:1  Map keys must be unique.',
    );
    expect(await faultsIn({ files: { 'scimulator.config.yaml': '', 'scimulator.config.json': '{}' } })).toBe(
      'there are several configuration files here: scimulator.config.yaml, scimulator.config.json',
    );
    expect(await faultsIn({ files: { 'scimulator.config.mjs': 'export const a = 1;' } })).toBe(
      'scimulator.config.mjs has no default export that is a configuration',
    );
    expect(await faultsIn({ files: { 'scimulator.config.ts': 'throw new Error("no")' } })).toBe(
      'scimulator.config.ts does not load: no',
    );
    expect(await faultsIn({ files: { 'x.toml': '' }, flags: { config: 'x.toml' } })).toBe(
      'x.toml is of no kind that we read',
    );
    expect(await faultsIn({ files: yaml('- 1') })).toBe(
      'scimulator.config.yaml has 1 fault.\n\n1:1  It is a list; named settings was expected.',
    );
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['that contains itself', yaml('a: &a [*a]'), 'contains itself'],
    ['of brackets', yaml(`a: ${'['.repeat(100_000)}`), 'It cannot be read: it is nested more than 100 deep.'],
    ['of dashes', yaml('- '.repeat(100_000)), 'It cannot be read: it is nested more than 100 deep.'],
    ['too deep for its values', yaml(indented), 'It cannot be read: it is nested more than 100 deep.'],
    ['that multiplies', yaml(laughs), 'It cannot be read: Excessive alias count'],
    ['that throws when it is asked', { 'scimulator.config.mjs': throwing }, 'It cannot be read: not today.'],
  ])('tell a file %s, which is no fault of ours', async (_what, files, told) => {
    const problem: unknown = await load({ files }).catch((error: unknown) => error);

    expect(problem).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining(told) });
  });

  it('tell a TypeScript file whose top level never ends', async () => {
    const hand = handClock();
    const folder = aFolder({ 'scimulator.config.ts': 'await new Promise(() => {}); export default {};' });

    const loading = loadRunConfiguration({ folder, flags: {}, env: {}, clock: hand });
    hand.advance(30_000);

    await expect(loading).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: 'scimulator.config.ts does not load: its top level did not end within 30 s',
    });
  });

  it('tell a file in UTF-16, which some editors write', async () => {
    const folder = aFolder();
    writeFileSync(`${folder}/scimulator.config.yaml`, '\uFEFFtargets: {}', 'utf16le');

    await expect(loadRunConfiguration({ folder, flags: { target: 'staging' }, env: {}, clock })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('It cannot be read: it is no text in UTF-8.'),
    });
  });

  it('tell what is wrong with the file before they tell which target it has not', async () => {
    expect(await faultsIn({ files: yaml('just text'), flags: { target: 'staging' } })).toBe(
      'scimulator.config.yaml has 1 fault.\n\n1:1  It is "just text"; named settings was expected.',
    );
  });

  it('tell a folder that is named as the file', async () => {
    expect(await faultsIn({ files: { 'ci/x.yaml': '' }, flags: { config: 'ci' } })).toBe('ci is a folder');
  });

  it('take an empty file for one without settings', async () => {
    await expect(load({ files: yaml('# nothing yet\n') })).resolves.toMatchObject({
      file: 'scimulator.config.yaml',
      targets: [{ name: 'calendly' }, { name: 'rfc' }],
    });
  });
});
