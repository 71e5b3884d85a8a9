import type { JSX } from 'preact';
import { duration, grouped, plural } from '../../wording.ts';
import { FilterLink } from './links.tsx';
import { usePage } from './page-context.ts';
import { countStandings } from './standing.ts';
import { Text } from './text.tsx';
import { declared, notesOf, skipReasons } from './told.ts';

/** What was tried, how much of it could be judged, and what stays behind: honesty on the first screen. */
export function Facts(): JSX.Element {
  return (
    <aside class="facts card" aria-label="About this run">
      <ThisRun />
      <Looked />
      <NotSeen />
      <StaysBehind />
    </aside>
  );
}

function ThisRun(): JSX.Element {
  const { started, finished, results } = usePage().report.run;
  const moments = results.flatMap((result) => result.moments);
  const requests = moments.filter(({ kind }) => kind === 'exchange').length;
  const mails = moments.filter(({ kind }) => kind === 'mail').length;
  const took = finished ? `${duration(finished.durationMs)}, ` : '';
  return (
    <div class="block">
      <h2>This run</h2>
      <dl>
        {started.targets.map((target) => (
          <div key={target.name}>
            <dt>{started.targets.length > 1 ? <Text of={target.name} /> : 'Target'}</dt>
            <dd>
              <code>
                <Text of={target.baseUrl.replace(/^https?:\/\//, '')} />
              </code>
              , declares <Text of={declared(target)} />
              {target.embedded && ', embedded'}
            </dd>
          </div>
        ))}
        <div>
          <dt>Took</dt>
          <dd class="num">
            {took}
            {plural(requests, 'request')}, {plural(mails, 'mail')}
          </dd>
        </div>
        <div>
          <dt>Profile</dt>
          <dd>
            <code>{started.profile}</code>
          </dd>
        </div>
        <div>
          <dt>Gate</dt>
          <dd>
            {finished ? `${finished.gate.passed ? 'passed' : 'failed'}, exit code ${finished.exitCode}` : 'not reached'}
            , fails on {started.failOn}
          </dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>
            <code>{started.run.version}</code>, run <code>{started.run.id}</code>, seed <code>{started.run.seed}</code>
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Looked(): JSX.Element {
  const { results } = usePage().report.run;
  const counts = countStandings(results);
  const judged = counts.pass + counts.warn + counts.fail;
  const checks = results.reduce((sum, { moments }) => sum + moments.filter(({ kind }) => kind === 'check').length, 0);
  const rest = results.length - judged;
  return (
    <div class="block">
      <h2>How much was looked at</h2>
      <p class="gauge">
        <b class="num">
          {grouped(judged)} of {grouped(results.length)}
        </b>{' '}
        results judged
      </p>
      <div class="share" aria-hidden="true">
        <i class="b-judged" style={{ flex: String(judged) }} />
        <i class="hatch" style={{ flex: String(rest) }} />
      </div>
      <p>By {plural(checks, 'check')}.</p>
    </div>
  );
}

function NotSeen(): JSX.Element | null {
  const { run } = usePage().report;
  const reasons = skipReasons(run);
  const notes = notesOf(run);
  if (reasons.length + notes.length === 0) return null;
  return (
    <div class="block">
      <h2>What was not seen</h2>
      <ul class="unseen">
        {reasons.slice(0, 5).map(({ reason, amount }) => (
          <li key={reason}>
            <b class="num">{amount}</b>
            <span>
              <Text of={reason} />
            </span>
          </li>
        ))}
      </ul>
      {reasons.length > 5 && (
        <p>
          <FilterLink to={{ status: ['skip'] }}>{plural(reasons.length - 5, 'more reason')}</FilterLink>
        </p>
      )}
      {notes.slice(0, 3).map((note) => (
        <p key={note}>
          <Text of={note} />
        </p>
      ))}
      {notes.length > 3 && <p>{plural(notes.length - 3, 'more note')} stand in the results.</p>}
    </div>
  );
}

function StaysBehind(): JSX.Element {
  const { results } = usePage().report.run;
  const left = results.flatMap((result) => result.left);
  return (
    <div class="block">
      <h2>What stays behind</h2>
      {left.length === 0 && <p>Nothing that this run created is left in the target.</p>}
      {left.length > 0 && (
        <p>
          <b>{plural(left.length, 'thing')} that this run created may still be there.</b>
        </p>
      )}
      <ul class="left">
        {left.slice(0, 5).map(({ type, value }) => (
          <li key={value}>
            {type}{' '}
            <code>
              <Text of={value} />
            </code>
          </li>
        ))}
      </ul>
      {left.length > 5 && (
        <p>
          And {left.length - 5} more; <code>scimulator cleanup run.jsonl</code> removes them.
        </p>
      )}
    </div>
  );
}
