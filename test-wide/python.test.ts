import { expect, it } from 'vitest';
import { playExternal, redOf } from '../test/scenarios/external/play-external.ts';
import { findingsIn } from './findings.ts';
import { findPython, serveScim2 } from './scim2-server.ts';

/** Each is confirmed by hand against the RFC in docs/findings/scim2-server.md. */
const confirmed = ['warn entra groups/member-removed'];

it('finds in scim2-server what was confirmed by hand, and nothing else', async () => {
  const found = await findPython();
  if (found.kind === 'none') {
    process.stdout.write(`not run: scim2-server, ${found.why}\n`);
    return expect(found.why).not.toBe('');
  }
  const server = await serveScim2(found.python);
  const target = { baseUrl: server.baseUrl, auth: { bearer: { env: 'SCIM2_TOKEN' } } };

  const run = await playExternal({ scim2: target }, { env: { SCIM2_TOKEN: server.token } });
  server.close();

  expect(findingsIn(run)).toEqual(confirmed);
  expect(redOf(run, ['fail', 'error'])).toEqual([]);
  expect(run.results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(30);
  expect(run.results.flatMap(({ left }) => left)).toEqual([]);
});
