import { expect, it } from 'vitest';
import { aCommandLine } from './a-command-line.ts';

const run = (...argv: readonly string[]) => aCommandLine().run('map', ...argv);
const configured = (mappings: unknown) =>
  aCommandLine({
    files: {
      'scimulator.config.json': JSON.stringify({
        targets: {
          staging: { baseUrl: 'https://staging.example.com/scim/v2', auth: { bearer: { env: 'X' } }, mappings },
        },
      }),
    },
  });

it('shows each row of the default mapping with its source, and the create that follows', async () => {
  const { exitCode, stdout } = await run('--idp', 'okta');

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/name\.givenName +"\w+" +givenName/);
  expect(stdout).toContain('POST /Users');
  expect(stdout).toContain('"userName": ');
});

it('draws the same person each time, and another with another seed', async () => {
  const person = async (...argv: readonly string[]) => JSON.parse((await run('--json', ...argv)).stdout).person;

  expect(await person()).toEqual(await person());
  expect(await person('--seed', '2')).not.toEqual(await person());
});

it('changes the person by our names and by those of the identity provider', async () => {
  const { stdout } = await run('--json', '--set', 'givenName=John', '--set', 'roles=Admin', '--set', 'department=');

  const { body } = JSON.parse(stdout);
  expect(body).toMatchObject({ name: { givenName: 'John' }, roles: [{ value: 'Admin', primary: true }] });
  expect(Object.keys(body)).not.toContain('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department');
  const tried = await run('--expression', 'ToLower([mail])', '--set', 'mail=Ada@Example.org');
  expect(tried.stdout).toContain('"ada@example.org"');
});

it('reads a person from a file, where null is no value', async () => {
  const line = aCommandLine({ files: { 'john.json': '{ "givenName": "John", "country": null, "enabled": true }' } });

  const { stdout } = await line.run(
    'map',
    '--person',
    'john.json',
    '--expression',
    'Join("-", [givenName], [country])',
  );

  expect(stdout).toContain('"John"');
});

it.each([
  ['entra', 'Join(", ", [surname], [givenName])', '"Schroeder, Brayan"'],
  ['okta', 'user.firstName + "." + user.lastName', '"Brayan.Schroeder"'],
  ['onelogin', '{firstinitial}.{lastname}', '"B.Schroeder"'],
  ['onelogin', '{$user.firstname} {$parameters.title}', '"Brayan '],
  ['entra', 'IIF([onPremisesSecurityIdentifier]="", "a", "b")', 'no value: nothing is sent'],
])('tries an expression of %s: %s', async (idp, expression, expected) => {
  const { exitCode, stdout } = await run('--idp', idp, '--expression', expression);

  expect({ exitCode, stdout: stdout.includes(expected) ? expected : stdout }).toEqual({
    exitCode: 0,
    stdout: expected,
  });
});

it('sets a caret below what is wrong', async () => {
  const { exitCode, stderr } = await run('--expression', 'ToLower([surnam])');

  expect(exitCode).toBe(2);
  expect(stderr).toContain('column 9: there is no attribute surnam. Did you mean surname?');
  expect(stderr).toContain(`  ToLower([surnam])\n  ${' '.repeat(8)}^\n`);
});

it('tells an expression that fails for this person with another exit code', async () => {
  const { exitCode, stderr } = await run('--expression', 'CDate([surname])');

  expect(exitCode).toBe(3);
  expect(stderr).toContain('column 7: CDate: "Schroeder" is no date');
});

it('answers as Microsoft’s parseExpression does', async () => {
  const right = await run('--json', '--expression', 'Not([IsSoftDeleted])');
  const wrong = await run('--json', '--expression', 'Not(');

  expect(JSON.parse(right.stdout)).toMatchObject({
    error: null,
    parsingSucceeded: true,
    evaluationSucceeded: true,
    evaluationResult: ['True'],
  });
  expect(wrong.exitCode).toBe(2);
  expect(JSON.parse(wrong.stdout)).toMatchObject({ error: { code: 'syntax', column: 5 }, parsingSucceeded: false });
});

it('shows the mapping of a target, its warnings, and needs no secret', async () => {
  const line = configured({
    entra: {
      attributes: [
        { from: 'mail', to: 'userName' },
        { constant: 'staff', to: 'userType' },
        { expression: 'IIF(IsPresent([city]), [city], "none")', to: 'title', apply: 'create' },
        { from: 'mailNickname', to: 'externalId' },
      ],
    },
  });

  const { exitCode, stdout } = await line.run('map', '--target', 'staging');

  expect(exitCode).toBe(0);
  expect(stdout).toContain('the mapping of staging');
  expect(stdout).toMatch(/userType +"staff" +"staff", for everybody/);
  expect(stdout).toContain('on create only');
  expect(stdout).toContain('iif-on-empty');
  expect(stdout).toContain('unstable-external-id');
});

it('says which row fails for this person, and that nothing would be created', async () => {
  const line = configured({
    entra: {
      attributes: [
        { from: 'mail', to: 'userName' },
        { expression: 'CDate([city])', to: 'title' },
      ],
    },
  });

  const { exitCode, stdout } = await line.run('map', '--target', 'staging', '--set', 'city=Oslo');

  expect(exitCode).toBe(3);
  expect(stdout).toContain('fails: ');
  expect(stdout).not.toContain('POST');
});

it('warns where the run’s marker is lost', async () => {
  const line = configured({ entra: { attributes: [{ expression: 'Left([mail], 2)', to: 'userName' }] } });

  const { stdout } = await line.run('map', '--target', 'staging', '--json');

  expect(JSON.parse(stdout).warnings).toMatchObject([{ code: 'marker-lost' }]);
});

it.each([
  [['--idp', 'entr'], 'Did you mean entra?'],
  [['--set', 'givnName=John'], 'Did you mean givenName?'],
  [['--set', 'givenName'], 'NAME=VALUE'],
  [['--seed', 'x'], 'a whole number'],
  [['--person', 'nobody.json'], 'is no file that can be read'],
  [['--target', 'staging'], 'there is no configuration file here'],
  [['--idp', 'generic', '--expression', 'x'], 'write no expressions'],
])('refuses %j', async (argv, expected) => {
  const { exitCode, stderr } = await run(...argv);

  expect(exitCode).toBe(2);
  expect(stderr).toContain(expected);
});

it('writes nothing harmful that a mapping or a person holds', async () => {
  const line = configured({
    entra: {
      attributes: [
        { from: 'mail', to: 'userName' },
        { constant: '\u001b[31mred', to: 'title' },
      ],
    },
  });

  const { stdout } = await line.run('map', '--target', 'staging', '--set', 'displayName=\u001b[2J');

  expect(stdout).not.toContain('\u001b');
});
