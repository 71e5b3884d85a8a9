import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandsIn, pathOf, readPages } from './page.ts';
import { type Done, scimulator, wordsOf } from './shell.ts';

const commands = readPages().flatMap(commandsIn);
const own = commands.filter(({ typed }) => /^(npx )?scimulator\b/.test(typed));
const others = commands.filter((command) => !own.includes(command));
const { scripts, version } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'));

const env = { SCIMULATOR_TOKEN: 'a-token-of-nobody', STAGING_SCIM_TOKEN: 'a-token-of-nobody' };
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docs-'));
  const target = { baseUrl: 'https://staging.example.com/scim/v2', auth: { bearer: { env: 'STAGING_SCIM_TOKEN' } } };
  writeFileSync(
    join(folder, 'scimulator.config.json'),
    JSON.stringify({ targets: { staging: target, provider: target } }),
  );
  copyFileSync(pathOf('examples/recording/run.har'), join(folder, 'run.har'));
  writeFileSync(join(folder, 'acme.ts'), `export { acme } from '${pathOf('examples/own-dialect/acme.ts')}';\n`);
  // Run logs under the names that the pages use.
  for (const out of ['.scimulator/latest', '.scimulator/r7f3k2x', '.']) {
    const { exitCode } = await run(`run --target rfc --only connection-test --idp generic --report html --out ${out}`);
    expect(exitCode).toBe(0);
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(own)('$typed ($file:$line)', ({ typed }) => {
  it('does what it says, or would', async () => {
    const { exitCode, stderr } = await run(withoutWaiting(typed));

    // To a recorder that nobody is pointed at nothing comes.
    const expected = /scimulator record\b/.test(typed) ? 3 : 0;
    expect({ exitCode, stderr: exitCode === expected ? '' : stderr }).toEqual({ exitCode: expected, stderr: '' });
  });
});

it.each(others)('$typed ($file:$line) is something that the project has', ({ typed }) => {
  for (const part of typed.split(' && ')) expect(isKnown(part)).toBe(part);
});

it('has found commands of each kind', () => {
  const kinds = new Set(own.map(({ typed }) => wordsOf(typed.replace(/^npx /, ''))[1]));

  expect([...kinds].sort()).toEqual([
    'cleanup',
    'explain',
    'judge',
    'list',
    'mailbox',
    'map',
    'provider',
    'record',
    'report',
    'run',
  ]);
});

const run = (typed: string): Promise<Done> => {
  const argv = wordsOf(typed.replace(/^(npx )?scimulator /, ''));
  // A token of the environment goes before that of the file, so the targets of the file need none.
  return scimulator(argv, { folder, env });
};

/** Runs are planned and not played, servers take free ports: the wide tests do the rest. */
function withoutWaiting(typed: string): string {
  const [command = typed] = typed.split(/\s\|\s/);
  if (/scimulator run\b/.test(command)) return `${command} --dry-run`;
  if (/scimulator record\b/.test(command)) return `${command.replace(/ --listen \S+/, '')} --listen 127.0.0.1:0`;
  if (/scimulator provider\b/.test(command)) return `${command.replace(/ --port \d+/, '')} --port 0`;
  if (/scimulator mailbox\b/.test(command))
    return `${command.replace(/ --(smtp|http)-port \d+/g, '')} --smtp-port 0 --http-port 0`;
  return command;
}

/** The command itself where the project has what it names; otherwise why not. */
function isKnown(typed: string): string {
  const words = wordsOf(typed);
  const [program, verb = '', ...rest] = words;
  const known = () => {
    switch (program) {
      case 'npm':
        if (verb === 'install') return rest.at(-1) === `./scimulator-${version}.tgz`;
        if (verb === 'test' || verb === 'start') return verb in scripts;
        if (verb === 'ci' || verb === 'pack') return true;
        return verb === 'run' && rest[0] !== undefined && rest[0] in scripts;
      case 'docker': {
        const { services } = parse(readFileSync(pathOf('compose.yaml'), 'utf8'));
        return verb === 'compose' && rest[0] === 'up' && rest.slice(1).every((name) => name in services);
      }
      case 'export':
        return words.slice(1).every((word) => /^[A-Z_]+=…$/.test(word));
      default:
        return false;
    }
  };
  return known() ? typed : `${typed}: nothing checks this`;
}
