import { expect, it } from 'vitest';
import { loadDialects, loadFaults, loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { requirements } from '../../../scenarios/requirements/catalogue.ts';
import { problemCodes } from '../../../target-adapter/problem.ts';
import { aCommandLine } from './a-command-line.ts';

it.each([
  ['email-change-verified', 'Scenario email-change-verified: A changed e-mail address is verified at the new address'],
  ['create/location', 'Check create/location: A create answers with the URL of the new resource'],
  ['RFC7644-3.3-07', 'Requirement RFC7644-3.3-07, MUST (RFC 7644, section 3.3)'],
  ['declared/seats', 'Declared behaviour declared/seats'],
  ['entra', 'Dialect entra: Microsoft Entra ID'],
  ['entra/test', 'Fact entra/test of the dialect entra: '],
  ['okta', 'Family okta: '],
  ['create-without-location', 'Fault create-without-location: POST answers 201 without a Location header'],
  ['TARGET_TLS', 'Problem TARGET_TLS, exit code 3'],
])('says first what %s is', async (id, head) => {
  const { exitCode, stdout } = await aCommandLine().run('explain', id);

  expect(exitCode).toBe(0);
  expect(stdout.split('\n')[0]).toContain(head);
});

it('knows every id that there is, and no line of it is wider than 100 columns', async () => {
  const [scenarios, dialects, faults] = await Promise.all([loadScenarios(), loadDialects(), loadFaults()]);
  const ids = [
    ...scenarios.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]),
    ...requirements.map(({ id }) => id),
    ...dialects.map(({ id }) => id),
    ...faults.map(({ id }) => id),
    ...Object.keys(problemCodes),
  ];

  const ended = await Promise.all(ids.map(async (id) => ({ id, ...(await aCommandLine().run('explain', id)) })));

  expect(ended.filter(({ exitCode }) => exitCode !== 0).map(({ id, stderr }) => [id, stderr])).toEqual([]);
  const widths = ended.map(({ id, stdout }) => ({
    id,
    width: Math.max(...stdout.split('\n').map((line) => line.length)),
  }));
  expect(widths.filter(({ width }) => width > 100)).toEqual([]);
});

it('tells a scenario as a story, with its checks, what it needs and what to type', async () => {
  const { stdout } = await aCommandLine().run('explain', 'seats-exhausted');

  expect(stdout).toMatch(/^ {2}1 {2}No seat is free\.$/m);
  expect(stdout).toMatch(/^Checks +seats\/refused/m);
  expect(stdout).toContain('allow: [seats]');
  expect(stdout).toContain('  scimulator run --only seats-exhausted\n');
});

it('tells a requirement with what is no fault and how to see it fail', async () => {
  const { stdout } = await aCommandLine().run('explain', 'RFC7644-3.3-07');

  expect(stdout).toMatch(/^No alarm +A relative URL is a valid Location/m);
  expect(stdout).toMatch(/^Red means +fail$/m);
  expect(stdout).toContain('  scimulator provider --fault create-locates-another\n');
});

it('does not care for the case of letters', async () => {
  const { stdout } = await aCommandLine().run('explain', 'rfc7644-3.3-07');

  expect(stdout).toContain('Requirement RFC7644-3.3-07');
});

it.each([
  ['deactivte', 'nothing has the id deactivte. Did you mean deactivate?'],
  ['email-link', 'nothing has the id email-link. These hold it: email-link-'],
  ['zzzzzz', 'nothing has the id zzzzzz.\n'],
])('names what is nearest to %s', async (id, told) => {
  const { exitCode, stdout, stderr } = await aCommandLine().run('explain', id);

  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(told);
});
