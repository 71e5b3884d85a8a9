import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { lastSegment } from '../../target-adapter/scim/location.ts';
import { attribute, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { bulkRequest } from '../../target-adapter/scim/urns.ts';
import { type Expected, resultsIn } from '../checks/bulk/job.ts';
import { announces } from '../discovery.ts';
import type { Tools } from '../scenario.ts';

/** One operation of a job. RFC 7644 §3.7 */
export type Operation = {
  readonly method: Expected['method'];
  readonly path: string;
  readonly bulkId?: string;
  /** As If-Match of a single request. */
  readonly version?: string;
  readonly data?: JsonObject;
};

/** Sends a job; `more`: members beside the operations. Whatever it creates is claimed, operation by operation. */
export const sendJob = (
  { scim }: Pick<Tools, 'scim'>,
  Operations: readonly Operation[],
  more: JsonObject = {},
): Promise<Exchange> => scim({ method: 'POST', path: '/Bulk', body: { schemas: [bulkRequest], ...more, Operations } });

export const resultOf = (job: Exchange, bulkId: string): JsonObject | undefined =>
  resultsIn(job)?.find((each) => each.bulkId === bulkId);

/** The id with which an operation was answered; undefined: it created nothing. */
export function createdBy(job: Exchange, bulkId: string): string | undefined {
  const result = resultOf(job, bulkId);
  const location = attribute(result, 'location');
  if (typeof location !== 'string' || !String(attribute(result, 'status')).startsWith('2')) return undefined;
  return lastSegment(location);
}

/** Ends the scenario where the target does not announce bulk operations. */
export function needBulk({ discovery, skip }: Pick<Tools, 'discovery' | 'skip'>): void {
  if (announces(discovery, 'bulk') !== true) skip('the target does not announce bulk operations');
}
