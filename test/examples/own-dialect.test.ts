import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { aCommandLine } from '../scenarios/cli/a-command-line.ts';

const file = fileURLToPath(new URL('../../examples/own-dialect/acme.ts', import.meta.url));

it('stays a template: a dialect in under 60 lines', () => {
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(60);
});

it.each(['rfc', 'calendly'])(
  'is ready for the customers of an identity provider of one’s own, as %s',
  async (target) => {
    const line = aCommandLine();

    const { exitCode, stdout } = await line.run(
      ...['run', '--own', file, '--idp', 'acme', '--target', target],
      ...['--only', 'connection-test,create-and-read-back,update-profile,deactivate,reactivate,cycle-*'],
    );

    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/fail 0, error 0, warn 0/),
    });
    expect(stdout.match(/^pass .* acme /gm)?.length).toBeGreaterThan(6);
  },
);
