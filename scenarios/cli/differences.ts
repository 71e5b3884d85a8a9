import { join } from 'node:path';
import { cut, printable } from '../../reports/foreign-text.ts';
import { makeFolder } from '../../reports/run-log/make-folder.ts';
import { whyNotWritable } from '../../reports/run-log/why-not-writable.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import { type Comparison, createComparison, nearestOf } from '../../simulator/recognition/comparison.ts';
import type { Recognised } from '../../simulator/recognition/recognise.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { differenceLines, differencesFile, differencesPage } from '../recording/differences-report.ts';
import { writeTo } from './output.ts';
import { replaceFile } from './replace-file.ts';
import { shownPath } from './run-log-file.ts';
import type { Surroundings } from './surroundings.ts';

/** Recorded requests, held against each dialect that they may be in. */
export type Differences = {
  /** An exchange that names nobody; undefined: it is not an identity provider's. */
  take(exchange: Exchange, baseUrl: string): Recognised | undefined;
  /** Says how the nearest dialect differs, and writes it down. */
  tell(out: string | undefined, surroundings: Surroundings): Promise<void>;
};

/** `asked`: the user named the dialects; else the nearest of all is guessed. */
export function createDifferences(dialects: readonly Dialect[], asked: 'named' | 'guessed'): Differences {
  const comparisons: readonly Comparison[] = dialects.map(createComparison);
  let lastAt = '';

  return {
    take(exchange, baseUrl) {
      const { id, by, at, request, response } = exchange;
      if (by !== 'idp' || !request.url.startsWith(baseUrl)) return undefined;
      lastAt = at;
      const { method, url, headers, body } = request;
      const asked = { method, path: url.slice(baseUrl.length), headers, ...(body === undefined ? {} : { body }) };
      const seen = comparisons.map((comparison) => comparison.take({ request: asked, response }, id));
      return seen[0];
    },

    async tell(out, surroundings) {
      const { stdout, folder } = surroundings;
      const all = comparisons.map((comparison) => comparison.result());
      const nearest = all.length === 1 ? all[0] : (nearestOf(all) ?? (asked === 'named' ? all[0] : undefined));
      if (lastAt === '') return;
      if (nearest === undefined)
        return writeTo(stdout, '\nWhich identity provider this is cannot be told; --idp NAME says it.\n');
      const { dialect } = nearest;
      const explained = comparisons[all.indexOf(nearest)]?.explained() ?? nearest;
      const file = differencesFile(explained, { at: lastAt, source: 'recorded with scimulator record' });
      const lines = differenceLines(file);
      const guess = asked === 'guessed' ? ' It looks like that one; --idp NAME says otherwise.' : '';
      const head =
        lines.length === 0
          ? `It speaks as our dialect ${dialect.id} does.${guess}`
          : `How it differs from our dialect ${dialect.id}:${guess}`;
      const told = lines.map((line) => `  ${cut(printable(line), 600)}\n`);
      await writeTo(stdout, `\n${head}\n${told.join('')}`);
      if (out === undefined) return;
      const paths = ['dialect-differences.json', 'dialect-differences.md'].map((name) => join(out, name));
      const [json = '', page = ''] = paths;
      await write(json, `${JSON.stringify(file, null, 2)}\n`, out);
      await write(page, differencesPage(file, dialect), out);
      await writeTo(stdout, `  ${paths.map((path) => shownPath(path, folder)).join('\n  ')}\n`);
    },
  };
}

async function write(path: string, text: string, out: string): Promise<void> {
  try {
    await makeFolder(out);
    await replaceFile(path, text);
  } catch (cause) {
    throw new Problem(
      'OUTPUT_NOT_WRITABLE',
      {
        happened: `${path} cannot be written: ${whyNotWritable(cause)}`,
        expected: 'a folder with free space that can be written to',
        next: 'make room, or name another folder with --out',
      },
      { cause },
    );
  }
}
