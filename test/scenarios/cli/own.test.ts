import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { aCommandLine } from './a-command-line.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The plain client under another name. */
const acme = `
import { generic } from '${source('simulator/dialects/generic.ts')}';
export const acme = { ...generic, id: 'acme', family: 'acme', title: 'Acme Directory', label: 'acme' };
`;
const tap = `
export const tap = {
  id: 'tap',
  fileName: 'results.tap',
  async *render(events) {
    for await (const event of events) if (event.type === 'scenario-finished') yield event.status + ' ' + event.key.id + '\\n';
  },
};
`;

it('plays in a dialect of the user’s own, and calls it by its name', async () => {
  const line = aCommandLine({ files: { 'acme.ts': acme } });

  const { exitCode, stdout } = await line.run(
    ...['run', '--own', 'acme.ts', '--target', 'rfc', '--idp', 'acme', '--only', 'connection-test'],
  );

  expect({ exitCode, stdout }).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^pass {2}acme connection-test/m),
  });
});

it('finds what a folder holds, as the configuration names it, counted from where that lies', async () => {
  const line = aCommandLine({
    files: {
      'settings/scimulator.config.yaml': 'own: [../mine]\n',
      'mine/acme.ts': acme,
      'mine/tap.mjs': tap,
      'mine/acme.test.ts': 'throw new Error("not loaded")',
    },
  });

  const { exitCode, stdout } = await line.run(
    ...['run', '--config', 'settings/scimulator.config.yaml', '--target', 'rfc', '--idp', 'acme'],
    ...['--only', 'connection-test', '--report', 'tap=-'],
  );

  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'pass connection-test\n' });
});

it('compares a recording with a dialect of the user’s own', async () => {
  const har = readFileSync(source('examples/recording/run.har'), 'utf8');
  const line = aCommandLine({ files: { 'acme.ts': acme, 'run.har': har } });

  const { exitCode, stdout } = await line.run('judge', 'run.har', '--own', 'acme.ts', '--idp', 'acme');

  expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
  expect(stdout).toContain('How it differs from our dialect acme:');
  expect(stdout).toContain('spelling of op, where it deactivates a person: recorded with a capital: Add');
});

it('lists and explains what is the user’s own', async () => {
  const files = { 'acme.ts': acme };
  const listed = await aCommandLine({ files }).run('list', 'dialects', '--own', 'acme.ts');
  const explained = await aCommandLine({ files }).run('explain', 'acme', '--own', 'acme.ts');

  expect(listed.stdout).toContain('Acme Directory');
  expect(explained.stdout).toContain('Acme Directory');
});

it.each([
  ['is not there', {}, 'mine.ts does not exist'],
  ['does not load', { 'mine.ts': 'throw new Error("no licence")' }, 'mine.ts does not load: no licence'],
  ['exports nothing', { 'mine.ts': 'export {}' }, 'mine.ts exports nothing'],
  [
    'exports something else',
    { 'mine.ts': 'export const one = 1' },
    'exports neither a dialect nor a scenario nor a report',
  ],
  [
    'exports half a dialect',
    { 'mine.ts': 'export const acme = { id: "acme", title: 7, converse() {}, mapped() {}, dress() {} }' },
    'mine.ts exports acme, a dialect that lacks family (a string), title (not a string)',
  ],
  [
    'takes an id that there is',
    { 'mine.ts': acme.replace("id: 'acme'", "id: 'entra'") },
    'there is a dialect entra already',
  ],
  ['is a folder without modules', { 'mine.ts/notes.txt': '' }, 'the folder mine.ts holds no module'],
])('refuses a module that %s', async (_what, files: Readonly<Record<string, string>>, happened) => {
  const { exitCode, stderr } = await aCommandLine({ files }).run('run', '--own', 'mine.ts', '--target', 'rfc');

  expect({ exitCode, stderr: stderr.replaceAll(/\s+/g, ' ') }).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining(happened),
  });
});
