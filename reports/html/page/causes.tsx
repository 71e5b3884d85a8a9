import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { someOf, whatItExplains, whomItStops } from '../../cause-words.ts';
import type { Cause as One } from '../../causes.ts';
import { plural } from '../../wording.ts';
import { FilterLink } from './links.tsx';
import { seenIn } from './names.ts';
import { usePage } from './page-context.ts';
import { Text } from './text.tsx';

const shown = 8;

/** Failures are few things to fix: each is told once, with its consequence, its fix and what depends on it. */
export function Causes(): JSX.Element | null {
  const { causes } = usePage().report;
  const [all, setAll] = useState(false);
  if (causes.length === 0) return null;
  return (
    <section class="causes" id="causes" tabIndex={-1} aria-labelledby="causes-title">
      <h2 id="causes-title">What to fix, in this order</h2>
      <p class="ink3">Failures first, then by the identity providers and results that depend on it.</p>
      <ol class="card">
        {causes.slice(0, all ? undefined : shown).map((cause, index) => (
          <Cause key={index} cause={cause} number={index + 1} />
        ))}
      </ol>
      {!all && causes.length > shown && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          Show {plural(causes.length - shown, 'more cause')}
        </button>
      )}
    </section>
  );
}

function Cause({ cause, number }: { readonly cause: One; readonly number: number }): JSX.Element {
  const { check, also } = cause;
  const whom = whomItStops(cause);
  const { run } = usePage().report;
  return (
    <li class="cause">
      <span class="n">{number}</span>
      <div>
        <h3>
          <Text of={cause.title} max={300} />
        </h3>
        {check?.breaks && (
          <p class="harm">
            <Text of={check.breaks} />
          </p>
        )}
        {cause.status === 'warn' && check?.reason && (
          <p>
            <Text of={check.reason} />
          </p>
        )}
        {cause.hint && (
          <p class="fix">
            <b>Fix:</b> <Text of={cause.hint} />
          </p>
        )}
        {cause.prognosis.length > 0 && (
          <p>
            <b>Then:</b> <Text of={cause.prognosis.join(' ').slice(0, 600)} />
          </p>
        )}
        {whom !== '' && (
          <p>
            <b>Stops:</b> <Text of={whom} />
          </p>
        )}
        <p class="meta">
          {cause.status === 'error' && <span class="tag">could not be judged</span>}
          {cause.status === 'warn' && <span class="tag">a warning</span>}
          <span>
            <Text of={seenIn(cause.seen, run.started)} />
          </span>
          <FilterLink to={{ cause: number }}>{whatItExplains(cause)}</FilterLink>
          {check?.requirements.map((id) => (
            <code key={id}>
              <Text of={id} />
            </code>
          ))}
          {also.length > 0 && (
            <span>
              with it: <Text of={someOf(also, 12)} />
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
