/**
 * The architecture check: `node .ci/architecture/check.mjs [FOLDER]`. Prints each arrow that breaks a rule with the
 * rule's reason, and exits 1; also where a room has no file, since a check that read nothing proves nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCycles } from './find-cycles.mjs';
import { readSource } from './read-source.mjs';
import { rules } from './rules.mjs';

const root = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['scenarios', 'simulator', 'target-adapter', 'reports'];
const complaints = [];
const graph = new Map();
let arrows = 0;

for (const room of rooms) {
  const files = sourcesIn(room);
  if (files.length === 0) complaints.push(`${room}/ has no source file: nothing was checked there`);
  for (const file of files) checkFile(file);
}
for (const cycle of findCycles(graph))
  complaints.push(`${cycle.join(' -> ')}\n    no-cycles: what goes round cannot be understood one file at a time`);

for (const complaint of complaints) console.error(complaint);
console.log(
  `${graph.size} files, ${arrows} imports, ${complaints.length === 0 ? 'every arrow goes down the stairs' : `${complaints.length} to mend`}`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;

function checkFile(file) {
  const { imports, touches } = readSource(file, readFileSync(join(root, file), 'utf8'));
  const binding = rules.filter((rule) => under(rule.in, file) && !under(rule.except ?? [], file));
  graph.set(file, new Set());
  for (const found of imports) {
    arrows += 1;
    const to = resolve(file, found.specifier);
    if (to.kind === 'project') graph.get(file).add(to.path);
    for (const rule of binding)
      if (!permits(rule, to, found.type))
        complain(file, found.line, `imports ${to.path}${found.type ? ', type only' : ''}`, rule);
  }
  for (const { name, line } of touches) {
    for (const rule of binding) if (rule.ambient?.includes(name)) complain(file, line, `touches ${name}`, rule);
  }
}

function complain(file, line, does, { id, because }) {
  complaints.push(`${file}:${line} ${does}\n    ${id}: ${because}`);
}

/** Where an import leads: a file of the project, a package or Node module, or nobody knows (a computed name). */
function resolve(file, specifier) {
  if (specifier === undefined) return { kind: 'computed', path: 'a computed name' };
  if (!specifier.startsWith('.'))
    return { kind: 'package', path: isBuiltin(specifier) ? specifier : `package ${specifier}` };
  return { kind: 'project', path: posix.join(dirname(file).split(sep).join('/'), specifier) };
}

function permits(rule, to, type) {
  if (to.kind === 'package') return rule.packages !== false;
  if (to.kind === 'computed') return rule.readable !== true;
  if (rule.may === undefined) return true;
  return under(rule.may, to.path) || (type && under(rule.mayType ?? [], to.path));
}

/** A beginning that ends in a slash is a folder; one that does not is a file. */
function under(beginnings, path) {
  return beginnings.some((beginning) => (beginning.endsWith('/') ? path.startsWith(beginning) : path === beginning));
}

function sourcesIn(room) {
  if (!existsSync(join(root, room))) return [];
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
