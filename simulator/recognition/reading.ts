import type { ScimRequest } from '../../target-adapter/scim/exchange.ts';
import type { ShapeDifference } from './compare.ts';

/** Whether a resource was read before the request that names it: by the request before it, since its last change, or not. */
export type Reading = 'just' | 'earlier' | 'never';

export type Readings = { next(request: ScimRequest): Reading };

const rememberedAtMost = 2_000;

export function createReadings(): Readings {
  const read = new Set<string>();
  let last = '';

  return {
    next({ method, path }) {
      const [way = ''] = path.split('?');
      const reading = last === way ? 'just' : read.has(way) ? 'earlier' : 'never';
      last = method === 'GET' ? way : '';
      if (method === 'GET') read.add(way);
      else read.delete(way);
      if (read.size > rememberedAtMost) read.clear();
      return reading;
    },
  };
}

/** What stands between two requests may be others', so only what is certain is told. */
export function compareReads(
  { method }: ScimRequest,
  recorded: Reading,
  readsFirst: boolean,
): readonly ShapeDifference[] {
  const found = (theirs: string, ours: string): readonly ShapeDifference[] => [
    { aspect: 'a read before it', recorded: theirs, dialect: ours, kind: 'shape' },
  ];
  if (method === 'GET' || method === 'POST') return [];
  if (recorded === 'never' && readsFirst) return found('none', 'always');
  return recorded === 'just' && !readsFirst && method !== 'DELETE' ? found('always', 'none') : [];
}
