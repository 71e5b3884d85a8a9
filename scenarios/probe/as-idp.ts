import { formEncoded } from '../../simulator/dialects/wire/filter.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';
import type { Question } from '../checks/filter-answer.ts';
import type { Tools } from '../scenario.ts';

/**
 * The same tools, but what goes out by hand goes out as the identity provider's: with its headers, by its connection, and
 * each extension of a person listed.
 */
export const asIdp = <Some extends Pick<Tools, 'scim' | 'asIdp' | 'userBody'>>(tools: Some): Some => ({
  ...tools,
  userBody: (person: Parameters<Tools['userBody']>[0]) => {
    const { schemas, ...mapped } = tools.userBody(person);
    const extensions = Object.keys(mapped).filter((name) => name.startsWith('urn:'));
    return { schemas: [...(Array.isArray(schemas) ? schemas : []), ...extensions], ...mapped };
  },
  scim: ({ method, path, body }: Parameters<Tools['scim']>[0]) =>
    tools.asIdp({ method, path, ...(isObject(body) ? { body } : {}) }),
});

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
