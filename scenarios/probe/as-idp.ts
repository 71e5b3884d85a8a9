import { formEncoded } from '../../simulator/dialects/wire/filter.ts';
import { isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { isSuccess } from '../checks/answer.ts';
import type { Question } from '../checks/filter-answer.ts';
import type { Tools } from '../scenario.ts';

/**
 * The same tools, but what goes out by hand goes out as the identity provider's: with its headers, by its connection, and
 * each extension of a person listed. A PATCH that is refused with capitals in op comes once more without: they have a check
 * of their own.
 */
export function asIdp<Some extends Pick<Tools, 'scim' | 'asIdp' | 'userBody'>>(tools: Some): Some {
  let isSmall = false;
  return {
    ...tools,
    userBody(person: Parameters<Tools['userBody']>[0]) {
      const { schemas, ...mapped } = tools.userBody(person);
      const extensions = Object.keys(mapped).filter((name) => name.startsWith('urn:'));
      return { schemas: [...(Array.isArray(schemas) ? schemas : []), ...extensions], ...mapped };
    },
    async scim({ method, path, body }: Parameters<Tools['scim']>[0]) {
      if (!isObject(body)) return tools.asIdp({ method, path });
      const small = inSmallLetters(body);
      const sent = await tools.asIdp({ method, path, body: isSmall ? small : body });
      const isOdd = method === 'PATCH' && !isSmall && JSON.stringify(small) !== JSON.stringify(body);
      const status = sent.response?.status ?? 0;
      if (!isOdd || status < 400 || status >= 500) return sent;
      const again = await tools.asIdp({ method, path, body: small });
      isSmall = isSuccess(again.response?.status);
      return isSmall ? again : sent;
    },
  };
}

function inSmallLetters(body: JsonObject): JsonObject {
  const { Operations } = body;
  if (!Array.isArray(Operations)) return body;
  const small = (operation: unknown): unknown =>
    isObject(operation) && typeof operation.op === 'string'
      ? { ...operation, op: operation.op.toLowerCase() }
      : operation;
  return { ...body, Operations: Operations.map(small) };
}

/** Asks by a filter as Entra ID writes it: blanks as plus signs. `before`: parameters in front of it. */
export async function askAsEntra(
  { asIdp: send }: Pick<Tools, 'asIdp'>,
  {
    endpoint = '/Users',
    before = '',
    filter,
    finds,
  }: {
    readonly endpoint?: '/Users' | '/Groups';
    readonly before?: string;
    readonly filter: string;
    readonly finds: readonly string[];
  },
): Promise<Question> {
  const exchange = await send({ method: 'GET', path: `${endpoint}?${before}filter=${formEncoded(filter)}` });
  return { filter, finds, exchange };
}
