import { loadFaults, loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import type { Fault } from '../../../target-adapter/provider/fault.ts';
import { play, redChecks } from '../play.ts';

const isOurs = (check: string): boolean => check.startsWith('entra/');

/** Mistakes that only the suite of Entra ID, or it too, must notice. */
export const entraFaults: readonly Fault[] = (await loadFaults()).filter(({ caughtBy }) => caughtBy.some(isOurs));

/** Ids of the suite's scenarios; what is tagged `load` is asked for by name. */
export const entraScenarios: readonly string[] = (await loadScenarios())
  .filter(({ suite }) => suite === 'entra')
  .map(({ id }) => id);

/** The suite's own checks that a mistake turns red: no more and no fewer than it names. */
export async function redInSuite(fault: Fault): Promise<readonly string[]> {
  const run = await play({ only: entraScenarios, idp: ['entra', 'entra-rfc'], faults: [fault], wire: 'direct' });
  return redChecks(run).filter(isOurs).sort();
}

export const namedOf = ({ caughtBy }: Fault): readonly string[] => caughtBy.filter(isOurs).sort();
