import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile());
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

it('reads the project’s files, so that the tests below mean something', () => {
  expect(tracked).toContain('package.json');
  expect(tracked).toContain('test/project/tracked-files.test.ts');
});

it('names no folder of a developer’s own machine', () => {
  const homes = ['root', 'home', 'work'].join('|');
  const machinePath = new RegExp(`(?:^|[\\s"'\`(=:])/(?:${homes})/[\\w.-]`, 'm');

  expect(tracked.filter((path) => machinePath.test(textOf(path)))).toEqual([]);
});

it('holds no secret', () => {
  const secret =
    /\b(?:ghp|gho|github_pat|glpat|xox[abp]|sk_live)[_-][A-Za-z0-9_-]{20,}|\bnpm_[A-Za-z0-9]{36}|\bAKIA[A-Z0-9]{16}\b/;
  const privateKey = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+\S/;
  const holders = tracked.filter(
    (path) => secret.test(textOf(path)) || (!path.startsWith('test/') && privateKey.test(textOf(path))),
  );

  expect(holders).toEqual([]);
});

it('has no file that outgrows a repository', () => {
  const limitBytes = 400_000;

  const large = tracked.filter(
    (path) => !path.endsWith('package-lock.json') && statSync(join(root, path)).size > limitBytes,
  );

  expect(large).toEqual([]);
});

const documents = tracked.filter((path) => extname(path) === '.md');

it.each(documents)('%s links to what exists', (document) => {
  const broken = linksOf(textOf(document)).filter((link) => !leadsSomewhere(document, link));

  expect(broken).toEqual([]);
});

/** Targets of links within the project. What stands in a code block is no link. */
function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  const inline = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)];
  const references = [...prose.matchAll(/^\[[^\]^]+\]:\s*(\S+)/gm)];
  return [...inline, ...references]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:[a-z]+:|\/\/)/i.test(target));
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? document : join(dirname(document), decodeURI(path));
  if (!existsSync(join(root, file))) return false;
  return anchor === undefined || extname(file) !== '.md' || anchorsOf(textOf(file)).has(anchor);
}

/** The anchors that a forge makes of headings, and those set by hand. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  );
  const set = [...markdown.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...headings, ...set]);
}
