import type { Sighting } from '../../causes.ts';
import type { RunStarted } from '../../run-log/event.ts';
import { listed } from '../../wording.ts';

/** The hash's word for results in which no identity provider speaks. */
export const noIdp = '-';

export const idpKey = (idp: string | null): string => idp ?? noIdp;

/** A dialect's full name: `Entra ID`; `SCIM 2.0` where none speaks. */
export const idpTitle = ({ dialects }: RunStarted, idp: string | null): string =>
  idp === null || idp === noIdp ? 'SCIM 2.0' : (dialects.find(({ id }) => id === idp)?.title ?? idp);

/** A suite's name as a heading: `Lifecycle`. */
export const suiteTitle = (suite: string): string => suite.charAt(0).toUpperCase() + suite.slice(1);

/** `Entra ID and Generic client`; with the targets where the run has several. */
export function seenIn(seen: readonly Sighting[], started: RunStarted): string {
  const several = started.targets.length > 1;
  return listed([...new Set(seen.map(({ target, idp }) => idpTitle(started, idp) + (several ? ` on ${target}` : '')))]);
}
