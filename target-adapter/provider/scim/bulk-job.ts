import { attribute } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ProviderResponse } from '../http.ts';
import type { BulkJob, BulkOperation } from './bulk-operation.ts';
import { bulkIdsIn, pathWithIds, withIds, withoutReferences } from './bulk-references.ts';
import type { ScimPolicies } from './policies.ts';

/** The single request that an operation stands for, with every reference resolved. */
export type SingleRequest = Pick<BulkOperation, 'method' | 'path' | 'version' | 'data'>;

/** An operation that was processed. `path`: with ids in place of references. */
export type BulkOutcome = {
  readonly operation: BulkOperation;
  readonly path: string;
  readonly response: ProviderResponse;
};

/**
 * Carries out a job in its order, but what an operation refers to before it. In a circle the one that closes it is created
 * without the reference, and completed once all of the circle are there; one that cannot be completed is taken back and is
 * 409. In the order of the job; operations after the last error that `failOnErrors` allows are not there. RFC 7644 §3.7, §3.7.1
 */
export function carryOutJob(
  { operations, failOnErrors }: BulkJob,
  policies: Pick<ScimPolicies, 'bulkOrder' | 'goesOn' | 'referredId'>,
  ask: (request: SingleRequest) => ProviderResponse,
): readonly BulkOutcome[] {
  const creators = new Map(operations.filter(({ method }) => method === 'POST').map((each) => [each.bulkId, each]));
  const outcomes = new Map<BulkOperation, BulkOutcome>();
  const failed = new Set<BulkOperation>();
  const running = new Set<BulkOperation>();
  const ids = new Map<string, string>();
  const incomplete: BulkOperation[] = [];
  const idOf = (bulkId: string): string | undefined => policies.referredId(bulkId, ids.get(bulkId));

  for (const operation of policies.bulkOrder(operations)) {
    process(operation);
    for (const each of incomplete.splice(0)) complete(each);
  }
  return operations.map((operation) => outcomes.get(operation)).filter((outcome) => outcome !== undefined);

  function isStopped(): boolean {
    return !policies.goesOn(failed.size, failOnErrors);
  }

  function process(operation: BulkOperation): void {
    if (outcomes.has(operation) || isStopped()) return;
    running.add(operation);
    const referred = bulkIdsIn([operation.data, operation.path.split('/')]);
    const inCircle = new Set<string>();
    for (const bulkId of referred) {
      const creator = creators.get(bulkId);
      if (creator !== undefined && running.has(creator)) inCircle.add(bulkId);
      else if (creator !== undefined) process(creator);
    }
    running.delete(operation);
    if (isStopped()) return;
    const lacking = [...referred].find((bulkId) => !inCircle.has(bulkId) && idOf(bulkId) === undefined);
    if (lacking !== undefined) settle(operation, refused(400, `nothing was created with the bulkId ${lacking}`));
    else if (operation.refusal !== undefined) settle(operation, answerOf(operation.refusal));
    else carryOut(operation, inCircle);
  }

  function carryOut(operation: BulkOperation, inCircle: ReadonlySet<string>): void {
    const { data } = operation;
    const isCircular = inCircle.size > 0 && data !== undefined;
    const possible = isCircular ? { ...operation, data: withoutReferences(data, inCircle) } : operation;
    settle(operation, ask(resolved(possible)));
    if (isCircular && outcomes.get(operation)?.response.status === 201) incomplete.push(operation);
  }

  /** The whole of what was created without the references of a circle. */
  function complete(operation: BulkOperation): void {
    const id = operation.bulkId === undefined ? undefined : ids.get(operation.bulkId);
    const created = outcomes.get(operation);
    if (id === undefined || created === undefined) return;
    const path = `${operation.path.replace(/\/+$/, '')}/${encodeURIComponent(id)}`;
    const lacking = [...bulkIdsIn(operation.data)].find((bulkId) => idOf(bulkId) === undefined);
    const answer =
      lacking === undefined
        ? ask({ ...resolved(operation), method: 'PUT', path })
        : refused(409, `${lacking} is lacking`);
    if (answer.status < 300) {
      const { headers } = answer;
      const tag = headers.etag === undefined ? {} : { etag: headers.etag };
      outcomes.set(operation, {
        ...created,
        response: { ...created.response, headers: { ...created.response.headers, ...tag } },
      });
      return;
    }
    ask({ method: 'DELETE', path });
    const why = String(attribute(answer.body, 'detail') ?? '');
    settle(operation, refused(409, `the circle of references cannot be closed: ${why}`));
  }

  function settle(operation: BulkOperation, response: ProviderResponse): void {
    outcomes.set(operation, { operation, path: pathWithIds(operation.path, idOf), response });
    if (response.status >= 400) failed.add(operation);
    const id = attribute(response.body, 'id');
    if (operation.method !== 'POST' || operation.bulkId === undefined) return;
    if (response.status === 201 && typeof id === 'string') ids.set(operation.bulkId, id);
    else ids.delete(operation.bulkId);
  }

  function resolved({ method, path, version, data }: BulkOperation): SingleRequest {
    return {
      method,
      path: pathWithIds(path, idOf),
      ...(version === undefined ? {} : { version }),
      ...(data === undefined ? {} : { data: withIds(data, idOf) }),
    };
  }
}

const refused = (status: number, detail: string): ProviderResponse =>
  answerOf(new ScimError(status, detail, status === 400 ? 'invalidValue' : undefined));

const answerOf = ({ status, body }: ScimError): ProviderResponse => ({ status, headers: {}, body });
