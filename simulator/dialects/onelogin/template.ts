import { isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import type { Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import { withElements, withMapped } from '../../mapping/body.ts';
import { calendlyRows } from '../../mapping/calendly.ts';
import { type Mappings, mapPerson } from '../../mapping/mapping.ts';
import type { MappedAttribute } from '../../mapping/target-path.ts';

/** What stands in `schemas` of many templates that administrators paste, SCIM 2.0 or not. D41, T5 */
const oldCore = 'urn:scim:schemas:core:1.0';
const oldEnterprise = 'urn:scim:schemas:extension:enterprise:1.0';

/**
 * The vendor's Enterprise template (D41) in the order of its attributes, in the spelling of SCIM 2.0, as far as our
 * directory has its sources; `active` stands in templates of customers (T4).
 */
const templates: Mappings = {
  default: [
    { from: 'email', to: 'userName' },
    { from: 'familyName', to: 'name.familyName' },
    { from: 'givenName', to: 'name.givenName' },
    { from: 'formattedName', to: 'name.formatted' },
    { from: 'email', to: 'emails[type eq "work"].value' },
    { from: 'jobTitle', to: 'title' },
    { from: 'department', to: `${enterpriseSchema}:department` },
    { from: 'active', to: 'active' },
  ],
  calendly: calendlyRows,
};

export const mapped = (person: Person, setting: Setting): readonly MappedAttribute[] =>
  mapPerson(templates, person, setting);

/** The rendered template: the whole body of a create and of a change. D41 */
export function render(person: Person, setting: Setting): JsonObject {
  const { options } = setting;
  const old = options.schemas === '1.0';
  const filled = withMapped({}, mapped(person, setting));
  // What an administrator has pasted is sent as it stands.
  const { [enterpriseSchema]: extension, ...core } =
    setting.administered === undefined
      ? withElements(filled, 'emails', ({ value, type }) => ({ value, type, primary: true }))
      : filled;
  const urns = old ? [oldCore, oldEnterprise] : [userSchema, enterpriseSchema];
  const body = {
    schemas: isObject(extension) ? urns : urns.slice(0, 1),
    ...(options.id === 'null' && { id: null }),
    ...core,
    ...(isObject(extension) && { [old ? oldEnterprise : enterpriseSchema]: extension }),
  };
  return spelt(body, options);
}

function spelt(body: JsonObject, { emails, activeStyle }: Setting['options']): JsonObject {
  const { emails: list } = body;
  return {
    ...body,
    ...(emails === 'object' && Array.isArray(list) && { emails: list[0] }),
    ...(activeStyle === 'string' && { active: String(body.active) }),
  };
}
