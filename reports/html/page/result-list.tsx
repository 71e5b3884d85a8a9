import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Result } from '../../run-log/run.ts';
import { duration, plural } from '../../wording.ts';
import type { Group } from './arrangement.ts';
import { ResultLink } from './links.tsx';
import { Mark } from './mark.tsx';
import { idpTitle } from './names.ts';
import { usePage } from './page-context.ts';
import { standingOf, words } from './standing.ts';
import { Text } from './text.tsx';
import { redChecks } from './told.ts';

type Shown = {
  readonly groups: readonly Group[];
  readonly isOpen: (group: Group) => boolean;
  readonly onToggle: (group: Group, open: boolean) => void;
  /** Name of the result that is open beside it. */
  readonly current: string | undefined;
};

export function ResultList({ groups, isOpen, onToggle, current }: Shown): JSX.Element {
  return (
    <nav class="list card" aria-label="Results">
      {groups.map((group) => (
        <details
          key={group.standing}
          class="grp"
          open={isOpen(group)}
          onToggle={(event) => onToggle(group, event.currentTarget.open)}
        >
          <summary>
            <Mark of={group.standing} told="beside" />
            {words[group.standing].title}
            <span class="cnt num">{group.size}</span>
          </summary>
          {isOpen(group) && <Rows group={group} current={current} />}
        </details>
      ))}
    </nav>
  );
}

/** Rows that are drawn at once; the others when asked for. */
const page = 400;

function Rows({ group, current }: { readonly group: Group; readonly current: string | undefined }): JSX.Element {
  const { causes } = usePage().report;
  const [limit, setLimit] = useState(page);
  let room = limit;
  return (
    <>
      {group.parts.map(({ cause, entries }) => {
        const drawn = entries.slice(0, Math.max(0, room));
        room -= drawn.length;
        if (drawn.length === 0) return null;
        return (
          <div key={cause ?? 0}>
            {cause !== undefined && (
              <p class="sub">
                Cause {cause}: <Text of={(causes[cause - 1]?.title ?? '').slice(0, 160)} />
              </p>
            )}
            {drawn.map(({ result }) => (
              <Row key={result.name} result={result} current={result.name === current} />
            ))}
          </div>
        );
      })}
      {group.size > limit && (
        <button type="button" class="more" onClick={() => setLimit(limit + 10 * page)}>
          Show {plural(group.size - limit, 'more result')}
        </button>
      )}
    </>
  );
}

function Row({ result, current }: { readonly result: Result; readonly current: boolean }): JSX.Element {
  const { started } = usePage().report.run;
  const { key, title, reason, durationMs, moments } = result;
  const standing = standingOf(result);
  const checks = moments.flatMap((moment) => (moment.kind === 'check' ? moment.check : []));
  const seen = reason ?? redChecks(checks)[0]?.actual;
  return (
    <ResultLink name={result.name} class="row" {...(current && { current: 'true' })}>
      <Mark of={standing} told="here" />
      <span class="t">
        <Text of={title} />
      </span>
      <span class="i">
        <Text of={idpTitle(started, key.idp)} />
        {started.targets.length > 1 && (
          <>
            <br />
            <Text of={key.target} />
          </>
        )}
      </span>
      {seen && standing !== 'pass' && (
        <span class="w">
          <Text of={seen.slice(0, 160)} />
        </span>
      )}
      {durationMs !== undefined && standing !== 'skip' && <span class="ms">{duration(durationMs)}</span>}
    </ResultLink>
  );
}
