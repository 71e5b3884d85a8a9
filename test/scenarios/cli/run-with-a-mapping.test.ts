import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { valueIn } from '../../../scenarios/config/setting-path.ts';
import { rfc } from '../../../target-adapter/behaviour.ts';
import { isObject } from '../../../target-adapter/scim/resource.ts';
import { serveTarget } from '../external/served-target.ts';
import { aCommandLine, aConfiguration } from './a-command-line.ts';

const example: unknown = parse(
  readFileSync(new URL('../../../examples/mappings/scimulator.config.yaml', import.meta.url), 'utf8'),
);

/** A run with mappings against a target of somebody else's, and its report. */
async function aRunWith(mappings: unknown, ...argv: readonly string[]) {
  const target = await serveTarget({ behaviour: rfc });
  onTestFinished(() => target.close());
  const line = aCommandLine(aConfiguration(target, 'rfc', { mail: undefined, mappings }));
  const { exitCode, stderr } = await line.run('run', '--target', 'staging', '--out', 'out', ...argv);
  const report = JSON.parse(readFileSync(join(line.folder, 'out', 'report.json'), 'utf8'));
  const log = readFileSync(join(line.folder, 'out', 'run.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((text): unknown => JSON.parse(text));
  return { exitCode, stderr, report, log };
}

const posted = (log: readonly unknown[]): readonly unknown[] =>
  log.flatMap((event) => {
    const request = valueIn(event, ['exchange', 'request']);
    return isObject(request) && request.method === 'POST' ? [request.body] : [];
  });

it.each(['entra', 'entra-rfc', 'okta-oin', 'onelogin'])(
  'lives a person’s life as %s with the mappings of the example',
  async (idp) => {
    const { exitCode, report } = await aRunWith(
      valueIn(example, ['targets', 'staging', 'mappings']),
      ...['--idp', idp, '--only', 'create-and-read-back,update-profile,reactivate,add-duplicate-active,deactivate'],
    );

    const red = report.results
      .flatMap(({ id, checks }: { readonly id: string; readonly checks: readonly unknown[] }) =>
        checks.map((check) => ({ id, check })),
      )
      .filter(({ check }: { readonly check: unknown }) => valueIn(check, ['status']) === 'fail');
    expect(red).toEqual([]);
    expect(exitCode).not.toBe(2);
    expect(report.summary.scenarios.pass).toBeGreaterThan(2);
  },
  30_000,
);

it('sends what the mapping says and nothing else', async () => {
  const { log } = await aRunWith(
    {
      entra: {
        attributes: [
          { from: 'mail', to: 'userName' },
          { constant: 'staff', to: 'userType' },
          { expression: 'Not([IsSoftDeleted])', to: 'active' },
          { expression: 'ToUpper([surname])', to: 'name.familyName' },
        ],
      },
    },
    ...['--idp', 'entra', '--only', 'create-and-read-back'],
  );

  const [body] = posted(log);
  expect(body).toMatchObject({
    userType: 'staff',
    active: true,
    name: { familyName: expect.stringMatching(/^[^a-z]+$/) },
  });
  expect(body).not.toHaveProperty('displayName');
});

it('skips a change of address where userName is sent on create alone', async () => {
  const { report } = await aRunWith(
    { okta: { userName: 'email', updateUserName: 'create' } },
    ...['--idp', 'okta-oin', '--only', 'email-change-at-once'],
  );

  expect(report.results).toMatchObject([
    { status: 'skip', reason: expect.stringContaining('sends userName on create alone') },
  ]);
});

it('says in the report why a person was not provisioned', async () => {
  const { exitCode, log } = await aRunWith(
    {
      entra: {
        attributes: [
          { from: 'mail', to: 'userName' },
          { expression: 'CDate([surname])', to: 'title' },
        ],
      },
    },
    ...['--idp', 'entra', '--only', 'create-and-read-back'],
  );

  expect(exitCode).toBe(3);
  expect(posted(log)).toEqual([]);
  expect(JSON.stringify(log)).toContain('MAPPING_FAILED');
});
