import { readFileSync } from 'node:fs';
import { isObject } from '../../target-adapter/scim/resource.ts';

/** Of the product: from the package.json beside the sources, or beside dist/. */
export const version = read(['../../package.json', '../../../package.json']);

function read(places: readonly string[]): string {
  for (const place of places) {
    try {
      const found: unknown = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'));
      if (isObject(found) && found.name === 'scimulator' && typeof found.version === 'string') return found.version;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    }
  }
  throw new Error('package.json of scimulator is missing');
}
