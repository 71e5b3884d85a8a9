import { expect, it } from 'vitest';
import { aCommandLine } from './a-command-line.ts';

const commands = ['run', 'list', 'explain', 'map', 'record', 'judge', 'provider', 'mailbox', 'report', 'cleanup'];

it('shows its help on one screen of 80 by 24', async () => {
  const { exitCode, stdout } = await aCommandLine().run('--help');

  const lines = stdout.trimEnd().split('\n');
  expect(exitCode).toBe(0);
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

it('names every command in its help', async () => {
  const { stdout } = await aCommandLine().run('--help');

  const named = [...stdout.matchAll(/^(?:\w+ *|) {2,}(\w+) {2,}\w/gm)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(commands));
});

it.each(commands)(
  'explains %s with examples that begin with its name, and no line wider than the terminal',
  async (name) => {
    const { exitCode, stdout } = await aCommandLine({ columns: 80 }).run(name, '--help');

    const lines = stdout.split('\n').map((line) => line.replaceAll(/\p{Cc}\[\d+m/gu, ''));
    expect(exitCode).toBe(0);
    expect(lines[0]).toMatch(new RegExp(`^scimulator ${name}`));
    expect(lines.filter((line) => line.startsWith(`  scimulator ${name}`)).length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  },
);

it('takes help as a command, too', async () => {
  const { stdout } = await aCommandLine().run('help', 'cleanup');

  expect(stdout).toContain('scimulator cleanup <run.jsonl> [flags]');
});

it('tells its version', async () => {
  expect(await aCommandLine().run('--version')).toEqual({ exitCode: 0, stdout: '1.2.3\n', stderr: '' });
});

it('shows the help on standard error where no command is given', async () => {
  const { exitCode, stdout, stderr } = await aCommandLine().run();

  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain('scimulator COMMAND --help');
});

it.each([
  [['rnu'], 'There is no command rnu. Did you mean run?'],
  [['bananas'], 'There is no command bananas.'],
  [['run', '--tagret', 'x'], 'scimulator run has no flag --tagret. Did you mean --target?'],
  [['run', '--target'], '--target <url|name> needs a value.'],
  [['run', 'staging'], 'scimulator run takes flags only; there are more: staging.'],
  [['run', '--fail-on', 'fial'], '--fail-on is fial; fail or warn was expected. Did you mean fail?'],
  [['run', '--target', ''], '--target is empty, as it is where a variable in its place is not set'],
  [['run', '--config', ' '], '--config is empty'],
  [['run', '--out='], '--out is empty'],
  [['cleanup', ''], '<run.jsonl> is empty'],
  [['explain'], 'scimulator explain needs <id>.'],
  [['list', 'cheks'], 'there is no list of cheks. Did you mean checks?'],
  [['list', '--idp', 'oktaa'], '--idp has oktaa, which is not known. Did you mean okta?'],
  [['run', '--shard', '3/2'], '--shard is 3/2'],
  [['run', '--only', 'deactivat'], 'nothing is left of deactivat. Did you mean deactivate?'],
  [['run', '--only', 'rfc7644/7.7'], 'no check tests one of the 2 requirements of RFC 7644, section 7.7'],
  [['run', '--only', 'rfc7644/33'], 'no requirement stands in RFC 7644, section 33'],
  [['run', '--only', 'rfc7644/33'], 'a section with checks: rfc7644/1.3, '],
  [['run', '--only', 'rfc2616'], 'no requirement stands in RFC 2616'],
  [['list', 'checks', '--covered'], '--covered goes with requirements, not with checks'],
  [['list', 'requirements', '--covered', '--uncovered'], '--covered and --uncovered leave nothing over'],
  [['run', '--report', 'json=-,html=-'], '--report sends json and html to standard output'],
  [['mailbox', '--http-port', '99999'], '--http-port is 99999'],
])('refuses %j: %s', async (argv, happened) => {
  const { exitCode, stdout, stderr } = await aCommandLine().run(...argv);

  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(happened);
  expect(stderr).toContain('Exit code 2.');
});

it('shows no stack of a fault of ours unless it is asked for', async () => {
  const faulty = {
    random: () => {
      throw new Error('no randomness\nat all');
    },
  };

  const brief = await aCommandLine(faulty).run('run', '--only', 'connection-test');
  const verbose = await aCommandLine(faulty).run('run', '--only', 'connection-test', '--verbose');

  expect(brief.exitCode).toBe(70);
  expect(brief.stderr).toBe(
    'This is a fault of Scimulator: no randomness\nRepeat it with --verbose to see where it lies, and report it.\n',
  );
  expect(verbose.stderr).toMatch(/^ +at .*program\.test/m);
});
