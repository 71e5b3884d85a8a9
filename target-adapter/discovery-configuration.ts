import { z } from 'zod';
import { type Lookup, text } from './configuration-vocabulary.ts';
import { isObject } from './scim/resource.ts';
import { readSmallFile } from './secret.ts';

/** What a target would answer at its discovery endpoints, for one that has none. RFC 7644 §4 */
export type DescribedBodies = {
  readonly serviceProviderConfig?: unknown;
  readonly resourceTypes?: unknown;
  readonly schemas?: unknown;
};

/** JSON files, each with the body of an endpoint; a list may be a ListResponse or an array. */
export const discoverySchema = (lookup: Lookup) =>
  z
    .strictObject(
      {
        serviceProviderConfig: text().optional().describe('A JSON file: what GET /ServiceProviderConfig would answer.'),
        resourceTypes: text().optional().describe('A JSON file: what GET /ResourceTypes would answer.'),
        schemas: text().optional().describe('A JSON file: what GET /Schemas would answer.'),
      },
      { error: 'serviceProviderConfig, resourceTypes and schemas, each a JSON file' },
    )
    .transform((files, context): DescribedBodies => {
      if (lookup === undefined) return {};
      const read = Object.entries(files).flatMap(([name, file]) =>
        file === undefined ? [] : [[name, bodyIn(name, file, lookup, context)]],
      );
      return Object.fromEntries(read);
    });

function bodyIn(name: string, file: string, lookup: NonNullable<Lookup>, context: z.RefinementCtx): unknown {
  const read = readSmallFile(file, lookup.directory);
  const body = read.kind === 'read' ? parsed(read.text) : undefined;
  const why =
    read.kind === 'unreadable' ? read.why : isListOrObject(body) ? undefined : 'which holds no JSON object or list';
  if (why !== undefined) context.addIssue({ code: 'custom', path: [name], message: `names ${file}, ${why}` });
  return body;
}

const isListOrObject = (body: unknown): boolean => isObject(body) || Array.isArray(body);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
