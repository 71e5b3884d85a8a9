import type { JSX } from 'preact';
import { usePage } from './page-context.ts';

export function PageFooter(): JSX.Element {
  const { run } = usePage().report.run.started;
  return (
    <footer>
      <span>Scimulator {run.version}</span>
      <span>
        Run {run.id}, log <code>run.jsonl</code>
      </span>
      <span>
        Same page again: <code>scimulator report run.jsonl --report html=report.html</code>
      </span>
    </footer>
  );
}
