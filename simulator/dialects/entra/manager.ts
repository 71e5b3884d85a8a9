import { attribute, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Person } from '../../directory/person.ts';
import { entraReferences } from '../../mapping/entra.ts';
import { valueAt } from '../../mapping/target-path.ts';
import { resourcePath } from '../wire/filter.ts';
import type { EntraSetting } from './manner.ts';
import { operationName } from './operations.ts';

/**
 * The reference of the second pass: to the manager, where the target knows them; skipped where it does not. D3, D8
 * `url`: any that was asked below /Users, for the `$ref` of the older form.
 */
export function managerOperation(
  held: JsonObject,
  { person, before, url }: { readonly person: Person; readonly before?: Person; readonly url: string },
  setting: EntraSetting,
): JsonObject | undefined {
  const [row] = setting.administered?.references ?? entraReferences[setting.mapping];
  if (row === undefined) return undefined;
  const there = valueAt(held, row.to);
  const { managerId } = person;
  if (managerId === undefined) return before?.managerId === undefined ? undefined : removal(row.to, setting);
  const id = setting.linkedId(managerId);
  if (id === undefined || id === referenced(there)) return undefined;
  const op = operationName(referenced(there) === undefined ? 'Add' : 'Replace', setting);
  switch (setting.options.managerStyle) {
    case 'array':
      return {
        op,
        path: 'manager',
        value: [{ $ref: url.replace(/\/Users(?:[/?].*)?$/s, resourcePath('/Users', id)), value: id }],
      };
    case 'object':
      return { op, path: row.to, value: { value: id } };
    default:
      return { op, path: row.to, value: id };
  }
}

/** As Microsoft's validator removes a manager (C4); a bare text is reported too (C14): option `managerRemoval`. */
function removal(path: string, { options }: EntraSetting): JsonObject | undefined {
  switch (options.managerRemoval) {
    case 'none':
      return undefined;
    case 'string':
      return { op: 'replace', path, value: '' };
    default:
      return { op: 'replace', path, value: { value: '' } };
  }
}

/** The id that the target shows, in whatever form; undefined: nobody's. */
function referenced(there: unknown): string | undefined {
  const one: unknown = Array.isArray(there) ? there[0] : there;
  const id = typeof one === 'string' ? one : attribute(one, 'value');
  return typeof id === 'string' && id !== '' ? id : undefined;
}
