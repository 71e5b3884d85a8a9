import type { PersonView } from '../../target-adapter/administration/administration.ts';

/**
 * Whether support may remove them: a search that does not heed its filter answers with anybody, so only the marker tells. It
 * stands in the address, or in an id that is one.
 */
export const isOwnPerson = ({ id, address = id }: PersonView, marker: string): boolean =>
  address.toLowerCase().includes(marker.toLowerCase());

/** Why support may not remove them. */
export const whyNotOwn = ({ address }: PersonView): string =>
  address === undefined
    ? 'findPerson tells no address, which alone shows that the person is the run’s: let its answer have one'
    : 'findPerson shows somebody else, who is left alone: does it heed its search?';
