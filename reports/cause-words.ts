import type { Cause } from './causes.ts';
import { listed, plural } from './wording.ts';

/** `Microsoft Entra ID; Okta relies on it, too`: whose customers it concerns. Empty where that is nobody's in particular. */
export function whomItStops({ stops, reliedOnBy }: Pick<Cause, 'stops' | 'reliedOnBy'>): string {
  const relying =
    reliedOnBy.length === 0
      ? ''
      : `${listed(reliedOnBy)} ${reliedOnBy.length === 1 ? 'relies' : 'rely'} on it${stops.length > 0 ? ', too' : ''}`;
  return [listed(stops), relying].filter((text) => text !== '').join('; ');
}

/** `12 results, 45 not judged because of it`. */
export const whatItExplains = ({ results, dependents }: Pick<Cause, 'results' | 'dependents'>): string =>
  `${plural(results.length, 'result')}${dependents.length > 0 ? `, ${dependents.length} not judged because of it` : ''}`;

/** Ids, at most so many, and how many more there are. */
export const someOf = (ids: readonly string[], most: number): string =>
  ids.length > most ? `${ids.slice(0, most - 1).join(', ')} and ${ids.length - most + 1} more` : listed(ids);
