import type { JSX } from 'preact';
import type { Result } from '../../run-log/run.ts';
import { Command } from './command.tsx';
import { curlOf, runCommand } from './commands.ts';
import type { Evidence } from './evidence.ts';
import { usePage } from './page-context.ts';
import { Text } from './text.tsx';

/** The request that shows it, the run that shows it again, and where the rule is explained. */
export function Repeat({ result, evidence }: { readonly result: Result; readonly evidence: Evidence }): JSX.Element {
  const { started } = usePage().report.run;
  const curl = curlOf(evidence);
  const explained =
    evidence.checks.find(({ status }) => status === 'fail' || status === 'warn')?.requirements[0] ?? result.key.id;
  return (
    <section class="part" aria-labelledby="repeat-title">
      <h4 id="repeat-title">Repeat it</h4>
      {curl !== undefined && <Command line={curl} />}
      <Command line={runCommand(result, started)} />
      <p class="explain">
        The rule, its source and its traps:{' '}
        <code>
          scimulator explain <Text of={explained} />
        </code>
      </p>
    </section>
  );
}
