/**
 * `npm run bench:testers`: Scimulator and other SCIM testers on the same servers, and on the mistakes that the reference
 * provider makes on purpose: who turns red, with how many requests, in what time, and what is left behind.
 *
 * `-- --full` plays every fault in place of the sample, `-- --rounds N` takes the median of N runs on each server,
 * `-- --write` writes docs/comparison.md. Needs the network once, to install; what cannot be had is told.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createJiti } from 'jiti';
import { comparisonPage } from './comparison-page.mjs';
import { countingProxy } from './counting-proxy.mjs';
import { median } from './measure.mjs';
import { sampleFaults } from './sample-faults.mjs';

const { values: options } = parseArgs({
  options: { full: { type: 'boolean' }, write: { type: 'boolean' }, rounds: { type: 'string', default: '3' } },
});
const rounds = Number(options.rounds);
const jiti = createJiti(import.meta.url);
const load = (path) => jiti.import(fileURLToPath(new URL(path, import.meta.url)));
const { servers: foreign } = await load('../test-wide/servers/all.ts');
const { referenceProvider } = await load('../test-wide/servers/provider.ts');
const { countResources } = await load('../test-wide/servers/server.ts');
const { testers: all } = await load('../test-wide/testers/all.ts');

const proxy = await countingProxy();
const missing = [];
try {
  const testers = await prepared();
  const board = await scoreboard(testers);
  const faults = await huntFaults(
    testers.filter(({ id }) => id !== 'scimulator-conformance'),
    board.at(0),
  );
  if (options.write) {
    const file = fileURLToPath(new URL('../docs/comparison.md', import.meta.url));
    const machine = `Node ${process.version} on ${availableParallelism()} cores`;
    const date = new Date().toISOString().slice(0, 10);
    const full = options.full === true;
    writeFileSync(file, comparisonPage({ testers, board, faults, missing, rounds, full, machine, date }));
    console.log(`\nwrote ${file}`);
  }
} finally {
  await proxy.close();
}

/** The testers that can be had here. */
async function prepared() {
  const found = [];
  for (const tester of all) {
    const ready = await tester.prepare();
    const { id, title, settings } = tester;
    if (ready.kind === 'ready') found.push({ id, title, settings, test: ready.test });
    else notRun(tester.title, ready.why);
  }
  return found;
}

/** Every tester on every server, one after the other, each on a server that has just started. */
async function scoreboard(testers) {
  const board = [];
  for (const server of [undefined, ...foreign]) {
    const { title } = server ?? referenceProvider();
    console.log(`\n${title}`);
    const row = { title, cells: {} };
    for (const tester of testers) {
      const runs = [];
      for (let round = 0; round < rounds; round += 1) {
        const run = await runOn(server ?? referenceProvider({ settings: tester.settings }), tester);
        if (run === undefined) break;
        runs.push(run);
      }
      if (runs.length === 0) break;
      const cell = { ...runs[0], wallMs: median(runs.map(({ wallMs }) => wallMs)) };
      row.cells[tester.id] = cell;
      console.log(`  ${tester.title.padEnd(42)}${told(cell)}`);
      for (const finding of cell.findings) console.log(`    ${finding}`);
    }
    if (Object.keys(row.cells).length > 0) board.push(row);
  }
  return board;
}

/** Who turns red on a fault: whoever says something that it does not say of the correct provider. */
async function huntFaults(testers, correct) {
  const every = await everyFault();
  const ids = options.full ? every : [...new Set([...sampleFaults, ...every.filter((_id, at) => at % 25 === 0)])];
  console.log(`\n${'fault'.padEnd(44)}${testers.map(({ id }) => id.padEnd(18)).join('')}`);
  const found = [];
  for (const id of ids) {
    const cells = {};
    for (const tester of testers) {
      const { findings, broke } = await runOn(referenceProvider({ faults: [id], settings: tester.settings }), tester);
      const known = correct.cells[tester.id].findings;
      const isRed = findings.some((finding) => !known.includes(finding));
      cells[tester.id] = isRed ? 'red' : broke === undefined ? 'missed' : 'no verdict';
    }
    found.push({ id, cells });
    console.log(`${id.padEnd(44)}${testers.map((tester) => cells[tester.id].padEnd(18)).join('')}`.trimEnd());
  }
  const reds = testers.map(({ id }) => found.filter(({ cells }) => cells[id] === 'red').length);
  console.log(
    `${`red on, of ${found.length}`.padEnd(44)}${reds.map((count) => String(count).padEnd(18)).join('')}`.trimEnd(),
  );
  return found;
}

async function runOn(server, tester) {
  const running = await server.start();
  if (running.kind === 'none') return notRun(server.title, running.why);
  try {
    const run = await tester.test({ baseUrl: proxy.pointAt(running.baseUrl), token: running.token });
    const requests = proxy.count();
    return { ...run, requests, left: await countResources(running).catch(() => undefined) };
  } finally {
    await running.close();
  }
}

async function everyFault() {
  const { loadFaults } = await import(new URL('../dist/scenarios/cli/catalogue.js', import.meta.url).href);
  return (await loadFaults()).map(({ id }) => id).sort();
}

function notRun(title, why) {
  missing.push({ title, why });
  console.log(`not run: ${title}, ${why}`);
}

function told({ findings, verdicts, broke, requests, wallMs, left, exitCode }) {
  const outcome = broke === undefined ? `${findings.length} red of ${verdicts}` : `broke off: ${broke}`;
  return `${outcome}, ${requests} requests, ${(wallMs / 1000).toFixed(2)} s, ${left ?? '?'} left, exit code ${exitCode}`;
}
