import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { suites } from '../../scenarios/suites.ts';
import { calendly, rfc } from '../../target-adapter/behaviour.ts';
import { aCommandLine, aConfiguration } from './cli/a-command-line.ts';
import { serveTarget } from './external/served-target.ts';

it.each([
  ['rfc', rfc],
  ['calendly', calendly],
] as const)('takes a first look at a target like %s in under 40 requests', async (preset, behaviour) => {
  const target = await serveTarget({ behaviour });
  onTestFinished(() => target.close());
  const line = aCommandLine(aConfiguration(target, preset, { mail: undefined }));

  const { exitCode, stdout } = await line.run('run', '--target', 'staging', '--suite', 'smoke');

  const requests = target.asked.filter(({ path }) => path.includes('/scim/v2/'));
  expect({ exitCode, stdout }).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/keeps to SCIM 2.0: 3 of 3/),
  });
  expect(requests.length).toBeLessThan(40);
});

it.each(suites)('tells in the guide for whom $name is', ({ name }) => {
  const guide = readFileSync(new URL('../../docs/quick-start.md', import.meta.url), 'utf8');

  expect(guide).toMatch(new RegExp(`^\\| .+ \\| \`--suite ${name}\` \\| .+ \\|$`, 'm'));
});
