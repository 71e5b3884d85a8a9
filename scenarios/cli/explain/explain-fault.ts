import type { Fault } from '../../../target-adapter/provider/fault.ts';
import { checksOf } from '../listings.ts';
import { scenariosWith } from './explain-check.ts';
import type { Knowledge } from './knowledge.ts';
import type { Entry, Page } from './page.ts';

export function explainFault({ id, title, caughtBy }: Fault, { scenarios }: Knowledge): Page {
  const checks = checksOf(scenarios).filter((check) => caughtBy.includes(check.id));
  const seenIn = new Map(
    checks.flatMap((check) => scenariosWith(check.id, scenarios)).map((entry) => [entry[0], entry]),
  );
  return {
    head: `Fault ${id}: ${title}`,
    lead: 'A mistake that the reference provider makes on request, to show that it would be noticed.',
    parts: [
      ['Caught by', caughtBy.map((check): Entry => [check, checks.find((each) => each.id === check)?.title ?? ''])],
      ['Seen in', [...seenIn.values()]],
    ],
    commands: [`scimulator provider --fault ${id}`, `scimulator run --target provider --only ${caughtBy[0] ?? ''}`],
  };
}
