import { idOfResult } from '../../target-adapter/scim/bulk-job.ts';
import type { Exchange, ScimMethod } from '../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { bulkRequest } from '../../target-adapter/scim/urns.ts';
import type { Step } from '../checks/bulk/step.ts';
import { isDone } from '../checks/bulk/step.ts';
import { announces, type Discovery } from '../discovery.ts';
import type { Tools } from '../scenario.ts';

/** One operation of a job, as it is sent. RFC 7644 §3.7 */
export type Operation = {
  readonly method: ScimMethod;
  readonly path: string;
  readonly bulkId?: string;
  readonly version?: string;
  readonly data?: JsonObject;
};

/** What is created in it is claimed like what a single POST creates. */
export const sendJob = (
  { scim }: Pick<Tools, 'scim'>,
  operations: readonly Operation[],
  more: JsonObject = {},
): Promise<Exchange> => scim({ method: 'POST', path: '/Bulk', body: jobOf(operations, more) });

export const jobOf = (operations: readonly Operation[], more: JsonObject = {}): JsonObject => ({
  schemas: [bulkRequest],
  ...more,
  Operations: operations,
});

/** Ends the scenario where the target does not announce jobs, or takes none of this size. */
export function needBulk({ discovery, skip }: Pick<Tools, 'discovery' | 'skip'>, operations: number): void {
  if (announces(discovery, 'bulk') !== true) skip('the target does not announce bulk operations');
  const most = limitIn(discovery, 'maxOperations');
  if (most !== undefined && most < operations)
    skip(`maxOperations is ${most}, and the jobs of this scenario have ${operations} operations`);
}

/** Of ServiceProviderConfig; undefined: none that means anything. RFC 7644 §3.7.4 */
export function limitIn({ config }: Discovery, name: 'maxOperations' | 'maxPayloadSize'): number | undefined {
  const limit = attribute(config, 'bulk', name);
  return typeof limit === 'number' && Number.isInteger(limit) && limit > 0 ? limit : undefined;
}

/** The id of what an operation created. */
export const createdId = (step: Step | undefined): string | undefined =>
  step?.result !== undefined && isDone(step) ? idOfResult(step.result) : undefined;

/** Ids that nobody has: each ends in its number. `drawn`: one that nobody has. */
export const madeUpIds = (drawn: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${drawn.slice(0, -12)}${(at + 1).toString(16).padStart(12, '0')}`);
