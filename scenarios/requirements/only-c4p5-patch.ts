import type { Requirement } from './requirement.ts';

/** What the probes of PATCH name of RFC 7644, until the whole catalogue has it. */
export const onlyPatch: readonly Requirement[] = [
  {
    id: 'RFC7644-3.5.2-02',
    level: 'MUST',
    basis: 'implied',
    text: 'A PATCH body holds schemas with urn:ietf:params:scim:api:messages:2.0:PatchOp; one that does not is invalid.',
    traps: 'The duty is the client’s; leniency is a warn at most.',
  },
  {
    id: 'RFC7644-3.5.2-03',
    level: 'MUST',
    basis: 'implied',
    text: 'A PATCH body holds an Operations array with at least one operation; one that does not is refused.',
    traps: 'An empty array: 400 and a no-op success are both tolerated.',
  },
  {
    id: 'RFC7644-3.5.2-04',
    level: 'MUST',
    basis: 'implied',
    text: 'An operation has exactly one op of add, remove or replace; others are refused.',
    traps:
      'Entra sends Add, Replace, Remove with capitals: accepting them is expected in practice, refusing them -> warn under the Entra profile, not a fail of the RFC.',
  },
  {
    id: 'RFC7644-3.5.2-05',
    level: 'MUST',
    basis: 'implied',
    text: 'path follows the PATH grammar; a malformed one is refused with 400 and scimType invalidPath.',
  },
  {
    id: 'RFC7644-3.5.2-06',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'A path to an attribute outside the schema is refused.',
    traps: 'Extra attributes are ignored by many lenient targets (and IdPs live with it): not a fail.',
  },
  {
    id: 'RFC7644-3.5.2-07',
    level: 'MUST',
    text: 'An operation against a readOnly attribute is refused with an error.',
    traps:
      'In a no-path value object readOnly members may be ignored by lenient targets: judge only the explicit path; 200 without effect -> warn.',
  },
  {
    id: 'RFC7644-3.5.2-09',
    level: 'MUST',
    text: 'replace of an immutable attribute with a value is refused.',
  },
  {
    id: 'RFC7644-3.5.2-10',
    level: 'MUST',
    text: 'A value incompatible with the schema of the target is refused with an error body.',
    traps:
      'The strings "True" and "False" from Entra are a known client quirk: accepting them is not a violation to be failed.',
  },
  {
    id: 'RFC7644-3.5.2-11',
    level: 'MUST',
    text: 'Adding an attribute by its fully qualified name adds the extension URI to schemas.',
  },
  {
    id: 'RFC7644-3.5.2-13',
    level: 'MUST',
    basis: 'implied',
    text: 'Operations are applied in array order, each on the result of the one before.',
  },
  {
    id: 'RFC7644-3.5.2-14',
    level: 'MUST',
    text: 'Setting primary true on one value makes all other values of the attribute not primary.',
    traps: 'The other value may show primary false or no primary.',
  },
  {
    id: 'RFC7644-3.5.2-16',
    level: 'MUST',
    text: 'A failed PATCH answers an error status with an Error body.',
  },
  {
    id: 'RFC7644-3.5.2-17',
    level: 'MUST',
    text: 'A successful PATCH answers 200 with the whole resource, or 204 without a body.',
  },
  {
    id: 'RFC7644-3.5.2-18',
    level: 'MUST',
    text: 'With the attributes parameter a successful PATCH answers 200.',
    traps:
      'Servers that always answer 204 are common: MUST in words, rare in use; warn by default, fail in strict profile.',
  },
  {
    id: 'RFC7644-3.5.2-19',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'PATCH to an id that does not exist answers 404.',
  },
  {
    id: 'RFC7644-3.5.2-21',
    level: 'MUST',
    basis: 'derived',
    text: 'A successful change moves meta.lastModified forward.',
    traps: 'meta is optional to return; skip when the target returns no lastModified.',
  },
  {
    id: 'RFC7644-3.5.2-22',
    level: 'MUST',
    basis: 'implied',
    text: 'Attribute names in path are matched without regard to case.',
  },
  {
    id: 'RFC7644-3.5.2-23',
    level: 'MUST',
    basis: 'implied',
    text: 'A path may be prefixed with the core schema URI.',
  },
  {
    id: 'RFC7644-3.5.2.1-01',
    level: 'MUST',
    basis: 'implied',
    text: 'add needs a value; without it the operation is refused.',
  },
  {
    id: 'RFC7644-3.5.2.1-02',
    level: 'MUST',
    basis: 'implied',
    text: 'add without path adds the attributes of the value object to the resource.',
  },
  {
    id: 'RFC7644-3.5.2.1-03',
    level: 'MUST',
    basis: 'implied',
    text: 'add to a target that does not exist creates it.',
  },
  {
    id: 'RFC7644-3.5.2.1-04',
    level: 'MUST',
    text: 'add to a complex attribute takes a set of sub-attributes and merges them.',
  },
  {
    id: 'RFC7644-3.5.2.1-05',
    level: 'MUST',
    basis: 'implied',
    text: 'add to a multi-valued attribute appends the value and keeps the others.',
    traps: 'A value given as one object instead of an array is to be accepted (examples vary).',
  },
  {
    id: 'RFC7644-3.5.2.1-06',
    level: 'MUST',
    basis: 'implied',
    text: 'add to a single-valued attribute that has a value replaces it.',
  },
  {
    id: 'RFC7644-3.5.2.1-07',
    level: 'SHOULD',
    text: 'add of a value that is already there changes nothing and succeeds.',
  },
  {
    id: 'RFC7644-3.5.2.1-08',
    level: 'MUST NOT',
    text: 'add of a value that is already there does not change lastModified.',
    traps: 'Many stores touch it anyway: warn by default.',
  },
  {
    id: 'RFC7644-3.5.2.1-10',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'add with a value path that matches no value is refused or creates the value.',
    traps: 'noTarget is stated for replace only. Entra depends on creation (see README); never a fail either way.',
  },
  {
    id: 'RFC7644-3.5.2.2-01',
    level: 'MUST',
    basis: 'implied',
    text: 'remove without path fails with 400 and scimType noTarget.',
    traps: 'Another scimType -> warn.',
  },
  {
    id: 'RFC7644-3.5.2.2-02',
    level: 'MUST',
    text: 'remove of a single-valued attribute leaves it without value.',
  },
  {
    id: 'RFC7644-3.5.2.2-03',
    level: 'MUST',
    text: 'remove of a multi-valued attribute without filter removes all values.',
    traps: 'If the target requires emails -> 400 mutability is right.',
  },
  {
    id: 'RFC7644-3.5.2.2-05',
    level: 'MUST',
    text: 'remove with a filter on sub-attributes removes the matching records only.',
  },
  {
    id: 'RFC7644-3.5.2.2-06',
    level: 'MUST',
    text: 'After removal of the last value the attribute is without value.',
  },
  {
    id: 'RFC7644-3.5.2.2-07',
    level: 'MUST',
    text: 'remove of a required attribute is refused with scimType mutability.',
    traps: 'Other scimType on 400 (invalidValue) -> warn.',
  },
  {
    id: 'RFC7644-3.5.2.2-08',
    level: 'MUST',
    text: 'remove of a readOnly attribute is refused with scimType mutability.',
  },
  {
    id: 'RFC7644-3.5.2.2-09',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'remove of one sub-attribute by value path leaves the rest of the record.',
  },
  {
    id: 'RFC7644-3.5.2.2-10',
    level: 'MUST',
    basis: 'derived',
    harms: true,
    text: 'remove of an attribute that has no value is no server error.',
    traps: 'Silent in the RFC; success is the usual answer.',
  },
  {
    id: 'RFC7644-3.5.2.2-11',
    level: 'MUST',
    basis: 'derived',
    text: 'remove of members that names its members in a value array is either honoured or refused.',
    traps:
      'By the letter remove ignores value and takes all members; Entra sent this form before its fix: report what happens, no fail.',
  },
  {
    id: 'RFC7644-3.5.2.3-01',
    level: 'MUST',
    text: 'replace without path replaces the attributes of the value object.',
  },
  {
    id: 'RFC7644-3.5.2.3-03',
    level: 'MUST',
    basis: 'implied',
    text: 'replace of a multi-valued attribute without filter replaces all values.',
  },
  {
    id: 'RFC7644-3.5.2.3-04',
    level: 'MUST',
    text: 'replace of an attribute without value acts as add.',
  },
  {
    id: 'RFC7644-3.5.2.3-05',
    level: 'MUST',
    text: 'replace of a complex attribute changes the given sub-attributes and keeps the others.',
  },
  {
    id: 'RFC7644-3.5.2.3-06',
    level: 'MUST',
    text: 'replace with a value path replaces every matching record.',
    traps: 'Whether unspecified sub-attributes of a matched record stay is not settled; judge only the given ones.',
  },
  {
    id: 'RFC7644-3.5.2.3-07',
    level: 'MUST',
    basis: 'implied',
    text: 'replace with a value path and sub-attribute changes that sub-attribute in every matching record.',
  },
  {
    id: 'RFC7644-3.5.2.3-08',
    level: 'MUST',
    text: 'replace with a value path that matches nothing fails with 400 and scimType noTarget.',
    traps:
      'Creating the value, as Entra hopes, breaks the letter: warn by default, fail in strict profile. Wrong scimType -> warn.',
  },
  {
    id: 'RFC7644-3.5.2.3-09',
    level: 'MUST',
    basis: 'implied',
    text: 'replace path members replaces the member list.',
  },
  {
    id: 'RFC7644-3.5.2.3-10',
    level: 'MUST',
    basis: 'implied',
    text: 'replace of an extension attribute by its URN path works.',
  },
];
