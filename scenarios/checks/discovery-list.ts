import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { listResponse } from '../../target-adapter/scim/urns.ts';
import { fail, type Judgement, pass, unjudged, warn } from '../check.ts';
import { answerOf, isTransient } from './answer.ts';

/** What /ResourceTypes or /Schemas holds, whatever list it comes in; ids are not needed there. */
export function itemsIn(exchange: Exchange | undefined): readonly JsonObject[] {
  const body = exchange?.response?.body;
  const items = Array.isArray(body) ? body : attribute(body, 'Resources');
  return Array.isArray(items) ? items.filter(isObject) : [];
}

/** Many targets lack an endpoint of discovery, and identity providers cope. */
export const isMissing = ({ response }: Exchange): boolean =>
  response !== undefined && [401, 403, 404, 405, 501].includes(response.status);

/** A warning where the endpoint is missing; a failure where it answers with something else than it should. */
export function judgeEndpoint(
  exchange: Exchange | undefined,
  expected: string,
  isRight: (body: unknown) => boolean,
): Judgement {
  const { response } = exchange ?? {};
  if (exchange === undefined || response === undefined || isTransient(response.status))
    return unjudged(answerOf(exchange));
  if (isMissing(exchange))
    return warn({ expected, actual: answerOf(exchange), reason: 'identity providers cope without it' });
  if (response.status === 200 && isRight(response.body)) return pass;
  return fail({ expected, actual: `${answerOf(exchange)}${response.status === 200 ? ' with something else' : ''}` });
}

export const isList = (body: unknown): boolean =>
  holdsUrn(body, listResponse) && Array.isArray(attribute(body, 'Resources'));

export function holdsUrn(body: unknown, urn: string): boolean {
  const schemas = attribute(body, 'schemas');
  return Array.isArray(schemas) && schemas.some((one) => String(one).toLowerCase() === urn.toLowerCase());
}

/** An attribute as a schema describes it. `path`: `name.familyName`, for sentences; `depth` 0: of the resource itself. */
export type Described = {
  readonly path: string;
  readonly depth: number;
  readonly facts: JsonObject;
  readonly schema: string;
};

/** Every attribute of every schema, with its sub-attributes. */
export const attributesIn = (schemas: readonly JsonObject[]): readonly Described[] =>
  schemas.flatMap((schema) => describe(attribute(schema, 'attributes'), String(attribute(schema, 'id') ?? ''), '', 0));

const deepest = 3;

function describe(list: unknown, schema: string, prefix: string, depth: number): readonly Described[] {
  if (!Array.isArray(list) || depth > deepest) return [];
  return list.filter(isObject).flatMap((facts) => {
    const path = `${prefix}${String(attribute(facts, 'name') ?? '?')}`;
    return [
      { path, depth, facts, schema },
      ...describe(attribute(facts, 'subAttributes'), schema, `${path}.`, depth + 1),
    ];
  });
}

/** Pass, or a failure that names the first few of those that are wrong. */
export function noneWrong(expected: string, wrong: readonly string[]): Judgement {
  if (wrong.length === 0) return pass;
  const named = wrong.slice(0, 3).join(', ');
  return fail({ expected, actual: wrong.length > 3 ? `${named} and ${wrong.length - 3} more` : named });
}
