import type { Dialect } from '../../simulator/dialect.ts';
import { hashOf } from '../../simulator/directory/seed.ts';
import type { Administered } from '../../simulator/engine/administered.ts';
import type { Target } from './target.ts';

type Place = { readonly target: Pick<Target, 'mappings'>; readonly dialect: Dialect; readonly marker: string };

/** The mapping of this dialect, or of its family. The marker stands for the seed: it is of this run alone. */
export function administeredIn({ target, dialect, marker }: Place): { readonly administered?: Administered } {
  const mapping = target.mappings?.[dialect.id] ?? target.mappings?.[dialect.family];
  return mapping === undefined ? {} : { administered: { mapping, seed: hashOf(marker) } };
}
