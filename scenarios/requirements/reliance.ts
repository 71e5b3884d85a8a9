/**
 * What identity providers rely on beyond the letter of the RFC, or read in it. A recommendation, never a duty: a check of
 * it ends in a warning, in that provider's profile.
 */
export type Reliance = {
  /** As in the title of its dialect. */
  readonly idp: 'Entra ID' | 'Okta' | 'OneLogin' | 'JumpCloud' | 'Google Workspace' | 'Ping Identity';
  /** What it does or expects. */
  readonly what: string;
  /** What the RFC says of that. */
  readonly rfc: string;
  /** `documented`: read in the vendor's pages. `not evidenced`: so it is said, and nobody has shown it. */
  readonly proof: 'documented' | 'not evidenced';
  /** Ids of the statements that it leans on. */
  readonly requirements: readonly [string, ...string[]];
};

export const reliances: readonly Reliance[] = [
  {
    idp: 'Entra ID',
    what: 'It writes op with a capital (Add, Replace, Remove) and expects it to be understood.',
    rfc: 'lower case',
    proof: 'documented',
    requirements: ['RFC7644-3.5.2-04'],
  },
  {
    idp: 'Entra ID',
    what: 'Without the flag aadOptscim062020 it sends active as the string "False" in a PATCH.',
    rfc: 'a boolean',
    proof: 'documented',
    requirements: ['RFC7644-3.5.2-10', 'RFC7644-3.5.2.3-11'],
  },
  {
    idp: 'Entra ID',
    what: 'It removes a member by the path members with a value array; with its flag, by members[value eq "id"].',
    rfc: 'value has no part in remove',
    proof: 'documented',
    requirements: ['RFC7644-3.5.2.2-04', 'RFC7644-3.5.2.2-11'],
  },
  {
    idp: 'Entra ID',
    what: 'With its flag it sends replace without path, with dotted keys (name.givenName) and whole extension URIs as keys.',
    rfc: 'a set of attributes; dotted keys are not defined',
    proof: 'documented',
    requirements: ['RFC7644-3.5.2.3-01', 'RFC7644-3.5.2.3-10'],
  },
  {
    idp: 'Entra ID',
    what: 'It changes an address by the path emails[type eq "work"].value.',
    rfc: 'the same',
    proof: 'documented',
    requirements: ['RFC7644-3.5.2.3-07'],
  },
  {
    idp: 'Entra ID',
    what: 'It expects emails[type eq "work"].value to create the address where there is none yet.',
    rfc: 'replace ends in noTarget',
    proof: 'not evidenced',
    requirements: ['RFC7644-3.5.2.3-08', 'RFC7644-3.5.2.1-10'],
  },
  {
    idp: 'Entra ID',
    what: 'It reads a person whose active is false, too: only deletion for good may give 404.',
    rfc: 'nothing of active',
    proof: 'documented',
    requirements: ['RFC7644-3.4.1-01', 'RFC7644-3.5.2.3-11'],
  },
  {
    idp: 'Entra ID',
    what: 'It filters with eq and and only, on every attribute that may match, emails[type eq "work"].value among them.',
    rfc: 'filters are optional',
    proof: 'documented',
    requirements: ['RFC7644-3.4.2.2-01', 'RFC7644-3.4.2.2-06', 'RFC7644-3.4.2.2-17', 'RFC7644-3.4.2.2-22'],
  },
  {
    idp: 'Entra ID',
    what: 'It reads groups with excludedAttributes=members.',
    rfc: 'MUST',
    proof: 'documented',
    requirements: ['RFC7644-3.9-04'],
  },
  {
    idp: 'Entra ID',
    what: 'It expects displayName of groups to be unique.',
    rfc: 'need not be',
    proof: 'documented',
    requirements: ['RFC7643-4.2-03'],
  },
  {
    idp: 'Entra ID',
    what: 'It tests a credential with a person who does not exist, and expects an empty list with 200.',
    rfc: '200',
    proof: 'documented',
    requirements: ['RFC7644-3.4.2-03', 'RFC7644-3.4.2-08'],
  },
  {
    idp: 'Entra ID',
    what: 'It takes each type to stand once in an attribute with several values.',
    rfc: 'it may stand more than once',
    proof: 'documented',
    requirements: ['RFC7643-2.4-08', 'RFC7644-3.5.2.3-07'],
  },
  {
    idp: 'Entra ID',
    what: 'It expects values as it sent them, in no other spelling.',
    rfc: 'canonical form is a SHOULD',
    proof: 'documented',
    requirements: ['RFC7643-2.4-06', 'RFC7643-7-13'],
  },
  {
    idp: 'Entra ID',
    what: 'It changes by PATCH, groups in no other way; the answer need not hold the resource.',
    rfc: 'PATCH is a SHOULD',
    proof: 'documented',
    requirements: ['RFC7644-3.5-02', 'RFC7644-3.5.2-17'],
  },
  {
    idp: 'Entra ID',
    what: 'It creates with meta.resourceType and roles [].',
    rfc: 'meta is ignored, [] is no value',
    proof: 'documented',
    requirements: ['RFC7643-3.1-14', 'RFC7644-3.3-02', 'RFC7644-3.3-05'],
  },
  {
    idp: 'Entra ID',
    what: 'It reads /Schemas with no null in it and the keywords as the RFC spells them.',
    rfc: 'the same',
    proof: 'documented',
    requirements: ['RFC7643-7-05', 'RFC7643-7-06', 'RFC7643-7-07', 'RFC7643-7-08'],
  },
  {
    idp: 'Entra ID',
    what: 'It takes the id of a new person from the body of the 201.',
    rfc: 'a body is a SHOULD',
    proof: 'not evidenced',
    requirements: ['RFC7644-3.3-06', 'RFC7643-3.1-02'],
  },
  {
    idp: 'Okta',
    what: 'It looks with userName eq before it creates; it imports with startIndex, count and totalResults.',
    rfc: 'filters are optional',
    proof: 'documented',
    requirements: ['RFC7644-3.4.2.2-01', 'RFC7644-3.4.2.2-06', 'RFC7644-3.4.2-04', 'RFC7644-3.4.2.4-01'],
  },
  {
    idp: 'Okta',
    what: 'Integrations made with its wizard change people by PUT only, templates of its catalogue by PATCH.',
    rfc: 'PUT is a MUST, PATCH a SHOULD',
    proof: 'documented',
    requirements: ['RFC7644-3.5-01', 'RFC7644-3.5-02', 'RFC7644-3.5.1-02'],
  },
  {
    idp: 'Okta',
    what: 'It ends access with active false and never deletes a person.',
    rfc: 'nothing of it',
    proof: 'documented',
    requirements: ['RFC7643-4.1.1-09', 'RFC7644-3.5.2.3-11'],
  },
  {
    idp: 'Okta',
    what: 'It expects arrays where several values are possible, and shows detail of an error to the administrator.',
    rfc: 'arrays; detail is optional',
    proof: 'documented',
    requirements: ['RFC7643-2.4-01', 'RFC7644-3.12-05'],
  },
  {
    idp: 'Okta',
    what: 'It deactivates by PATCH without path, value {"active": false}; its PUT carries the whole profile.',
    rfc: 'both are legal',
    proof: 'not evidenced',
    requirements: ['RFC7644-3.5.2.3-01', 'RFC7644-3.5.1-04'],
  },
  {
    idp: 'Okta',
    what: 'It pushes groups by PATCH: replace of displayName with id in the value, add and remove of members.',
    rfc: 'the same',
    proof: 'not evidenced',
    requirements: ['RFC7644-3.5.2.3-01', 'RFC7644-3.5.2.1-09', 'RFC7644-3.5.2.2-04', 'RFC7644-3.5.2-17'],
  },
  {
    idp: 'Okta',
    what: 'It compares userName without regard to case, and makes a task for the administrator of a 409.',
    rfc: '409',
    proof: 'not evidenced',
    requirements: ['RFC7643-4.1.1-03', 'RFC7644-3.3-09'],
  },
  {
    idp: 'Okta',
    what: 'It uses no POST to /.search, no bulk, no /Me and no ServiceProviderConfig.',
    rfc: 'optional parts',
    proof: 'documented',
    requirements: ['RFC7644-3.4.3-01', 'RFC7644-3.7-01', 'RFC7644-3.11-01', 'RFC7644-4-01'],
  },
  {
    idp: 'OneLogin',
    what: 'It changes people by PUT or PATCH, by template, filters on userName, and changes members of groups by PATCH.',
    rfc: 'the same',
    proof: 'not evidenced',
    requirements: ['RFC7644-3.5.1-02', 'RFC7644-3.5-02', 'RFC7644-3.4.2.2-06', 'RFC7644-3.5.2.1-09'],
  },
  {
    idp: 'JumpCloud',
    what: 'It changes people by PUT, filters on userName or externalId, and creates and removes a person to test.',
    rfc: 'the same',
    proof: 'not evidenced',
    requirements: ['RFC7644-3.5.1-02', 'RFC7644-3.4.2.2-06', 'RFC7644-3.3-01', 'RFC7644-3.6-01'],
  },
  {
    idp: 'Google Workspace',
    what: 'It changes fixed attributes by PATCH and PUT, and deletes after a delay.',
    rfc: 'the same',
    proof: 'not evidenced',
    requirements: ['RFC7644-3.5.1-02', 'RFC7644-3.5-02', 'RFC7644-3.6-01'],
  },
  {
    idp: 'Ping Identity',
    what: 'It changes people by PUT or PATCH, by setting, filters on the attribute that is unique, and disables with active.',
    rfc: 'the same',
    proof: 'not evidenced',
    requirements: ['RFC7644-3.5.1-02', 'RFC7644-3.5-02', 'RFC7644-3.4.2.2-06', 'RFC7643-4.1.1-09'],
  },
];

export const reliedOn = (requirementId: string): readonly Reliance[] =>
  reliances.filter(({ requirements }) => requirements.includes(requirementId));

/** Those that lean on one of these statements by their own pages, each once. */
export const reliedOnBy = (requirementIds: readonly string[]): readonly string[] => [
  ...new Set(
    reliances
      .filter(
        ({ proof, requirements }) => proof === 'documented' && requirements.some((id) => requirementIds.includes(id)),
      )
      .map(({ idp }) => idp),
  ),
];
