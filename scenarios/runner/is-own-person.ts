import type { PersonView } from '../../target-adapter/administration/administration.ts';

/**
 * Whether support may remove them: a search that does not heed its filter answers with anybody. Of whom no address is told
 * at all, nobody can say more than that the target found them by an address of the run.
 */
export function isOwnPerson({ address, mentioned = [] }: PersonView, marker: string): boolean {
  const told = address === undefined ? mentioned : [address];
  return told.length === 0 || told.some((one) => one.toLowerCase().includes(marker.toLowerCase()));
}
