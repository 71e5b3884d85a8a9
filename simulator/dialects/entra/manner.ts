import type { Setting } from '../../dialect.ts';

/**
 * How Entra ID writes a PATCH: as it always did (`classic`: Add, Replace, Remove, an operation for each attribute, booleans
 * as strings), or as the flag `aadOptscim062020` makes it (`compliant`: lower case, plain attributes folded into one
 * operation without a path, booleans as they are, members removed by a value path). D2
 */
export type EntraSetting = Setting & { readonly patch: 'classic' | 'compliant' };
