import type { DialectFact } from '../../dialect.ts';

const schemaPage = 'developers.onelogin.com/scim: Step 1, Define Your SCIM User Schema';
const apiPage = 'developers.onelogin.com/scim: Step 2, Implement RESTful SCIM APIs';
const testPage = 'developers.onelogin.com/scim: Steps 3 and 4, Create and Test';
const capture = 'goauthentik/authentik#11249';

/** D40: apiPage, D41: schemaPage, D42: testPage, C40: capture. */
export const oneloginFacts: readonly DialectFact[] = [
  {
    id: 'onelogin/test',
    says: 'on Enable it looks for a userName that nobody has; an empty list or a 404 passes',
    evidence: 'documented',
    source: apiPage,
  },
  {
    id: 'onelogin/headers',
    says: 'Content-Type: application/scim+json, and a User-Agent that is there but empty',
    evidence: 'captured',
    source: `${capture}: a PATCH of a group; other requests by analogy`,
  },
  {
    id: 'onelogin/answers',
    says: 'asks service providers to answer as application/json; no target is judged by it',
    evidence: 'documented',
    source: apiPage,
  },
  {
    id: 'onelogin/auth',
    says: 'a bearer token that is unique to each customer account',
    evidence: 'documented',
    source: testPage,
  },
  {
    id: 'onelogin/match',
    says: 'filters by userName before it creates; that a 404 counts as nobody there too is by analogy with the test',
    evidence: 'documented',
    source: apiPage,
  },
  {
    id: 'onelogin/query',
    says: 'writes blanks in a filter as %20',
    evidence: 'remembered',
    source: 'no capture of a query was found',
  },
  {
    id: 'onelogin/template',
    says: 'the JSON template that the administrator pasted is the body of POST and PUT; here the vendor’s Enterprise template in SCIM 2.0 spelling',
    evidence: 'documented',
    source: schemaPage,
  },
  {
    id: 'onelogin/active-in-template',
    says: 'the template holds active; activeStyle=string renders the macro as a text',
    evidence: 'third-party',
    source: 'doc.keepnetlabs.com: OneLogin; which connector renders a text is remembered',
  },
  {
    id: 'onelogin/schemas-1.0',
    says: 'schemas=1.0 names the URNs of SCIM 1.0, as the vendor’s templates and many pasted ones do',
    evidence: 'documented',
    source: `${schemaPage}; scim.dev: OneLogin guide`,
  },
  {
    id: 'onelogin/emails-object',
    says: 'emails=object sends one object in place of the list, as the vendor’s Enterprise template has it',
    evidence: 'documented',
    source: `${schemaPage}; 15five/django-scim2: src/django_scim/adapters.py allows for it`,
  },
  {
    id: 'onelogin/id-null',
    says: 'id=null sends "id": null, as some templates have it',
    evidence: 'third-party',
    source: 'doc.keepnetlabs.com: OneLogin',
  },
  {
    id: 'onelogin/update',
    says: 'PUT of the whole template, no GET before it; an e-mail change is the same PUT',
    evidence: 'documented',
    source: `${apiPage}; onelogin/onelogin-scim-node`,
  },
  {
    id: 'onelogin/deactivate',
    says: 'suspends by the same PUT with active: false, and reactivates with true',
    evidence: 'remembered',
    source: `that there is a suspension: ${testPage}; its request is not documented`,
  },
  {
    id: 'onelogin/delete',
    says: 'for users who are deleted: DELETE; remove=suspend deactivates, remove=nothing leaves them',
    evidence: 'documented',
    source: `${testPage}: a setting; which choice is the default is remembered`,
  },
  {
    id: 'onelogin/delete-missing',
    says: 'takes a 404 to DELETE as done',
    evidence: 'remembered',
    source: 'not documented; what was wanted is so',
  },
  {
    id: 'onelogin/groups',
    says: 'reads GET /Groups to learn which there are, and creates the others without members',
    evidence: 'documented',
    source: `${apiPage}; onelogin/onelogin-scim-node; how it pages is remembered`,
  },
  {
    id: 'onelogin/member-add',
    says: 'PATCH with one add operation for one member',
    evidence: 'captured',
    source: `${capture}: concluded from Content-Length 165; the body was not shown`,
  },
  {
    id: 'onelogin/member-remove',
    says: 'removes by a value path; memberRemove=valueList names the members in a list',
    evidence: 'remembered',
    source: 'not seen; the plain form of RFC 7644 §3.5.2.2',
  },
  {
    id: 'onelogin/group-rename',
    says: 'replaces displayName by PATCH',
    evidence: 'remembered',
    source: 'not seen; the plain form of RFC 7644 §3.5.2.3',
  },
  {
    id: 'onelogin/group-delete',
    says: 'deletes no group: no such call is among those that it asks for',
    evidence: 'documented',
    source: apiPage,
  },
  {
    id: 'onelogin/import',
    says: 'can read all users; page by page, the next beginning after what was seen',
    evidence: 'documented',
    source: `${apiPage}: Get Users; how it pages is remembered`,
  },
  {
    id: 'onelogin/failed-tasks',
    says: 'a failed task stays in the list until an administrator has it tried again; here only what was throttled, or had no answer, is tried again by itself',
    evidence: 'remembered',
    source: 'developers.onelogin.com/scim shows the list; nothing is published on automatic retries',
  },
  {
    id: 'onelogin/approval',
    says: 'can be set to wait for approval before it creates, updates or deletes; each event is sent by itself, there is no cycle',
    evidence: 'documented',
    source: testPage,
  },
];
