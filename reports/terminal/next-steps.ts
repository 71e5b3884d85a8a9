import type { Cause } from '../causes.ts';
import type { Run } from '../run-log/run.ts';

export type NextStep = { readonly command: string; readonly does: string };

/** What to type next. */
export function nextSteps(run: Run, causes: readonly Cause[]): readonly NextStep[] {
  const { targets } = run.started;
  const embedded = targets.every((target) => target.embedded);
  const [only] = targets;
  const named = !embedded && targets.length === 1 && only ? ` --target ${only.name}` : '';

  if (run.finished?.ended === 'interrupted') {
    const command = `scimulator run${named} --seed ${run.started.run.seed}`;
    return [{ command, does: 'from the start; add your other flags' }];
  }
  if (run.finished?.ended !== 'finished') return [];

  const sighting = causes[0]?.seen[0];
  const id = sighting?.ids[0];
  if (sighting && id !== undefined) {
    const target = embedded ? '' : ` --target ${sighting.target}`;
    const idp = sighting.idp === null ? '' : ` --idp ${sighting.idp}`;
    return [
      { command: `scimulator run${target}${idp} --only ${id}`, does: 'the first cause again, alone' },
      { command: `scimulator explain ${id}`, does: 'what that scenario does' },
    ];
  }
  if (!embedded) return [];
  const example = run.results.find(({ status }) => status === 'pass')?.key.id;
  return [
    { command: 'scimulator run --target URL', does: 'the same against your own service provider' },
    ...(example === undefined
      ? []
      : [{ command: `scimulator explain ${example}`, does: 'what a scenario does, and why' }]),
    { command: 'scimulator provider --list-faults', does: 'the faults that these checks would have noticed' },
  ];
}
