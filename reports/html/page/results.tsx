import type { JSX } from 'preact';
import { plural } from '../../wording.ts';
import type { Group } from './arrangement.ts';
import type { Entry } from './filter.ts';
import { Filters } from './filters.tsx';
import { usePage } from './page-context.ts';
import { ResultList } from './result-list.tsx';
import { ResultView } from './result-view.tsx';
import { isFiltered, unfiltered } from './view.ts';

type Listed = {
  readonly groups: readonly Group[];
  readonly current: Entry | undefined;
  readonly isOpen: (group: Group) => boolean;
  readonly onToggle: (group: Group, open: boolean) => void;
  readonly onWalk: (by: 1 | -1) => void;
};

export function Results({ groups, current, isOpen, onToggle, onWalk }: Listed): JSX.Element {
  const { entries, view, change } = usePage();
  const hits = groups.reduce((sum, { size }) => sum + size, 0);
  const told = isFiltered(view) ? `${hits} of ${plural(entries.length, 'result')}` : plural(entries.length, 'result');
  return (
    <section
      id="results"
      class={view.open ? 'results reading' : 'results'}
      tabIndex={-1}
      aria-labelledby="results-title"
    >
      <header>
        <h2 id="results-title">Results</h2>
        <p aria-live="polite">
          {told}
          {view.group.length > 0 && `, in ${view.group.join(', ')}`}
          {view.cause !== undefined && `, by cause ${view.cause}`}
        </p>
        {isFiltered(view) && (
          <button type="button" class="plain" onClick={() => change(unfiltered(view))}>
            Clear
          </button>
        )}
      </header>
      <Filters />
      <div class="md">
        {hits > 0 ? (
          <ResultList groups={groups} isOpen={isOpen} onToggle={onToggle} current={current?.result.name} />
        ) : (
          <p class="list card none">
            No result matches.{' '}
            <button type="button" class="plain" onClick={() => change(unfiltered(view))}>
              Clear the filter
            </button>
          </p>
        )}
        {current && <ResultView key={current.result.name} entry={current} onWalk={onWalk} />}
      </div>
    </section>
  );
}
