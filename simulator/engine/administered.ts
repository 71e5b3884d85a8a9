import type { Setting } from '../dialect.ts';
import { type AdministeredMapping, bindMapping } from '../mapping/administered.ts';

/** The mapping that an administrator has set. `seed`: of what is drawn by chance. */
export type Administered = { readonly mapping: AdministeredMapping; readonly seed: number };

/** It at work, for a setting; nothing where there is none. */
export const administeredBy = (
  administered: Administered | undefined,
  now: () => number,
  personOf: Setting['personOf'],
): Pick<Setting, 'administered'> =>
  administered === undefined
    ? {}
    : { administered: bindMapping(administered.mapping, { now, seed: administered.seed, personOf }) };
