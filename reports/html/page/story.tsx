import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Result } from '../../run-log/run.ts';
import { plural } from '../../wording.ts';
import { type Chapter, storyOf } from './evidence.ts';
import { offset } from './format.ts';
import { EvidenceLink } from './links.tsx';
import { Mark } from './mark.tsx';
import { Text } from './text.tsx';

const shown = 60;

/** The steps as a person would tell them; under each, what it led to. */
export function Story({ result }: { readonly result: Result }): JSX.Element | null {
  const [all, setAll] = useState(false);
  const chapters = storyOf(result);
  const start = result.moments[0]?.at ?? '';
  if (!chapters.some(({ text }) => text !== undefined)) return null;
  const drawn = all ? chapters : chapters.slice(0, shown);
  let number = 0;
  return (
    <section class="part" aria-labelledby="story-title">
      <h4 id="story-title">What happened</h4>
      <ol class="story">
        {drawn.map((chapter, index) => {
          if (chapter.text !== undefined) number += 1;
          return (
            <Step
              key={index}
              chapter={chapter}
              number={chapter.text === undefined ? '' : String(number)}
              start={start}
            />
          );
        })}
      </ol>
      {drawn.length < chapters.length && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          Show {plural(chapters.length - shown, 'more step')}
        </button>
      )}
    </section>
  );
}

type One = { readonly chapter: Chapter; readonly number: string; readonly start: string };

function Step({ chapter, number, start }: One): JSX.Element {
  const { text, at, exchanges, mails, checks } = chapter;
  const bad = checks.some(({ status }) => status === 'fail' || status === 'error');
  return (
    <li class={bad ? 'bad' : ''}>
      <span class="n" aria-hidden="true">
        {number}
      </span>
      <div class="t">
        {text === undefined ? <span class="ink3">Before the first step</span> : <Text of={text} />}
        <Links exchanges={exchanges} mails={mails} />
        {checks.map((check) => (
          <div key={check.id} class={`saw ${check.status}`}>
            <Mark of={check.status} told="here" />{' '}
            <EvidenceLink at={`check:${check.id}`}>
              <Text of={(check.actual ?? check.reason ?? check.title).slice(0, 200)} />
            </EvidenceLink>
          </div>
        ))}
      </div>
      <span class="at">{offset(start, at)}</span>
    </li>
  );
}

const linked = 8;

function Links({ exchanges, mails }: Pick<Chapter, 'exchanges' | 'mails'>): JSX.Element | null {
  if (exchanges.length + mails.length === 0) return null;
  return (
    <div class="links">
      {exchanges.slice(0, linked).map(({ id, number, request, response }) => (
        <EvidenceLink key={id} at={id}>
          <span class="me">{request.method}</span> {response?.status ?? 'no answer'}
          <span class="sr">, exchange</span> <span class="no">{number}</span>
        </EvidenceLink>
      ))}
      {exchanges.length > linked && <span>and {plural(exchanges.length - linked, 'more exchange')}</span>}
      {mails.slice(0, linked).map(({ id, number, subject }) => (
        <EvidenceLink key={id} at={id}>
          mail {number}: <Text of={subject.slice(0, 60)} />
        </EvidenceLink>
      ))}
      {mails.length > linked && <span>and {plural(mails.length - linked, 'more mail')}</span>}
    </div>
  );
}
