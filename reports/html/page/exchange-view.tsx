import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RecordedCheck, RecordedExchange } from '../../run-log/event.ts';
import { duration } from '../../wording.ts';
import { Command } from './command.tsx';
import type { Numbered } from './evidence.ts';
import { shortUrl } from './format.ts';
import { JsonView } from './json-view.tsx';
import { EvidenceLink, evidenceId } from './links.tsx';
import { LongText } from './long-text.tsx';
import { Mark } from './mark.tsx';
import { usePage } from './page-context.ts';
import { Text } from './text.tsx';
import { redChecks } from './told.ts';

type Shown = {
  readonly exchange: Numbered<RecordedExchange>;
  readonly baseUrl: string | undefined;
  readonly checks: readonly RecordedCheck[];
  readonly atFirst: 'open' | 'closed';
};

/** One line, and behind it all that was sent and answered. What is closed is not drawn. */
export function ExchangeView({ exchange, baseUrl, checks, atFirst }: Shown): JSX.Element {
  const { view } = usePage();
  const [open, setOpen] = useState(atFirst === 'open');
  useEffect(() => {
    if (view.at === exchange.id) setOpen(true);
  }, [view.at, exchange.id]);
  const { request, response, failure, number, by, durationMs } = exchange;
  const red = redChecks(checks)[0];
  return (
    <details
      class="xch"
      id={evidenceId(exchange.id)}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span class="no num">{number}</span>
        <span class="me">
          <Text of={request.method} />
        </span>
        <span class="pa">
          <Text of={shortUrl(request.url, baseUrl).slice(0, 400)} />
        </span>
        <span class="st">
          {red && <Mark of={red.status} told="here" />}
          {response?.status ?? 'no answer'}
        </span>
        <span class="ms num">{duration(durationMs)}</span>
      </summary>
      {open && (
        <>
          <p class="by">
            {askers[by]} {checks.length > 0 && <OnIt checks={checks} />}
          </p>
          <div class="rr">
            <div>
              <h5>Request</h5>
              <pre class="url">
                <b>{request.method}</b> <Text of={request.url} />
              </pre>
              <Headers headers={request.headers} />
              {request.body !== undefined && <Body body={request.body} />}
              {request.text !== undefined && <LongText of={request.text} class="raw" />}
              <CutOff bytes={request.cutBytes} />
            </div>
            <div>
              <h5>{response ? `Response ${response.status}, ${duration(durationMs)}` : 'No answer'}</h5>
              {failure && (
                <p class="fell">
                  <code>{failure.code}</code> <Text of={failure.happened} />
                </p>
              )}
              {response && <Headers headers={response.headers} />}
              {response?.body !== undefined && <Body body={response.body} />}
              {response?.text !== undefined && <LongText of={response.text} class="raw" />}
              {response && response.body === undefined && response.text === undefined && <p class="ink3">No body.</p>}
              <CutOff bytes={response?.cutBytes} />
            </div>
          </div>
          {exchange.curl && <Command line={exchange.curl} />}
        </>
      )}
    </details>
  );
}

const askers = {
  idp: 'Sent as the identity provider.',
  harness: 'Sent by Scimulator itself.',
  person: 'A person followed this link.',
} as const;

const linked = 5;

function OnIt({ checks }: { readonly checks: readonly RecordedCheck[] }): JSX.Element {
  return (
    <>
      Judged by{' '}
      {checks.slice(0, linked).map((check, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <Mark of={check.status} told="here" />{' '}
          <EvidenceLink at={`check:${check.id}`}>
            <Text of={check.id} />
          </EvidenceLink>
        </span>
      ))}
      {checks.length > linked && ` and ${checks.length - linked} more`}.
    </>
  );
}

function Body({ body }: { readonly body: unknown }): JSX.Element {
  return typeof body === 'string' ? <LongText of={body} class="raw" /> : <JsonView value={body} />;
}

function CutOff({ bytes = 0 }: { readonly bytes: number | undefined }): JSX.Element | null {
  return bytes > 0 ? <p class="ink3">{bytes} more bytes were not recorded.</p> : null;
}

function Headers({ headers }: { readonly headers: Readonly<Record<string, string>> }): JSX.Element | null {
  const entries = Object.entries(headers);
  if (entries.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        {entries.length} {entries.length === 1 ? 'header' : 'headers'}
      </summary>
      <dl class="headers">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>
              <Text of={name} />
            </dt>
            <dd>
              <Text of={value.slice(0, 2_000)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
