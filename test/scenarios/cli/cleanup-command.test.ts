import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { calendly, rfc } from '../../../target-adapter/behaviour.ts';
import { allFeatures } from '../../../target-adapter/provider/scim/features.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { aClaim, aKey, aResult, aRun, embedded as embeddedTarget } from '../../reports/build.ts';
import { instead, refusal } from '../external/around.ts';
import { administrationOf, settingsOf } from '../external/play-external.ts';
import { type Around, type ServedTarget, serveTarget } from '../external/served-target.ts';
import { aCommandLine, aConfiguration } from './a-command-line.ts';

/** A target in which a run has left everything that it created, and the command line with its log in `out`. */
async function aTargetWithLeftovers(only: string, around?: Around, behaviour = rfc, features = allFeatures) {
  const target = await serveTarget({ behaviour, features, ...(around === undefined ? {} : { around }) });
  onTestFinished(() => target.close());
  const given = aConfiguration(target, behaviour === rfc ? 'rfc' : 'calendly', { mail: undefined });
  const line = aCommandLine(given);
  await line.run('run', '--target', 'staging', '--idp', 'generic', '--only', only, '--keep', '--out', 'out');
  const log = readFileSync(join(line.folder, 'out/run.jsonl'), 'utf8');
  return { target, line, log, cleanUp: aCommandLine({ ...given, files: { ...given.files, 'out/run.jsonl': log } }) };
}

const people = ({ tenant }: ServedTarget): readonly string[] =>
  tenant.administrator.people().map(({ userName }) => userName);

const scim = async (
  { baseUrl, token }: ServedTarget,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await fetch(`${baseUrl}${path}`, init);
  return response.status === 204 ? undefined : response.json();
};

const stranger = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'boss@example.org' };

it('removes people and groups that a run was told to keep, and nobody else', async () => {
  const { target, cleanUp } = await aTargetWithLeftovers('create-and-read-back,groups-endpoint');
  await scim(target, 'POST', '/Users', stranger);
  expect(people(target).length).toBeGreaterThan(1);

  const { exitCode, stdout, stderr } = await cleanUp.run('cleanup', 'out/run.jsonl');

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^staging {2}http:.*: \d+ people( and \d groups?)? of run \w+$/m);
  expect(people(target)).toEqual(['boss@example.org']);
  expect(await scim(target, 'GET', '/Groups')).toMatchObject({ totalResults: 0 });
});

it('removes what it created of a type that the target defines, and nothing else of it', async () => {
  const withDevices = { ...allFeatures, devices: true };
  const { target, cleanUp } = await aTargetWithLeftovers('declared-characteristics', undefined, rfc, withDevices);
  const bought = { boughtAt: '2026-01-02T03:04:05Z', lends: true };
  await scim(target, 'POST', '/Devices', { displayName: 'Laptop of the boss', serialNumber: 'B-1', ...bought });
  expect(Number(attribute(await scim(target, 'GET', '/Devices'), 'totalResults'))).toBeGreaterThan(3);

  const dry = await cleanUp.run('cleanup', 'out/run.jsonl', '--dry-run');
  const { exitCode, stdout } = await cleanUp.run('cleanup', 'out/run.jsonl');

  expect(dry.stdout).toMatch(/^ {2}devices {2}\w+-\w+ /m);
  expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/: \d+ people and \d+ other resources of run \w+$/m)]);
  expect(people(target)).toEqual([]);
  expect(await scim(target, 'GET', '/Devices')).toMatchObject({
    totalResults: 1,
    Resources: [{ displayName: 'Laptop of the boss' }],
  });
});

it('removes what a killed run left, whose log ends in the middle of a line', async () => {
  const { target, line, log } = await aTargetWithLeftovers('create-and-read-back');
  const upToTheCreate = log.slice(0, log.indexOf('"type":"released"') + 40);
  writeFileSync(join(line.folder, 'out/run.jsonl'), upToTheCreate);
  expect(people(target)).toHaveLength(1);

  const { exitCode, stdout } = await line.run('cleanup', 'out');

  expect(exitCode).toBe(0);
  expect(stdout).toContain('1 removed');
  expect(people(target)).toEqual([]);
});

it('finds by its name whom it created without ever learning the id', async () => {
  const { target, line, log } = await aTargetWithLeftovers('create-and-read-back');
  const withoutId = log
    .split('\n')
    .filter((each) => !(each.includes('"type":"claimed"') && each.includes('resourceId')));
  const cut = withoutId.filter((each) => !/"type":"(released|scenario-finished|run-finished)"/.test(each));
  writeFileSync(join(line.folder, 'out/run.jsonl'), cut.join('\n'));

  const { exitCode } = await line.run('cleanup', 'out');

  expect(exitCode).toBe(0);
  expect(people(target)).toEqual([]);
});

