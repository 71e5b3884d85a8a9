import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { steadyText, terminalSvg } from './picture.mjs';

export const pictureFile = 'docs/pictures/lifecycle.svg';
const seed = '8613';
const title = 'What npm start shows: a row for each scenario, a column for each identity provider, then the verdict';

/**
 * The terminal of `npm start`, drawn from a run that is made for it. Where only times differ from the picture that is
 * there, that one is kept. `root`: the URL of the project's folder, whose dist/ is run.
 */
export async function drawLifecycle(root) {
  const folder = mkdtempSync(join(tmpdir(), 'scimulator-docs-'));
  try {
    const command = fileURLToPath(new URL('dist/scenarios/cli/main.js', root));
    const given = ['run', '--suite', 'lifecycle', '--seed', seed, '--out', folder, '--report', 'terminal'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...given], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the run for the picture ended with ${status}\n${stdout}${stderr}`);
    const drawn = terminalSvg(await shownBy(root, join(folder, 'run.jsonl')), title);
    const file = new URL(pictureFile, root);
    const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return steadyText(kept) === steadyText(drawn) ? kept : drawn;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a terminal of 100 columns with colour shows of a run log. */
async function shownBy(root, runLog) {
  const [{ terminal }, { readRunLog }] = await Promise.all(
    ['dist/reports/terminal.js', 'dist/reports/run-log/read.js'].map((module) => import(new URL(module, root).href)),
  );
  const id = JSON.parse(readFileSync(runLog, 'utf8').split('\n', 1)[0]).run.id;
  const outDirectory = `.scimulator/${id}`;
  const surface = {
    columns: 100,
    colour: true,
    live: true,
    unicode: true,
    outDirectory,
    htmlReport: `${outDirectory}/report.html`,
  };
  let text = '';
  for await (const part of terminal.render(readRunLog(runLog), surface)) text += part;
  return text;
}
