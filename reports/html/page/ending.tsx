import type { JSX } from 'preact';
import { Command } from './command.tsx';
import { usePage } from './page-context.ts';
import { Text } from './text.tsx';
import { endOf } from './told.ts';

/** Only where the run did not reach its end. */
export function Ending(): JSX.Element | null {
  const { report } = usePage();
  const end = endOf(report.run);
  if (!end) return null;
  const command = end.next?.startsWith('scimulator ');
  return (
    <div class="ending card" role="note">
      <h2>
        <Text of={end.title} />
      </h2>
      <p>
        <Text of={end.text} />
      </p>
      {end.next &&
        (command ? (
          <Command line={end.next} />
        ) : (
          <p>
            <b>Next:</b> <Text of={end.next} />
          </p>
        ))}
    </div>
  );
}
