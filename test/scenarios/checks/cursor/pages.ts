import type { Walk } from '../../../../scenarios/checks/cursor/walk.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { listResponse } from '../../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

/** A page by cursor with these people, of three in all. */
export const aPage = (
  found: readonly string[],
  nextCursor?: unknown,
  more: Readonly<Record<string, unknown>> = {},
): ScimResponse =>
  anAnswer(200, {
    schemas: [listResponse],
    totalResults: 3,
    itemsPerPage: found.length,
    Resources: found.map((id) => ({ id })),
    ...(nextCursor === undefined ? {} : { nextCursor }),
    ...more,
  });

/** The answers in the order in which they came. */
export const walked = (...responses: readonly (ScimResponse | undefined)[]): Walk => ({
  exchanges: responses.map((response) => asked('GET /Users?cursor=a', response)),
  ids: ['1', '2', '3'],
});
