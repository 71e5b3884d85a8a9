import type { JSX } from 'preact';
import { grouped, plural } from '../../wording.ts';
import { FilterLink } from './links.tsx';
import { Mark } from './mark.tsx';
import { usePage } from './page-context.ts';
import { ShareBar } from './share-bar.tsx';
import { countStandings, standings, words } from './standing.ts';
import { Text } from './text.tsx';
import { leadOf } from './told.ts';

/** The first screen: one sentence decides, the numbers stand under it. */
export function Verdict(): JSX.Element {
  const { report } = usePage();
  const { run } = report;
  const counts = countStandings(run.results);
  const lead = leadOf(report);
  const suites = new Set(run.results.map(({ key }) => key.suite)).size;
  return (
    <div class="verdict">
      <h1>
        <Mark of={report.verdict.mark === 'none' ? 'unfinished' : report.verdict.mark} told="here" />
        <span>
          <Text of={report.verdict.text} />
        </span>
      </h1>
      <p class="lead">
        {lead.text}{' '}
        {lead.first && (
          <>
            <b>Fix the first one first:</b> <Text of={lead.first} />
          </>
        )}
      </p>
      <ShareBar counts={counts} size="big" />
      <div class="tally">
        {standings
          .filter((standing) => counts[standing] > 0)
          .map((standing) => (
            <FilterLink key={standing} to={{ status: [standing] }}>
              <Mark of={standing} told="beside" />
              <span>
                <b class="num">{grouped(counts[standing])}</b> {words[standing].counted}
              </span>
            </FilterLink>
          ))}
        <span class="sum">
          {plural(run.results.length, 'result')} in {plural(suites, 'suite')}
        </span>
      </div>
    </div>
  );
}