it('finds by the name that it was given since whom no id leads to', async () => {
  const { target, line, log } = await aTargetWithLeftovers('create-and-read-back');
  const [mine] = target.tenant.administrator.people();
  const now = `new.${mine?.userName}`;
  await scim(target, 'PUT', `/Users/${mine?.id}`, { ...stranger, userName: now });
  writeFileSync(join(line.folder, 'out/run.jsonl'), log.replaceAll(`"resourceId":"${mine?.id}"`, `"now":"${now}"`));
  expect(people(target)).toEqual([now]);

  const { exitCode } = await line.run('cleanup', 'out');

  expect(exitCode).toBe(0);
  expect(people(target)).toEqual([]);
});

it('leaves somebody alone who has the id today that one of its people had', async () => {
  const { target, line, log } = await aTargetWithLeftovers('create-and-read-back');
  const [mine] = target.tenant.administrator.people();
  const other = await scim(target, 'POST', '/Users', stranger);
  await scim(target, 'DELETE', `/Users/${mine?.id}`);
  writeFileSync(join(line.folder, 'out/run.jsonl'), log.replaceAll(mine?.id ?? '', String(attribute(other, 'id'))));

  const { exitCode, stdout } = await line.run('cleanup', 'out');

  expect(exitCode).toBe(0);
  expect(stdout).toContain('its id belongs to somebody else');
  expect(people(target)).toEqual(['boss@example.org']);
});

it('sends nothing where it only shows what it would do', async () => {
  const { target, cleanUp } = await aTargetWithLeftovers('create-and-read-back');
  const before = target.asked.length;

  const { exitCode, stdout } = await cleanUp.run('cleanup', 'out', '--dry-run');

  expect(exitCode).toBe(0);
  expect(stdout).toContain('1 person would be looked for and removed');
  expect(target.asked).toHaveLength(before);
});

it('names what it could not remove, and ends with 3', async () => {
  const refuses = instead(({ method }) => (method === 'DELETE' ? refusal(500, 'no') : undefined));
  const { target, cleanUp } = await aTargetWithLeftovers('create-and-read-back', refuses);

  const { exitCode, stdout } = await cleanUp.run('cleanup', 'out');

  expect(exitCode).toBe(3);
  expect(stdout).toMatch(new RegExp(`^ {2}failed +${people(target)[0]} +DELETE answered 500$`, 'm'));
  expect(stdout).toContain('1 of 1 could not be removed. Exit code 3.');
});

it('revokes a token that was left, through the administration', async () => {
  const { target, cleanUp } = await aTargetWithLeftovers('token-rotation', undefined, calendly);
  const valid = () => target.tenant.administrator.tokens().filter(({ state }) => state === 'valid').length;
  expect(valid()).toBeGreaterThan(1);

  const { exitCode, stdout } = await cleanUp.run('cleanup', 'out');

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/token/);
  expect(valid()).toBe(1);
});

it('has support remove who stays in the organization, where the configuration describes the call', async () => {
  const { target, cleanUp } = await aTargetWithLeftovers('create-and-read-back', undefined, calendly);
  expect(people(target)).toHaveLength(1);

  const { exitCode, stdout } = await cleanUp.run('cleanup', 'out');

  expect(exitCode).toBe(0);
  expect(stdout).toContain('by support');
  expect(people(target)).toEqual([]);
});

it('lets support remove nobody whom a faulty search names instead', async () => {
  const { target, log } = await aTargetWithLeftovers('create-and-read-back', undefined, calendly);
  await scim(target, 'POST', '/Users', { ...stranger, emails: [{ value: 'boss@example.org' }] });
  const { findPerson, ...others } = administrationOf(target);
  const astray = { ...Object(findPerson), path: '/people?userName=boss@example.org' };
  const given = aConfiguration(target, 'calendly', {
    mail: undefined,
    administration: { http: { ...others, findPerson: astray } },
  });
  const cleanUp = aCommandLine({ ...given, files: { ...given.files, 'run.jsonl': log } });

  const { stdout } = await cleanUp.run('cleanup', 'run.jsonl');

  expect(stdout).toContain('support was not called: findPerson shows somebody else');
  expect(people(target)).toContain('boss@example.org');
});

