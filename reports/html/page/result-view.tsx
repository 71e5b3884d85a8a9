import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { duration, plural } from '../../wording.ts';
import { Checks } from './checks.tsx';
import { evidenceOf } from './evidence.ts';
import { Exchanges } from './exchanges.tsx';
import type { Entry } from './filter.ts';
import { FilterLink, goTo, ResultLink } from './links.tsx';
import { Mails } from './mails.tsx';
import { Mark } from './mark.tsx';
import { idpTitle, suiteTitle } from './names.ts';
import { Notes } from './notes.tsx';
import { usePage } from './page-context.ts';
import { ProvisioningLog } from './provisioning-log.tsx';
import { Repeat } from './repeat.tsx';
import { standingOf, words } from './standing.ts';
import { Story } from './story.tsx';
import { Text } from './text.tsx';
import { WhatWentWrong } from './what-went-wrong.tsx';

type Walk = { readonly entry: Entry; readonly onWalk: (by: 1 | -1) => void };

/** One result, read from the top as a ticket. */
export function ResultView({ entry, onWalk }: Walk): JSX.Element {
  const { result } = entry;
  const { view } = usePage();
  const evidence = evidenceOf(result);
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    if (view.open !== result.name || view.at || !top.current) return;
    // Beside the list the reader keeps the place; where the result takes the whole page, it begins at its top.
    if (matchMedia('(max-width: 860px)').matches || top.current.getBoundingClientRect().top < 0)
      top.current.scrollIntoView();
  }, [result.name, view.open, view.at]);
  return (
    <article class="one card" id="result" ref={top} tabIndex={-1} aria-labelledby="result-title">
      <header>
        <BackToList />
        <Crumb result={result} onWalk={onWalk} />
        <h3 class="title" id="result-title">
          <Text of={result.title} />
        </h3>
        <Chips entry={entry} />
        <WhatWentWrong result={result} checks={evidence.checks} />
      </header>
      <Story result={result} />
      <Checks checks={evidence.checks} evidence={evidence} />
      <Mails mails={evidence.mails} moments={result.moments} />
      <Exchanges exchanges={evidence.exchanges} result={result} />
      <ProvisioningLog entries={evidence.entries} evidence={evidence} />
      <Notes notes={evidence.notes} left={result.left} />
      <Repeat result={result} evidence={evidence} />
    </article>
  );
}

/** On a narrow page list and result are two screens. */
function BackToList(): JSX.Element {
  const { change } = usePage();
  const back = () => {
    change({ open: undefined, at: undefined });
    requestAnimationFrame(() => goTo('results'));
  };
  return (
    <button type="button" class="back" onClick={back}>
      All results
    </button>
  );
}

function Crumb({ result, onWalk }: { readonly result: Entry['result']; readonly onWalk: Walk['onWalk'] }): JSX.Element {
  const { key, group } = result;
  const several = usePage().report.run.started.targets.length > 1;
  const steps = [...(several ? [key.target] : []), suiteTitle(key.suite), ...(group ? [group] : [])];
  return (
    <div class="crumb">
      {steps.map((step) => (
        <span key={step}>
          <Text of={step} /> <span aria-hidden="true">/</span>
        </span>
      ))}
      <code>
        <Text of={key.id} />
      </code>
      <span class="walk">
        <button type="button" aria-label="Previous result" onClick={() => onWalk(-1)}>
          Previous
        </button>
        <button type="button" aria-label="Next result" onClick={() => onWalk(1)}>
          Next
        </button>
      </span>
    </div>
  );
}

function Chips({ entry: { result, causes } }: { readonly entry: Entry }): JSX.Element {
  const { report } = usePage();
  const { key, durationMs, moments, follows } = result;
  const standing = standingOf(result);
  const seen = (kind: 'exchange' | 'mail') => moments.filter((moment) => moment.kind === kind).length;
  const [exchanges, mails] = [seen('exchange'), seen('mail')];
  return (
    <div class="chips">
      <span class={`badge ${standing}`}>
        <Mark of={standing} told="beside" />
        {words[standing].title}
      </span>
      {key.idp !== null && (
        <span>
          as{' '}
          <b>
            <Text of={idpTitle(report.run.started, key.idp)} />
          </b>{' '}
          sends it
        </span>
      )}
      {durationMs !== undefined && durationMs > 0 && <span class="num">{duration(durationMs)}</span>}
      {exchanges + mails > 0 && (
        <span class="num">
          {plural(exchanges, 'exchange')}
          {mails > 0 && `, ${plural(mails, 'mail')}`}
        </span>
      )}
      {causes.map((cause) => (
        <FilterLink key={cause} to={{ cause, open: result.name }}>
          cause {cause} of {report.causes.length}
        </FilterLink>
      ))}
      {follows !== undefined && <ResultLink name={follows}>follows from {follows.split('/').at(-1)}</ResultLink>}
    </div>
  );
}
