import { join } from 'node:path';
import { pythonWith } from '../servers/python.ts';
import { eachOnce, lastWords, settled, type Target, type Tester, type TesterRun, type Told, tell } from './tester.ts';

/** By the command of scim2-cli, which is how it is run since it has none of its own. */
export const scim2Tester05: Tester = {
  id: 'scim2-tester-0.5',
  title: 'scim2-tester 0.5.2 (by scim2-cli 0.6.0)',
  async prepare() {
    const python = await pythonWith('scim2-tester-0.5', [
      'scim2-tester==0.5.2',
      'scim2-cli==0.6.0',
      'scim2-client==0.13.2',
      'scim2-models==0.12.3',
    ]);
    if (python.kind === 'none') return python;
    const command = join(python.bin, 'scim2');
    return {
      kind: 'ready',
      test: async ({ baseUrl, token }: Target) =>
        readVerdicts(
          await tell(command, ['test'], { SCIM_CLI_URL: baseUrl, SCIM_CLI_HEADERS: `Authorization: Bearer ${token}` }),
        ),
    };
  },
};

/** The last one with a command of its own, with the libraries of its day. */
export const scim2Tester02: Tester = {
  id: 'scim2-tester-0.2',
  title: 'scim2-tester 0.2.8',
  // Models of before RFC 9865 refuse a ServiceProviderConfig that tells of `pagination`.
  settings: ['cursor=off'],
  async prepare() {
    const packages = ['scim2-tester==0.2.8', 'scim2-client==0.7.5', 'scim2-models==0.6.12', 'httpx==0.28.1'];
    const python = await pythonWith('scim2-tester-0.2', packages);
    if (python.kind === 'none') return python;
    const main = 'from scim2_tester.cli import cli; cli()';
    return {
      kind: 'ready',
      test: async ({ baseUrl, token }: Target) =>
        readVerdicts(await tell(join(python.bin, 'python'), ['-c', main, baseUrl, '--token', token])),
    };
  },
};

/** `ERROR name [type]`, and its reason on the next line. What follows, “Patched value: …”, is by chance. */
function readVerdicts({ text, wallMs, exitCode }: Told): TesterRun {
  const lines = text.split('\n');
  const findings: string[] = [];
  let verdicts = 0;
  for (const [index, line] of lines.entries()) {
    const [, status, name] = /^(SUCCESS|COMPLIANT|ACCEPTABLE|DEVIATION|ERROR|CRITICAL|SKIPPED) (.+)$/.exec(line) ?? [];
    if (status === undefined || name === undefined) continue;
    if (status !== 'SKIPPED') verdicts += 1;
    if (!['DEVIATION', 'ERROR', 'CRITICAL'].includes(status)) continue;
    findings.push(`${name}: ${reasonIn(lines[index + 1] ?? '')}`);
  }
  const broke = verdicts === 0 || /^Traceback/m.test(text) ? { broke: lastWords(text) } : {};
  return { findings: eachOnce(findings), verdicts, ...broke, wallMs, exitCode };
}

/** The attribute alone where one is named: how its loss is worded depends on the values, which are by chance. */
function reasonIn(line: string): string {
  const [, attribute] = /attribute '([^']+)'/i.exec(line) ?? [];
  return attribute ?? settled(line);
}
