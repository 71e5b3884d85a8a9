import type { JSX } from 'preact';
import type { RecordedProvisioning } from '../../run-log/event.ts';
import { plural } from '../../wording.ts';
import type { Evidence } from './evidence.ts';
import { timeOfDay } from './format.ts';
import { EvidenceLink } from './links.tsx';
import { Text } from './text.tsx';

const shown = 100;

/** What the identity provider's administrator would read in its log. */
export function ProvisioningLog({
  entries,
  evidence,
}: {
  readonly entries: readonly RecordedProvisioning[];
  readonly evidence: Evidence;
}): JSX.Element | null {
  if (entries.length === 0) return null;
  return (
    <section class="part" aria-labelledby="log-title">
      <h4 id="log-title">
        Provisioning log <span>as the identity provider's administrator reads it</span>
      </h4>
      <div class="scroll">
        <table class="log">
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Intent</th>
              <th scope="col">Who</th>
              <th scope="col">Action</th>
              <th scope="col">Status</th>
              <th scope="col">Reason</th>
              <th scope="col">Seen in</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, shown).map((entry, index) => (
              <Entry key={index} entry={entry} evidence={evidence} />
            ))}
          </tbody>
        </table>
      </div>
      {entries.length > shown && (
        <p class="ink3">And {plural(entries.length - shown, 'more entry', 'more entries')} in the run log.</p>
      )}
    </section>
  );
}

function Entry({
  entry,
  evidence,
}: {
  readonly entry: RecordedProvisioning;
  readonly evidence: Evidence;
}): JSX.Element {
  const seen = evidence.exchanges.filter(({ id }) => entry.exchanges.includes(id));
  const reason = [entry.code, entry.reason].filter((part) => part !== undefined).join(': ');
  return (
    <tr class={entry.status}>
      <td class="num">{timeOfDay(entry.at)}</td>
      <td>
        <Text of={entry.intent} />
      </td>
      <td>
        <Text of={entry.who ?? ''} />
      </td>
      <td>
        <Text of={entry.action} />
      </td>
      <td>
        <b>{entry.status}</b>
        {entry.answer !== undefined && ` ${entry.answer}`}
      </td>
      <td>
        <Text of={reason.slice(0, 300)} />
        {entry.prognosis !== undefined && (
          <details class="prognosis">
            <summary>What would it do now?</summary>
            {entry.prognosis.map((sentence) => (
              <p key={sentence}>
                <Text of={sentence.slice(0, 400)} />
              </p>
            ))}
          </details>
        )}
      </td>
      <td>
        {seen.slice(0, 4).map(({ id, number }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <EvidenceLink at={id}>{number}</EvidenceLink>
          </span>
        ))}
      </td>
    </tr>
  );
}
