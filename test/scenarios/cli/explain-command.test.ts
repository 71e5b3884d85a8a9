import { expect, it } from 'vitest';
import { aCommandLine } from './a-command-line.ts';

it.each([
  ['email-change-verified', 'Scenario email-change-verified: A changed e-mail address is verified at the new address'],
  ['create/location', 'Check create/location: A create answers with the URL of the new resource'],
  ['RFC7644-3.3-07', 'Requirement RFC7644-3.3-07, MUST (RFC 7644, section 3.3)'],
  ['declared/seats', 'Declared behaviour declared/seats'],
  ['entra', 'Dialect entra: Microsoft Entra ID'],
  ['entra/test', 'Fact entra/test of the dialects entra and entra-rfc: '],
  ['okta', 'Family okta: '],
  ['create-without-location', 'Fault create-without-location: POST answers 201 without a Location header'],
  ['rfc7644/3.6', 'RFC 7644, section 3.6: 9 requirements, '],
  ['TARGET_TLS', 'Problem TARGET_TLS, exit code 3'],
])('says first what %s is', async (id, head) => {
  const { exitCode, stdout } = await aCommandLine().run('explain', id);

  expect(exitCode).toBe(0);
  expect(stdout.split('\n')[0]).toContain(head);
});

it('tells a scenario as a story, with its checks, what it needs and what to type', async () => {
  const { stdout } = await aCommandLine().run('explain', 'seats-exhausted');

  expect(stdout).toMatch(/^ {2}1 {2}No seat is free\.$/m);
  expect(stdout).toMatch(/^Checks +seats\/refused/m);
  expect(stdout).toContain('allow: [seats]');
  expect(stdout).toContain('  scimulator run --only seats-exhausted\n');
});

it('tells a requirement with how it is seen, what is no fault, and an example, right and wrong', async () => {
  const { stdout } = await aCommandLine().run('explain', 'RFC7644-3.3-07');

  expect(stdout).toMatch(/^Seen +POST \/Users -> Location present/m);
  expect(stdout).toMatch(/^No alarm +A relative URL is a valid Location/m);
  expect(stdout).toMatch(/^Red means +fail$/m);
  expect(stdout).toMatch(/^Breaks +Clients that read the address/m);
  expect(stdout).toMatch(/^Example +POST \{base\}\/Users$/m);
  expect(stdout).toMatch(/^Right +201\n +Location: \{base\}\/Users\//m);
  expect(stdout).toMatch(/^Wrong +201\n/m);
  expect(stdout).toContain('  scimulator provider --fault create-locates-another\n');
});

it('tells where a requirement applies, on what it rests, and who relies on it', async () => {
  const { stdout } = await aCommandLine().run('explain', 'RFC7644-3.5.2.1-10');

  expect(stdout).toMatch(/^Basis +it follows from other statements of the RFC; breaking it does harm$/m);
  expect(stdout).toMatch(/^Applies +where the target announces PATCH/m);
  expect(stdout).toMatch(/^Relied on +Entra ID +Not evidenced: It expects/m);
});

it('says of what no check tests that there is no example', async () => {
  const { stdout } = await aCommandLine().run('explain', 'RFC7644-3.6-04');

  expect(stdout).toMatch(/^Example +none: no check tests it yet$/m);
});

it.each([
  ['RFC9967-4-02', /^Basis +read in the last draft of the RFC/m],
  ['RFC7643-9.2-01', /^Seen +nobody can see it from outside/m],
  ['RFC7644-2-02', /^Seen +needs more than one administration token/m],
])('says of %s why it is not judged as others are', async (id, told) => {
  const { stdout } = await aCommandLine().run('explain', id);

  expect(stdout).toMatch(told);
});

it('tells of a section what stands in it, below it too, and what tests it', async () => {
  const { stdout } = await aCommandLine().run('explain', 'rfc7644/3.6');

  expect(stdout).toMatch(/RFC7644-3\.6-01 +MUST, tested by [^.]*delete\/taken/);
  expect(stdout).toMatch(/RFC7644-3\.6-04 +MAY\. The service provider may keep/);
  expect(stdout).toContain('  scimulator run --only rfc7644/3.6\n');
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
