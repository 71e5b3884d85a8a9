import type { JSX } from 'preact';
import type { RecordedCheck } from '../../run-log/event.ts';
import type { Result } from '../../run-log/run.ts';
import { capitalised, plural, sentence } from '../../wording.ts';
import { EvidenceLink } from './links.tsx';
import { standingOf } from './standing.ts';
import { Text } from './text.tsx';
import { redChecks } from './told.ts';

/** The two sentences of a ticket: what was seen, and what breaks by it. */
export function WhatWentWrong({
  result,
  checks,
}: {
  readonly result: Result;
  readonly checks: readonly RecordedCheck[];
}): JSX.Element {
  const red = redChecks(checks);
  const [first, ...others] = red;
  if (!first)
    return (
      <p class="what">
        <Text of={plainly(result, checks)} />
      </p>
    );
  return (
    <>
      <p class="what">
        <Text of={sentence(capitalised(oneLine(first.actual ?? first.reason ?? first.title)))} />
      </p>
      {first.breaks && (
        <p class="then">
          <Text of={sentence(first.breaks)} />
        </p>
      )}
      {first.hint && (
        <p class="fix">
          <b>Fix:</b> <Text of={sentence(first.hint)} />
        </p>
      )}
      {others.length > 0 && (
        <p class="then">
          Also:{' '}
          {others.slice(0, 3).map((check, index) => (
            <span key={check.id}>
              {index > 0 && '; '}
              <EvidenceLink at={`check:${check.id}`}>
                <Text of={oneLine(check.actual ?? check.title)} />
              </EvidenceLink>
            </span>
          ))}
          {others.length > 3 && ` and ${plural(others.length - 3, 'other check')}`}.
        </p>
      )}
    </>
  );
}

function plainly(result: Result, checks: readonly RecordedCheck[]): string {
  const { reason } = result;
  switch (standingOf(result)) {
    case 'pass':
      return checks.length === 0
        ? 'It holds.'
        : `It holds: ${checks.length === 1 ? 'the one check passes' : `all ${plural(checks.length, 'check')} pass or are skipped`}.`;
    case 'skip':
      return `Not judged: ${sentence(reason ?? 'no reason was given')}`;
    case 'unfinished':
      return result.started ? 'The run ended while this was being played.' : 'The run ended before this was played.';
    case 'fail':
    case 'warn':
    case 'error':
      return reason === undefined ? 'No reason was told.' : sentence(capitalised(oneLine(reason)));
  }
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 240 ? `${line.slice(0, 240)} …` : line;
};
