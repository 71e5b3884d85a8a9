/**
 * The lock file holds what every platform needs, and no package that a user would be asked to run scripts of.
 *
 * A package with one binary package per platform can lose platforms from the lock when the newest release is not fully
 * available where it was made: `npm install` succeeds, `npm ci` then fails for a colleague on another platform.
 *
 * `node .ci/check-lock.mjs [FOLDER]`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Packages that `npm install --omit=dev` brings: what a user pays for one `npx`. */
const mostProductionPackages = 130;

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const complaints = [];

for (const lock of ['package-lock.json', '.ci/package-lock.json']) {
  const { packages } = read(lock);
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isFoundFrom(packages, path, name)) complaints.push(`${lock}: ${path} wants ${name}, which has no entry`);
    }
    const node = entry.engines?.node;
    if (path !== '' && node !== undefined && !runsOnNode20(node))
      complaints.push(`${lock}: ${path} wants Node ${node}`);
  }
}

const manifest = read('package.json');
for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    complaints.push(`package.json: ${name} is ${version}, not one exact version`);
}

const { packages } = read('package-lock.json');
const production = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
);
for (const [path, { hasInstallScript }] of production) {
  if (hasInstallScript) complaints.push(`package-lock.json: ${path} runs a script when it is installed`);
}
if (production.length > mostProductionPackages) {
  complaints.push(
    `package-lock.json: ${production.length} packages in production, at most ${mostProductionPackages} are meant`,
  );
}

for (const complaint of complaints) console.error(complaint);
console.log(`${production.length} packages in production, ${complaints.length} complaints`);
process.exitCode = complaints.length === 0 ? 0 : 1;

/** As Node looks for a package: beside the one that asks, then further and further out. */
function isFoundFrom(entries, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (entries[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

/** Whether a range of engines admits the oldest Node that is promised, 20.19; ranges as packages write them. */
function runsOnNode20(range) {
  return range.split('||').some((part) => {
    const [, sign, major] = part.trim().match(/^(>=|\^|~|>|<|<=)?\s*v?(\d+)/) ?? [];
    if (major === undefined) return true;
    return sign === '>=' || sign === '>' ? Number(major) <= 20 : Number(major) === 20 || sign?.startsWith('<') === true;
  });
}
