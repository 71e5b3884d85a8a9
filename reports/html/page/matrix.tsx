import type { JSX } from 'preact';
import type { Result } from '../../run-log/run.ts';
import { plural } from '../../wording.ts';
import { FilterLink } from './links.tsx';
import { Mark } from './mark.tsx';
import { type Column, type Matrix, matricesOf } from './matrices.ts';
import { idpKey, suiteTitle } from './names.ts';
import { usePage } from './page-context.ts';
import { ShareBar } from './share-bar.tsx';
import { countStandings, standingOf, tellCounts, words, worstStanding } from './standing.ts';
import { Text } from './text.tsx';

/** A column of red is an identity provider, a row of red is the target. */
export function MatrixSection(): JSX.Element {
  const { run } = usePage().report;
  const matrices = matricesOf(run);
  return (
    <section id="matrix" tabIndex={-1} aria-labelledby="matrix-title">
      <header>
        <h2 id="matrix-title">Matrix</h2>
        <p>One mark for each result. Choose a cell to see its results.</p>
      </header>
      <div class="mats">
        {matrices.map((matrix) => (
          <Suite key={matrix.suite} matrix={matrix} />
        ))}
      </div>
      <Legend />
    </section>
  );
}

/** More than these are counted in place of being drawn one by one. */
const [maxColumns, maxMarks] = [6, 9];

function Suite({ matrix }: { readonly matrix: Matrix }): JSX.Element {
  const { columns, rows, suite } = matrix;
  const targets = [...new Set(columns.map(({ target }) => target))];
  const several = targets.length > 1;
  const dense = columns.length > maxColumns;
  const bare = columns.length === 1 && columns[0]?.idp === null;
  return (
    <section
      class={`card mat-card ${columns.length > 1 ? 'wide' : 'narrow'} ${columns.length > 4 ? 'whole' : ''}`}
      aria-label={`${suiteTitle(suite)} matrix`}
    >
      <table class={`mat ${dense ? 'dense' : ''}`}>
        <caption>
          {suiteTitle(suite)}
          <span>
            {plural(matrix.scenarios, 'scenario')}
            {bare ? ', SCIM 2.0 itself' : ', as each IdP sends them'}
          </span>
        </caption>
        {!bare && (
          <thead>
            {several && (
              <tr>
                <td />
                {targets.map((target) => (
                  <th
                    key={target}
                    scope="colgroup"
                    class="target"
                    colSpan={columns.filter((column) => column.target === target).length}
                  >
                    <Text of={target} />
                  </th>
                ))}
              </tr>
            )}
            <tr>
              <td />
              {columns.map((column) => (
                <th key={keyOf(column)} scope="col" class={edge(columns, column)}>
                  <Text of={column.title} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ group, cells }) => (
            <tr key={group}>
              <th scope="row">
                <Text of={group || suite} />
              </th>
              {columns.map((column, index) => (
                <td key={keyOf(column)} class={edge(columns, column)}>
                  <Cell results={cells[index] ?? []} column={column} group={group} suite={suite} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {columns.map((column, index) => (
              <Total key={keyOf(column)} edge={edge(columns, column)} results={matrix.totals[index] ?? []} />
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type Place = { readonly column: Column; readonly group: string; readonly suite: string };

function Cell({ results, column, group, suite }: Place & { readonly results: readonly Result[] }): JSX.Element | null {
  if (results.length === 0) return null;
  const passed = results.filter(({ status }) => status === 'pass').length;
  const skipped = results.every(({ status }) => status === 'skip');
  const told = `${group}, ${column.title} on ${column.target}: ${tellCounts(countStandings(results))}`;
  const marks = results.length <= maxMarks;
  return (
    <FilterLink
      class={marks ? '' : 'many'}
      to={{ target: [column.target], idp: [idpKey(column.idp)], suite: [suite], group: [group] }}
    >
      <span class="worst">
        <Mark of={worstStanding(results)} told="beside" />
      </span>
      {marks && (
        <span class="each">
          {results.map((result) => (
            <Mark key={result.name} of={standingOf(result)} told="beside" />
          ))}
        </span>
      )}
      <span class="sr">
        <Text of={told} />,
      </span>
      <span class="cnt num">{skipped ? 'skipped' : `${passed} of ${results.length}`}</span>
    </FilterLink>
  );
}

function Total({ results, edge }: { readonly results: readonly Result[]; readonly edge: string }): JSX.Element {
  const counts = countStandings(results);
  return (
    <td class={edge}>
      <ShareBar counts={counts} size="thin" />
      <span class="sr">{tellCounts(counts)}</span>
    </td>
  );
}

const legend = {
  fail: 'fail: a duty or a declared behaviour is broken',
  error: 'could not be judged',
  warn: 'warn: a recommendation is not followed',
  unfinished: 'not finished',
  skip: 'skipped, with its reason',
  pass: 'pass',
} as const;

function Legend(): JSX.Element {
  const counts = countStandings(usePage().report.run.results);
  const shown = (['pass', 'fail', 'warn', 'skip', 'error', 'unfinished'] as const).filter(
    (each) => each !== 'unfinished' || counts.unfinished > 0,
  );
  return (
    <p class="legend">
      {shown.map((standing) => (
        <span key={standing} title={words[standing].title}>
          <Mark of={standing} told="beside" />
          {legend[standing]}
        </span>
      ))}
    </p>
  );
}

const keyOf = ({ target, idp }: Column): string => JSON.stringify([target, idp]);

/** The first column of a target has a line to its left. */
const edge = (columns: readonly Column[], column: Column): string => {
  const at = columns.indexOf(column);
  return at > 0 && columns[at - 1]?.target !== column.target ? 'edge' : '';
};
