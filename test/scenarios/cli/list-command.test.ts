import { expect, it } from 'vitest';
import { loadFaults, loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { requirements } from '../../../scenarios/requirements/catalogue.ts';
import { aCommandLine } from './a-command-line.ts';

const ids = (stdout: string): unknown =>
  JSON.parse(stdout).map(({ id, name }: { id?: string; name?: string }) => id ?? name);

it('lists scenarios with their needs, the count first', async () => {
  const { exitCode, stdout } = await aCommandLine().run('list', '--only', 'email-link-*');

  const [head, blank, ...rows] = stdout.trimEnd().split('\n');
  expect(exitCode).toBe(0);
  expect(head).toMatch(/^\d+ scenarios, each as \d+ dialects: /);
  expect(blank).toBe('');
  expect(rows).toContainEqual(
    expect.stringMatching(/^ {2}email-link-twice +A verification link works once +verify-first, mail$/),
  );
});

it('lists as JSON what it lists as text, and every scenario without a filter', async () => {
  const scenarios = await loadScenarios();

  const { stdout } = await aCommandLine().run('list', '--json');

  expect(ids(stdout)).toEqual(expect.arrayContaining(scenarios.map(({ id }) => id)));
  expect(JSON.parse(stdout)).toHaveLength(scenarios.length);
});

it('keeps to the filters of run', async () => {
  const { stdout } = await aCommandLine().run('list', '--only', 'token/revoked-refused', '--idp', 'okta', '--json');

  const [first] = JSON.parse(stdout);
  expect(first).toMatchObject({ idps: ['okta-aiw', 'okta-oin'] });
  expect(ids(stdout)).toContain('token-revoke');
  expect(ids(stdout)).not.toContain('deactivate');
});

it('lists every requirement of the catalogue, or those of some scenarios', async () => {
  const all = await aCommandLine().run('list', 'requirements', '--json');
  const some = await aCommandLine().run('list', 'requirements', '--only', 'seats-exhausted', '--json');

  expect(ids(all.stdout)).toEqual(requirements.map(({ id }) => id));
  expect(ids(some.stdout)).toContain('declared/seats');
  expect(ids(some.stdout)).not.toContain('declared/email-verification');
});

it('lists requirements by a flag as well', async () => {
  const [flag, word] = await Promise.all([
    aCommandLine().run('list', '--requirements', '--json'),
    aCommandLine().run('list', 'requirements', '--json'),
  ]);

  expect(flag.stdout).toBe(word.stdout);
});

it('tells of each requirement which checks test it', async () => {
  const { stdout } = await aCommandLine().run('list', 'requirements', '--json');

  const listed: { id: string; coverage: string; checks: string[] }[] = JSON.parse(stdout);
  const told = (id: string) => listed.find((each) => each.id === id);
  expect(told('RFC7644-3.3-07')).toMatchObject({
    coverage: 'covered',
    checks: expect.arrayContaining(['create/location']),
  });
  expect(told('RFC7644-7.7-01')).toMatchObject({ coverage: 'not-observable', checks: [] });
});

it('parts the requirements that are tested from those that could be', async () => {
  const covered = await aCommandLine().run('list', 'requirements', '--covered', '--json');
  const uncovered = await aCommandLine().run('list', 'requirements', '--uncovered', '--json');
  const both = [...JSON.parse(covered.stdout), ...JSON.parse(uncovered.stdout)];

  expect(ids(covered.stdout)).toContain('RFC7644-3.3-07');
  expect(ids(uncovered.stdout)).not.toContain('RFC7644-3.3-07');
  const unseen = requirements.filter(({ id }) => both.every((each) => each.id !== id));
  expect(unseen.filter(({ testable }) => testable !== 'not-observable')).toEqual([]);
});

it('lists the requirements of a section of an RFC that are tested', async () => {
  const { stdout } = await aCommandLine().run('list', 'scenarios', '--only', 'rfc7644/3.6', '--json');

  expect(ids(stdout)).toContain('delete-hard');
  expect(ids(stdout)).not.toContain('token-revoke');
});

it('lists checks, each once, with the scenarios that apply it', async () => {
  const { stdout } = await aCommandLine().run('list', 'checks', '--json');

  const listed = JSON.parse(stdout);
  expect(new Set(listed.map(({ id }: { id: string }) => id)).size).toBe(listed.length);
  expect(listed).toContainEqual(
    expect.objectContaining({ id: 'create/location', scenarios: ['create-and-read-back', 'create-representation'] }),
  );
});

it('lists faults as provider --list-faults does', async () => {
  const faults = await loadFaults();

  const listed = await aCommandLine().run('list', 'faults');
  const served = await aCommandLine().run('provider', '--list-faults');

  expect(listed.stdout).toBe(served.stdout);
  expect(listed.stdout).toMatch(new RegExp(`^${faults.length} faults`));
});

it('takes a kind in the singular, too', async () => {
  const { stdout } = await aCommandLine().run('list', 'dialect', '--idp', 'entra');

  expect(stdout).toMatch(/^1 dialect of 1 family\n\n {2}entra {3}Microsoft Entra ID +evidence excellent\n/);
});

it('lists the targets of the configuration file without their secrets', async () => {
  const yaml =
    'targets:\n  staging:\n    baseUrl: https://staging.example.com/scim/v2\n    auth: { bearer: { env: NOT_SET } }\n    behaviour: calendly\n';

  const { exitCode, stdout } = await aCommandLine({ files: { 'scimulator.config.yaml': yaml } }).run('list', 'targets');

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^1 target in scimulator\.config\.yaml/);
  expect(stdout).toMatch(/^ {2}staging +https:\/\/staging\.example\.com\/scim\/v2 +as calendly$/m);
});

it('tells the faults of a configuration file in place of its targets', async () => {
  const yaml = 'targets:\n  staging:\n    baseURL: https://staging.example.com\n';

  const { exitCode, stderr } = await aCommandLine({ files: { 'scimulator.config.yaml': yaml } }).run('list', 'targets');

  expect(exitCode).toBe(2);
  expect(stderr).toContain('targets.staging.baseURL is not known. Did you mean baseUrl?');
});

it.each([60, 80, 140])('is no wider than a terminal of %i columns', async (columns) => {
  const { stdout } = await aCommandLine({ columns, env: { NO_COLOR: '1' } }).run('list');

  const rows = stdout.split('\n').slice(2);
  expect(Math.max(...rows.map((line) => line.length))).toBeLessThan(Math.max(columns, 68));
});
