import type { Judgement } from '../../../scenarios/check.ts';
import { readDiscovery } from '../../../scenarios/discovery.ts';
import type { Known, Observer } from '../../../scenarios/observer.ts';
import type { AnsweredExchange } from '../../../target-adapter/scim/exchange.ts';
import { enterpriseSchema, groupSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { anAnswer, aUser } from '../../simulator/build.ts';
import { asked, silent } from '../build.ts';

export type Look = {
  readonly what?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of the request. */
  readonly sent?: unknown;
  /** The Authorization header of the request. */
  readonly credential?: string;
  /** The Accept header of the request. */
  readonly accept?: string;
  readonly known?: Known;
};

/** A target that describes nothing. */
export const undescribed: Known = { discovery: silent };

/** What an observer says of one answer; `not shown` where it does not look at it. */
export function judged(observer: Observer, body: unknown, look: Look = {}): Judgement['kind'] | 'not shown' {
  const { what = 'GET /Users/7', status = 200, headers = {}, sent, credential, accept, known = undescribed } = look;
  const response = anAnswer(status, body, headers);
  const exchange = asked(what, response, { body: sent });
  const request = {
    ...exchange.request,
    headers: {
      ...(credential === undefined ? {} : { Authorization: credential }),
      ...(accept === undefined ? {} : { Accept: accept }),
    },
  };
  const answered: AnsweredExchange = { ...exchange, request, response };
  return observer.when(answered, known) ? observer.judge(answered, known).kind : 'not shown';
}

/** A user `7` as a right target shows it, with changes. */
export const ada = (change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> =>
  aUser('7', change);

export const list = (resources: readonly unknown[], change: Readonly<Record<string, unknown>> = {}): unknown => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: resources.length,
  Resources: resources,
  ...change,
});

/** A target whose schema of people has these attributes beside userName, and an extension with `department`. */
export function describing(attributes: readonly unknown[] = [], { etag }: { readonly etag?: boolean } = {}): Known {
  const schemas = [
    { id: userSchema, attributes: [{ name: 'userName', type: 'string', required: true }, ...attributes] },
    { id: enterpriseSchema, attributes: [{ name: 'department', type: 'string' }] },
  ];
  const types = [
    {
      name: 'User',
      endpoint: '/Users',
      schema: userSchema,
      schemaExtensions: [{ schema: enterpriseSchema, required: false }],
    },
    { name: 'Group', endpoint: '/Groups', schema: groupSchema },
  ];
  return {
    discovery: readDiscovery({
      serviceProviderConfig: etag === undefined ? {} : { etag: { supported: etag } },
      resourceTypes: { Resources: types },
      schemas: { Resources: schemas },
    }),
  };
}
