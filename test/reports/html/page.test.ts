import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { partTemplate } from '../../../reports/html/template.ts';

let page = '';

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../../../.ci/vite.config.ts', import.meta.url));
  const built = await build({ configFile, logLevel: 'silent', build: { write: false } });
  if (!('output' in built)) throw new Error('the build made no output');
  const files = built.output.map((file) => (file.type === 'asset' ? String(file.source) : file.code));
  expect(files).toHaveLength(1);
  page = files.join('');
}, 60_000);

it('has a place for each part of a report', () => {
  const slots = partTemplate(page).flatMap((part) => (typeof part === 'string' ? [] : [part.slot]));

  expect(slots).toEqual(['title', 'verdict', 'form', 'report']);
});

it('allows its own script by its hash, and no other', () => {
  const script = /<script type="module"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');

  expect(script.length).toBeGreaterThan(1_000);
  expect(page).toContain(`script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:;`);
});

it('refers to nothing outside of itself', () => {
  const foreign = [...page.matchAll(/https?:\/\/[^\s"'`)]+|["'`(]\/\/\w[\w.-]*/g)].map(([address]) => address);

  expect(foreign.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
  const withoutScript = page.replace(/<script type="module"[\s\S]*?<\/script>/, '');
  expect(withoutScript).not.toMatch(/ (?:src|href)="(?!#|data:)/);
  expect(withoutScript).not.toMatch(/@import|url\((?!data:)/);
});

it('is small, and tells nothing of the machine that built it', () => {
  expect(page.length).toBeLessThan(100_000);
  expect(page).not.toContain(fileURLToPath(new URL('../../..', import.meta.url)));
});
