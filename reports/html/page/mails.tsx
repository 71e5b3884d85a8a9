import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RecordedMail } from '../../run-log/event.ts';
import type { Moment } from '../../run-log/run.ts';
import { plural } from '../../wording.ts';
import { checksOn, type Numbered } from './evidence.ts';
import { evidenceId } from './links.tsx';
import { MailView } from './mail-view.tsx';
import { usePage } from './page-context.ts';
import { Text } from './text.tsx';

type Seen = { readonly mails: readonly Numbered<RecordedMail>[]; readonly moments: readonly Moment[] };

export function Mails({ mails, moments }: Seen): JSX.Element | null {
  const { view } = usePage();
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    const at = mails.findIndex(({ id }) => id === view.at);
    if (at >= 0) setChosen(at);
  }, [view.at, mails]);
  const mail = mails[chosen] ?? mails[0];
  if (!mail) return null;
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const next = (chosen + by + mails.length) % mails.length;
    setChosen(next);
    document.getElementById(`tab-${mails[next]?.id}`)?.focus();
  };
  return (
    <section class="part" aria-labelledby="mails-title">
      <h4 id="mails-title">
        Mail <span>{plural(mails.length, 'mail')} for this scenario; nothing in it runs or loads</span>
      </h4>
      {mails.length > 1 && (
        <div class="tabs" role="tablist" aria-label="Mails">
          {mails.map(({ id, number, subject }, index) => (
            <button
              type="button"
              key={id}
              id={`tab-${id}`}
              role="tab"
              aria-selected={index === chosen}
              tabIndex={index === chosen ? 0 : -1}
              onClick={() => setChosen(index)}
              onKeyDown={move}
            >
              {number}: <Text of={subject.slice(0, 48)} />
            </button>
          ))}
        </div>
      )}
      <div id={evidenceId(mail.id)} tabIndex={-1}>
        <MailView key={mail.id} mail={mail} checks={checksOn(mail.id, moments)} />
      </div>
    </section>
  );
}
