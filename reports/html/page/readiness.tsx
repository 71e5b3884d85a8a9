import type { JSX } from 'preact';
import type { Column } from '../../readiness.ts';
import { plural } from '../../wording.ts';
import { FilterLink } from './links.tsx';
import { Mark } from './mark.tsx';
import { usePage } from './page-context.ts';
import { ShareBar } from './share-bar.tsx';
import { tellCounts } from './standing.ts';
import { Text } from './text.tsx';
import { readinessMark, readinessWord } from './told.ts';

/** Can customers of this identity provider start? One card each, and for each target. */
export function Readiness(): JSX.Element | null {
  const columns = usePage().report.columns.filter(({ idp }) => idp !== null);
  if (columns.length === 0) return null;
  const across = Math.min(4, new Set(columns.map(({ idp }) => idp)).size);
  return (
    <section class="idps" style={{ '--across': String(across) }} aria-label="Readiness for each identity provider">
      {columns.map((column) => (
        <Card key={`${column.target} ${column.idp}`} column={column} />
      ))}
    </section>
  );
}

/** The page lists every one of them below. */
const fixesShown = 3;

function Card({ column }: { readonly column: Column }): JSX.Element {
  const { causes, run } = usePage().report;
  const { target, idp, title, fixes } = column;
  const counts = { ...column.counts, unfinished: column.unfinished };
  const worst = causes.find(({ seen }) => seen.some((place) => place.target === target && place.idp === idp));
  const warned = run.results.find(({ key, status }) => status === 'warn' && key.target === target && key.idp === idp);
  const because = worst ? (worst.check?.breaks ?? worst.title) : (warned?.reason ?? readyBecause(column));
  return (
    <FilterLink class="card idp" to={{ target: [target], idp: [idp ?? ''] }}>
      <h2 class="name">
        <Text of={title} />
        <span>
          {run.started.targets.length > 1 ? (
            <>
              on <Text of={target} />
            </>
          ) : (
            <code>{idp}</code>
          )}
        </span>
      </h2>
      <p class="word">
        <Mark of={readinessMark(column.readiness, column.unfinished)} told="beside" />
        {readinessWord(column.readiness, column.unfinished)}
      </p>
      {fixes.length === 0 ? (
        <p class="because">
          <Text of={because.slice(0, 300)} />
        </p>
      ) : (
        <ol class="fixes">
          {fixes.slice(0, fixesShown).map(({ weight, check }) => (
            <li key={check.id}>
              <Mark of={weight === 'recommended' ? 'warn' : 'fail'} told="here" />
              <Text of={(check.hint ?? check.title).slice(0, 200)} />
            </li>
          ))}
          {fixes.length > fixesShown && <li class="more">and {fixes.length - fixesShown} more</li>}
        </ol>
      )}
      <ShareBar counts={counts} size="thin" />
      <p class="foot num">{tellCounts(counts)}</p>
    </FilterLink>
  );
}

function readyBecause({ counts: { pass, skip } }: Column): string {
  if (pass === 0) return 'Nothing was judged here.';
  const rest = skip > 0 ? `; ${plural(skip, 'result')} could not be seen here` : '';
  return `${pass === 1 ? 'The one judged result passes' : `All ${plural(pass, 'judged result')} pass`}${rest}.`;
}