it('refuses to look elsewhere than where the run was', async () => {
  const { line, log } = await aTargetWithLeftovers('create-and-read-back');
  const other = await serveTarget({ behaviour: rfc });
  onTestFinished(() => other.close());
  const elsewhere = stringify({ targets: { staging: settingsOf(other, 'rfc', { mail: undefined }) } });
  const env = { STAGING_SCIM_TOKEN: other.token, STAGING_ADMIN: other.adminKey };
  const cleanUp = aCommandLine({ env, files: { 'scimulator.config.yaml': elsewhere, 'run.jsonl': log } });

  const { exitCode, stderr } = await cleanUp.run('cleanup', 'run.jsonl');

  expect(exitCode).toBe(2);
  expect(stderr).toContain(`staging is ${other.baseUrl} now`);
  expect(other.asked).toEqual([]);
  expect(line.exits).toEqual([]);
});

it('takes the base URL and SCIMULATOR_TOKEN where no configuration names the target', async () => {
  const target = await serveTarget({ behaviour: rfc });
  onTestFinished(() => target.close());
  const line = aCommandLine({ env: { SCIMULATOR_TOKEN: target.token } });
  await line.run(
    'run',
    '--target',
    target.baseUrl,
    '--idp',
    'generic',
    '--only',
    'create-and-read-back',
    '--keep',
    '--out',
    'out',
  );
  expect(people(target)).toHaveLength(1);

  const { exitCode } = await line.run('cleanup', 'out');

  expect(exitCode).toBe(0);
  expect(people(target)).toEqual([]);
});

it('says why where the target cannot be reached', async () => {
  const { target, cleanUp } = await aTargetWithLeftovers(
    'create-and-read-back',
    instead(({ headers }) => (headers.authorization?.includes('revoked') ? refusal(401, 'no') : undefined)),
  );
  const refused = aCommandLine({
    env: { STAGING_SCIM_TOKEN: 'revoked-meanwhile', STAGING_ADMIN: target.adminKey },
    files: {
      'scimulator.config.yaml': readFileSync(join(cleanUp.folder, 'scimulator.config.yaml'), 'utf8'),
      'run.jsonl': readFileSync(join(cleanUp.folder, 'out/run.jsonl'), 'utf8'),
    },
  });

  const { exitCode, stderr } = await refused.run('cleanup', 'run.jsonl');

  expect(exitCode).toBe(3);
  expect(stderr).toContain('staging refuses the token: 401 to GET /Users. It came from STAGING_SCIM_TOKEN.');
});

const logOf = (events: readonly object[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');

it('has nothing to do for the embedded provider, which is gone with its process', async () => {
  const key = aKey({ target: 'rfc' });
  const events = aRun({
    results: [aResult({ key, claims: [aClaim()], how: 'kept' })],
    started: { targets: [embeddedTarget('rfc')] },
  });

  const { exitCode, stdout } = await aCommandLine({ files: { 'run.jsonl': logOf(events) } }).run(
    'cleanup',
    'run.jsonl',
  );

  expect(exitCode).toBe(0);
  expect(stdout).toBe(
    '1 person of run r7f3k2 went with the embedded provider.\nNothing is left of run r7f3k2. Nothing was sent.\n',
  );
});

it('has nothing to do where the run has removed everything', async () => {
  const events = aRun({ results: [aResult({ claims: [aClaim()] })] });

  const { exitCode, stdout } = await aCommandLine({ files: { 'run.jsonl': logOf(events) } }).run(
    'cleanup',
    'run.jsonl',
  );

  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'Nothing is left of run r7f3k2. Nothing was sent.\n' });
});

it.each([
  ['seats-exhausted', 'See how many seats are free, and set the limit again by hand'],
  ['reconfigure', 'See whether SCIM is set up, and set it up by hand if not'],
])('says what may have to be put back by hand where %s was cut off', async (id, sentence) => {
  const events = aRun({ results: [aResult({ key: aKey({ id }) })] }).filter(
    ({ type }) => type !== 'scenario-finished' && type !== 'run-finished',
  );

  const { stderr } = await aCommandLine({ files: { 'run.jsonl': logOf(events) } }).run('cleanup', 'run.jsonl');

  expect(stderr.split(sentence)).toHaveLength(2);
});

it('refuses a log whose marker could stand in anybody’s name', async () => {
  const run = { id: 'r7f3k2', marker: 'a', seed: 1, version: '0.1.0' };
  const events = aRun({ results: [aResult({ claims: [aClaim()], how: 'kept' })], started: { run } });

  const { exitCode, stderr } = await aCommandLine({ files: { 'run.jsonl': logOf(events) } }).run(
    'cleanup',
    'run.jsonl',
  );

  expect(exitCode).toBe(2);
  expect(stderr).toContain('its marker is not one of ours');
});
