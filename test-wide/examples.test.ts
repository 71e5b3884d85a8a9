import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { calendly, rfc } from '../target-adapter/behaviour.ts';
import { answering } from '../test/scenarios/external/around.ts';
import { type ServedTarget, type ServeOptions, serveTarget } from '../test/scenarios/external/served-target.ts';
import { build, type Start, start } from './command-line.ts';

/** Each example as its reader runs it, with our provider in place of staging.example.com. */
beforeAll(build);

const root = fileURLToPath(new URL('..', import.meta.url));
const example = (file: string): string => readFileSync(join(root, 'examples', file), 'utf8');

async function aTarget(options: Partial<ServeOptions> = {}): Promise<ServedTarget> {
  const target = await serveTarget({ behaviour: { ...calendly, whilePending: 'old-address' }, ...options });
  onTestFinished(() => target.close());
  return target;
}

/** As the example has it, at another address. */
const moved = (text: string, { baseUrl, mailUrl }: ServedTarget): string =>
  text.replaceAll('https://staging.example.com', new URL(baseUrl).origin).replaceAll('http://127.0.0.1:8025', mailUrl);

const givenTo = (target: ServedTarget, files: Readonly<Record<string, string>>): Start => ({
  files,
  env: {
    STAGING_SCIM_TOKEN: target.token,
    STAGING_ADMIN_KEY: target.adminKey,
    STAGING_ADMIN_URL: target.adminUrl,
    SCIMULATOR_TOKEN: target.token,
  },
});

it('command-line: mail, tokens, seats and set-up of a target are within reach', async () => {
  const target = await aTarget();
  const given = givenTo(target, {
    'scimulator.config.yaml': moved(example('command-line/scimulator.config.yaml'), target),
  });
  const only = 'email-change-verified,token-expired,seats-exhausted,reconfigure,support-removes,deactivate';

  const child = start(['run', '--target', 'staging', '--idp', 'generic', '--only', only, '--jobs', '8'], given);

  expect(await child.ended, child.stdout() + child.stderr()).toBe(0);
  expect(child.stdout()).toContain('fail 0, error 0, warn 0, skip 0, pass 6');
});

it('administration-module: what the module exports is used, what it lacks is a skip with that reason', async () => {
  const target = await aTarget({ behaviour: rfc });
  const given = givenTo(target, {
    'scimulator.config.yaml': moved(example('administration-module/scimulator.config.yaml'), target),
    'administration.mjs': example('administration-module/administration.mjs'),
  });

  const child = start(
    ['run', '--target', 'staging', '--idp', 'generic', '--only', 'token-expired,deactivate,reconfigure'],
    given,
  );

  expect(await child.ended, child.stdout() + child.stderr()).toBe(0);
  expect(child.stdout()).toMatch(/^pass +generic +token-expired/m);
  expect(child.stdout()).toMatch(/^skip +generic +reconfigure .*administration\.mjs exports no deleteConfiguration$/m);
});

it('library: plays its own scenario beside ours, against the embedded provider and against a URL', async () => {
  const target = await aTarget();
  const program = `'${process.execPath}' '${join(root, 'examples/library/nightly.mjs')}'`;

  const embedded = start([], { ...givenTo(target, {}), shell: program });
  const external = start([], { ...givenTo(target, {}), shell: `${program} ${target.baseUrl}` });

  expect(await embedded.ended, embedded.stderr()).toBe(0);
  expect(await external.ended, external.stdout() + external.stderr()).toBe(0);
  expect(embedded.stdout()).toContain('pass - own-service-provider-config\n');
  expect(external.has('nightly.html') && external.has('nightly.xml')).toBe(true);
});

it.each([
  ['lets a merge pass', 0, undefined],
  [
    'fails a merge',
    1,
    answering((answer, { method }) =>
      method === 'POST' && answer.status === 201 ? { ...answer, status: 500 } : answer,
    ),
  ],
])('ci-gate: %s with exit code %i and JUnit results', async (_what, exitCode, around) => {
  const target = await aTarget({ behaviour: rfc, ...(around === undefined ? {} : { around }) });
  const steps: readonly { readonly run?: string }[] = parse(example('ci-gate/scim-gate.yml')).jobs.scim.steps;
  const command = steps.flatMap(({ run }) => run ?? []).join('\n');
  const given = givenTo(target, {
    'scimulator.config.yaml': moved(example('administration-module/scimulator.config.yaml'), target),
    'administration.mjs': example('administration-module/administration.mjs'),
  });

  const child = start([], {
    ...given,
    shell: `${command.replace('npx scimulator', 'scimulator')} --only create-and-read-back,deactivate`,
  });

  expect(await child.ended, child.stdout() + child.stderr()).toBe(exitCode);
  expect(readFileSync(child.file('rehearsal/junit.xml'), 'utf8')).toContain('<testsuites');
  expect(child.has('rehearsal/report.html')).toBe(true);
});
