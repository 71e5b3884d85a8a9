import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { RecordedCheck, RecordedMail } from '../../run-log/event.ts';
import { duration } from '../../wording.ts';
import { timeOfDay } from './format.ts';
import { EvidenceLink } from './links.tsx';
import { LongText } from './long-text.tsx';
import { mailDocument } from './mail-document.ts';
import { Mark } from './mark.tsx';
import { Text } from './text.tsx';

type Shown = { readonly mail: RecordedMail; readonly checks: readonly RecordedCheck[] };

/** A mail as its reader saw it: HTML in a sandbox that runs and loads nothing, or the text part. */
export function MailView({ mail, checks }: Shown): JSX.Element {
  const [part, setPart] = useState<'html' | 'text'>(mail.html === undefined ? 'text' : 'html');
  const drawn = useMemo(() => mailDocument(mail.html ?? ''), [mail.html]);
  return (
    <div class="mail">
      <dl>
        <Field name="From">
          <Text of={mail.from} />
        </Field>
        <Field name="To">
          <Text of={mail.recipients.join(', ')} />
        </Field>
        <Field name="Subject">
          <b>
            <Text of={mail.subject} />
          </b>
        </Field>
        <Field name="Arrived">
          {timeOfDay(mail.at)}
          {mail.afterMs !== undefined && `, ${duration(mail.afterMs)} after it was caused`}
        </Field>
        {mail.links.length > 0 && (
          <Field name="Links">
            {mail.links.slice(0, 8).map((link, index) => (
              <code key={index} class="link">
                <Text of={link.slice(0, 400)} />
              </code>
            ))}
          </Field>
        )}
        {checks.length > 0 && (
          <Field name="Judged by">
            {checks.slice(0, 6).map((check, index) => (
              <span key={index}>
                {index > 0 && ', '}
                <Mark of={check.status} told="here" />{' '}
                <EvidenceLink at={`check:${check.id}`}>
                  <Text of={check.id} />
                </EvidenceLink>
              </span>
            ))}
          </Field>
        )}
      </dl>
      {mail.html !== undefined && mail.text !== undefined && (
        <fieldset class="seg parts" aria-label="Part of the mail">
          <button type="button" aria-pressed={part === 'html'} onClick={() => setPart('html')}>
            HTML
          </button>
          <button type="button" aria-pressed={part === 'text'} onClick={() => setPart('text')}>
            Text
          </button>
        </fieldset>
      )}
      {part === 'html' && (
        <iframe
          title="The mail as HTML, without scripts and without network"
          sandbox=""
          referrerpolicy="no-referrer"
          srcdoc={drawn}
        />
      )}
      {part === 'text' &&
        (mail.text === undefined ? (
          <p class="empty">The mail has no text part.</p>
        ) : (
          <LongText of={mail.text} class="mail-text" />
        ))}
    </div>
  );
}

function Field({
  name,
  children,
}: {
  readonly name: string;
  readonly children: JSX.Element | JSX.Element[] | (string | false)[];
}): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
