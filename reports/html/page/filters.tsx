import type { JSX } from 'preact';
import { Mark } from './mark.tsx';
import { idpKey, idpTitle, suiteTitle } from './names.ts';
import { usePage } from './page-context.ts';
import { countStandings, standings, words } from './standing.ts';
import { Text } from './text.tsx';
import { type ListKey, toggled } from './view.ts';

/** What is listed. A choice of one group alone is not offered here: it comes from a cell of the matrix. */
export function Filters(): JSX.Element {
  const { report, view, change } = usePage();
  const { started, results } = report.run;
  const counts = countStandings(results);
  const present = (pick: (index: number) => string) => [...new Set(results.map((_, index) => pick(index)))];
  const key = (index: number) => results[index]?.key;
  const groups: readonly Choice[] = [
    { list: 'target', label: 'Target', words: present((at) => key(at)?.target ?? ''), title: (word) => word },
    {
      list: 'idp',
      label: 'Identity provider',
      words: present((at) => idpKey(key(at)?.idp ?? null)),
      title: (word) => idpTitle(started, word),
    },
    { list: 'suite', label: 'Suite', words: present((at) => key(at)?.suite ?? ''), title: suiteTitle },
  ];
  return (
    <search class="filter">
      <SearchBox />
      <fieldset class="seg" aria-label="Status">
        {standings
          .filter((standing) => standing !== 'unfinished' || counts.unfinished > 0)
          .map((standing) => (
            <button
              type="button"
              key={standing}
              aria-pressed={view.status.includes(standing)}
              onClick={() => change({ status: toggled(view.status, standing) })}
            >
              <Mark of={standing} told="beside" />
              {standing === 'error' ? 'Not judged' : words[standing].title}
            </button>
          ))}
      </fieldset>
      {groups
        .filter(({ words }) => words.length > 1)
        .map((choice) => (
          <Choices key={choice.list} choice={choice} />
        ))}
    </search>
  );
}

type Choice = {
  readonly list: Exclude<ListKey, 'status' | 'group'>;
  readonly label: string;
  readonly words: readonly string[];
  readonly title: (word: string) => string;
};

function Choices({ choice }: { readonly choice: Choice }): JSX.Element {
  const { view, change } = usePage();
  const { list, label, words, title } = choice;
  return (
    <fieldset class="seg" aria-label={label}>
      {words.map((word) => (
        <button
          type="button"
          key={word}
          aria-pressed={view[list].includes(word)}
          onClick={() => change({ [list]: toggled(view[list], word) })}
        >
          <Text of={title(word)} />
        </button>
      ))}
    </fieldset>
  );
}

function SearchBox(): JSX.Element {
  const { view, change } = usePage();
  return (
    <div class="search">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M10.5 10.5L14 14" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
      <input
        id="q"
        type="search"
        placeholder="Search title, id, reason"
        aria-label="Search the results"
        value={view.q}
        onInput={(event) => change({ q: event.currentTarget.value })}
      />
      <kbd>/</kbd>
    </div>
  );
}
