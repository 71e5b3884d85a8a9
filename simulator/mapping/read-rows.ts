import type { MappingWarning, Row } from './administered.ts';
import type { MappingFault } from './settings.ts';

/** What a reader of one language found. `at`: where each row stands in the settings. */
export type ReadRows = {
  readonly rows: readonly { readonly row: Row; readonly at: readonly (string | number)[] }[];
  readonly warnings: readonly MappingWarning[];
  readonly faults: readonly MappingFault[];
};
