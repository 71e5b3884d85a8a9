import type { JSX } from 'preact';
import type { RecordedCheck } from '../../run-log/event.ts';
import { plural } from '../../wording.ts';
import { Compared } from './compared.tsx';
import type { Evidence } from './evidence.ts';
import { EvidenceLink, evidenceId } from './links.tsx';
import { Mark } from './mark.tsx';
import { countStandings, tellCounts } from './standing.ts';
import { Text } from './text.tsx';
import { redChecks } from './told.ts';

type Judged = { readonly checks: readonly RecordedCheck[]; readonly evidence: Evidence };

/** Red ones in full; what holds in one line each; what holds in every exchange folded. */
export function Checks({ checks, evidence }: Judged): JSX.Element | null {
  if (checks.length === 0) return null;
  const red = redChecks(checks);
  const others = checks.filter((check) => !red.includes(check));
  const own = others.filter(({ observer }) => !observer);
  const always = others.filter(({ observer }) => observer);
  return (
    <section class="part" aria-labelledby="checks-title">
      <h4 id="checks-title">
        Checks <span>{tellCounts(countStandings(checks))}</span>
      </h4>
      <ul class="checks">
        {red.map((check, index) => (
          <RedCheck key={index} check={check} evidence={evidence} />
        ))}
        {own.map((check, index) => (
          <QuietCheck key={index} check={check} evidence={evidence} />
        ))}
      </ul>
      {always.length > 0 && (
        <details class="fold">
          <summary>
            {plural(always.length, 'check')} of every exchange: {tellCounts(countStandings(always))}
          </summary>
          <ul class="checks">
            {always.map((check, index) => (
              <QuietCheck key={index} check={check} evidence={evidence} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type One = { readonly check: RecordedCheck; readonly evidence: Evidence };

function RedCheck({ check, evidence }: One): JSX.Element {
  return (
    <li class="red" id={evidenceId(`check:${check.id}`)} tabIndex={-1}>
      <div class="chk">
        <Mark of={check.status} told="here" />
        <h5>
          <Text of={check.title} />
        </h5>
        <p class="q">
          <Tests check={check} />
          <SeenIn check={check} evidence={evidence} />
        </p>
      </div>
      {(check.expected !== undefined || check.actual !== undefined) && (
        <Compared expected={check.expected ?? ''} actual={check.actual ?? ''} />
      )}
      {check.reason && (
        <p class="hint">
          <b>Why {check.status === 'error' ? 'it could not be judged' : check.status}:</b> <Text of={check.reason} />
        </p>
      )}
      {check.breaks && (
        <p class="hint">
          <b>What breaks:</b> <Text of={check.breaks} />
        </p>
      )}
      {check.hint && (
        <p class="hint">
          <b>Fix:</b> <Text of={check.hint} />
        </p>
      )}
    </li>
  );
}

function QuietCheck({ check, evidence }: One): JSX.Element {
  return (
    <li class="quiet" id={evidenceId(`check:${check.id}`)} tabIndex={-1}>
      <div class="chk">
        <Mark of={check.status} told="here" />
        <p>
          <Text of={check.title} />
        </p>
        <p class="q">
          {check.reason && (
            <>
              <Text of={check.reason} />.{' '}
            </>
          )}
          <Tests check={check} />
          <SeenIn check={check} evidence={evidence} />
        </p>
      </div>
    </li>
  );
}

function Tests({ check }: Pick<One, 'check'>): JSX.Element {
  return (
    <>
      <code>
        <Text of={check.id} />
      </code>
      {check.requirements.length > 0 && ' tests '}
      {check.requirements.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <code>
            <Text of={id} />
          </code>
        </span>
      ))}
      .
    </>
  );
}

const linked = 6;

function SeenIn({ check, evidence }: One): JSX.Element | null {
  const seen = [
    ...evidence.exchanges
      .filter(({ id }) => check.exchanges.includes(id))
      .map(({ id, number }) => ({ id, text: `exchange ${number}` })),
    ...evidence.mails
      .filter(({ id }) => check.mails.includes(id))
      .map(({ id, number }) => ({ id, text: `mail ${number}` })),
  ];
  if (seen.length === 0) return null;
  return (
    <>
      {' '}
      Seen in{' '}
      {seen.slice(0, linked).map(({ id, text }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <EvidenceLink at={id}>{text}</EvidenceLink>
        </span>
      ))}
      {seen.length > linked && ` and ${seen.length - linked} more`}.
    </>
  );
}
