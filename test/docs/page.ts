import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

export type Page = { readonly file: string; readonly text: string };

/** Every page that a reader gets, by its path in the project. */
export function readPages(): readonly Page[] {
  const docs = readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`);
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md', ...docs.sort()].map(readPage);
}

export const readPage = (file: string): Page => ({ file, text: readFileSync(new URL(file, root), 'utf8') });

export const pathOf = (file: string): string => fileURLToPath(new URL(file, root));

/** `info`: the words behind the fence, `yaml ci`. `line`: where it opens. */
export type Fence = { readonly file: string; readonly line: number; readonly info: string; readonly text: string };

export function fencesIn({ file, text }: Page): readonly Fence[] {
  return [...text.matchAll(/^```([^\n`]*)\n([\s\S]*?)^```$/gm)].map((found) => ({
    file,
    line: text.slice(0, found.index).split('\n').length,
    info: (found[1] ?? '').trim(),
    text: found[2] ?? '',
  }));
}

export type Command = { readonly file: string; readonly line: number; readonly typed: string };

/** What a reader can copy into a shell: the lines of `sh` blocks without their comments, and what a CI job runs. */
export const commandsIn = (page: Page): readonly Command[] =>
  fencesIn(page)
    .filter(({ info }) => info === 'sh' || info === 'yaml ci')
    .flatMap(({ file, line, info, text }) =>
      text
        .split('\n')
        .map((typed, index) => ({ file, line: line + 1 + index, typed: typed.trim() }))
        .filter(({ typed }) => (info === 'sh' ? typed !== '' && !typed.startsWith('#') : typed.startsWith('- run: ')))
        .map((command) => ({ ...command, typed: command.typed.replace(/^- run: /, '') })),
    );

/** Targets of links and pictures, outside of code. */
export function linksIn({ text }: Page): readonly string[] {
  const prose = text
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll(/[()[\]]/g, ''));
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** Anchors as GitHub makes them of headings. */
export function anchorsIn({ text }: Page): ReadonlySet<string> {
  const headings = [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(
    headings.map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    ),
  );
}
