import { join } from 'node:path';
import { pythonWith } from '../servers/python.ts';
import { eachOnce, lastWords, settled, type Target, type Tester, type TesterRun, type Told, tell } from './tester.ts';

export const scimSanity: Tester = {
  id: 'scim-sanity',
  title: 'scim-sanity 0.7.4',
  async prepare() {
    const python = await pythonWith('scim-sanity', ['scim-sanity==0.7.4']);
    if (python.kind === 'none') return python;
    const command = join(python.bin, 'scim-sanity');
    return {
      kind: 'ready',
      async test({ baseUrl, token }: Target) {
        const args = ['probe', baseUrl, '--token', token, '--i-accept-side-effects', '--json-output'];
        return readVerdicts(await tell(command, args));
      },
    };
  },
};

function readVerdicts({ text, wallMs, exitCode }: Told): TesterRun {
  const results = resultsIn(text);
  if (results === undefined) return { findings: [], verdicts: 0, broke: lastWords(text), wallMs, exitCode };
  const findings = results.filter(({ status }) => status === 'fail' || status === 'error');
  return {
    findings: eachOnce(findings.map(({ name, message }) => settled(`${name}: ${message}`))),
    verdicts: results.filter(({ status }) => status !== 'skip').length,
    wallMs,
    exitCode,
  };
}

type SanityResult = { readonly name: string; readonly status: string; readonly message: string };

function resultsIn(text: string): readonly SanityResult[] | undefined {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  let report: unknown;
  try {
    report = JSON.parse(text.slice(start, end + 1));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof report !== 'object' || report === null || !('results' in report) || !Array.isArray(report.results)) {
    return undefined;
  }
  return report.results.map(({ name, status, message }) => ({
    name: String(name),
    status: String(status),
    message: String(message ?? ''),
  }));
}
