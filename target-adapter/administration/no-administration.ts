import type { Administration, AdministrationCall } from './administration.ts';

/** Why a call that only the embedded provider can offer is missing elsewhere; undefined for every other call. */
export function onlyEmbedded(call: AdministrationCall): string | undefined {
  return call === 'actAs' ? 'only the embedded provider lets a scenario act as somebody else' : undefined;
}

/** No call at all. `reason`: `targets.staging has no administration`. */
export function createNoAdministration(reason: string): Administration {
  return { whyNot: (call) => onlyEmbedded(call) ?? reason, close: () => Promise.resolve() };
}
