import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { systemClock } from '../../scenarios/cli/system-clock.ts';
import { configurationJsonSchema } from '../../scenarios/config/file-schema.ts';
import { loadRunConfiguration } from '../../scenarios/config/load-configuration.ts';
import { createModuleAdministration } from '../../target-adapter/administration/module-administration.ts';
import { presets } from '../../target-adapter/behaviour.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';
import { type Fence, fencesIn, readPage, readPages } from './page.ts';

const fences = readPages().flatMap(fencesIn);
const configurations = fences.filter(({ info }) => info === 'yaml');
const page = readPage('docs/configuration.md');

it.each(configurations)('takes the configuration at $file:$line as it stands', async (fence) => {
  const { targets } = await loadAll(fence);

  expect(targets.length).toBeGreaterThan(0);
});

it('shows no other language in a block than those that are checked', () => {
  const kinds = new Set(fences.map(({ info }) => info));

  expect([...kinds].sort()).toEqual(['', 'js', 'sh', 'ts', 'yaml', 'yaml ci']);
});

it('takes the module of the page as an administration', async () => {
  const [module] = fencesIn(page).filter(({ info }) => info === 'js');
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  const file = join(folder, 'administration.mjs');
  writeFileSync(file, module?.text ?? '');

  const administration = await createModuleAdministration({ file, shown: './administration.mjs', clock: systemClock });
  const issued = await administration.issueToken?.({ ttlSeconds: 60 });
  const found = await administration.findPerson?.({ userName: 'nobody@example.org' });
  await administration.close();
  rmSync(folder, { recursive: true });

  expect(issued).toEqual({ id: 'id-by-which-it-is-revoked', token: 'the-new-token' });
  expect(found).toBeUndefined();
});

it('explains every key of the schema, and no other', () => {
  const explained = new Set([...page.text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key));
  const keys = keysOf(configurationJsonSchema());
  const missing = keys.filter((key) => !explained.has(key));
  const unknown = [...explained].filter((key) => key !== undefined && !keys.includes(key));

  expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
});

it('names every value that a key can have', () => {
  const rows = page.text.split('\n');
  const unnamed = choicesOf(configurationJsonSchema()).filter(
    ({ key, value }) => !rows.some((row) => row.startsWith(`| \`${key}\` |`) && row.includes(`\`${value}\``)),
  );

  expect(unnamed).toEqual([]);
});

it.each(Object.entries(presets))('tells the preset %s as it is', (name, behaviour) => {
  const rows = page.text.split('\n').filter((row) => row.startsWith('| `behaviour.'));
  const column = name === 'rfc' ? 4 : 5;
  const told = rows.flatMap((row) => {
    const cells = row.split(' | ').map((cell) => cell.replaceAll(/^\|\s*|\s*\|$/g, '').trim());
    const key = cells[0]?.replaceAll('`', '').replace('behaviour.', '') ?? '';
    return key === 'preset' ? [] : [[key, cells[column - 1]?.replaceAll('`', '') ?? '']];
  });
  const spelled = Object.entries(behaviour).map(([key, value]) => [
    key,
    typeof value === 'string' ? value || 'none' : value.join(', '),
  ]);

  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(spelled));
});

/** With every secret that it names set to something. */
async function loadAll({ text }: Fence) {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  try {
    writeFileSync(join(folder, 'scimulator.config.yaml'), text);
    for (const [file] of text.matchAll(/[a-z]+\.json/g)) writeFileSync(join(folder, file), '{}');
    const file: unknown = parse(text);
    const names = isObject(file) && isObject(file.targets) ? Object.keys(file.targets) : [];
    const env = Object.fromEntries([...text.matchAll(/env: (\w+)/g)].map(([, name = '']) => [name, 'a-secret-value']));
    return await loadRunConfiguration({ flags: { target: names.join(',') }, env, folder, clock: systemClock });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Node = {
  readonly path: readonly string[];
  readonly schema: Readonly<Record<string, unknown>>;
};

/** Every place of the schema, by the path that a user would write; `targets.*` is left out of it. */
function* walk({ path, schema }: Node): Generator<Node> {
  yield { path, schema };
  for (const list of [schema.anyOf, schema.oneOf, schema.allOf]) {
    if (!Array.isArray(list)) continue;
    for (const each of list) if (isObject(each)) yield* walk({ path, schema: each });
  }
  const { properties, additionalProperties, items } = schema;
  if (isObject(properties))
    for (const [name, child] of Object.entries(properties))
      if (isObject(child)) yield* walk({ path: [...path, name], schema: child });
  if (isObject(additionalProperties)) yield* walk({ path: [...path, '*'], schema: additionalProperties });
  if (isObject(items)) yield* walk({ path, schema: items });
}

/** Members of a secret and of a described call are told once, for all places where they stand. */
const toldOnce = /\.(env|file|prefix)$|\.(method|path|body|answer)$|^administration\.http\.\w+\.answer$|\*/;

function nodesOf(schema: Readonly<Record<string, unknown>>): readonly (Node & { readonly key: string })[] {
  return [...walk({ path: [], schema })]
    .map((node) => ({ ...node, key: node.path.join('.').replace(/^targets\.\*\.?/, '') }))
    .filter(({ key }) => key !== '' && !toldOnce.test(key));
}

const keysOf = (schema: Readonly<Record<string, unknown>>): readonly string[] => [
  ...new Set([...nodesOf(schema).map(({ key }) => key), 'env', 'file', 'prefix']),
];

function choicesOf(schema: Readonly<Record<string, unknown>>): readonly { key: string; value: string }[] {
  return nodesOf(schema).flatMap(({ key, schema: node }) => {
    const values = Array.isArray(node.enum) ? node.enum : node.const === undefined ? [] : [node.const];
    return values.map((value) => ({ key, value: String(value) }));
  });
}
