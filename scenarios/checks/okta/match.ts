import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type Resource } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import { filterCheck } from '../filter-answer.ts';

/** Percent-encoded, with a page and without one. */
export const oktaMatch = filterCheck(
  {
    id: 'okta/match',
    title: 'A filter on userName is answered with a page beside it and without one',
    requirements: ['OKTA-02', 'RFC7644-3.4.2-08'],
    hint: 'Read filter, startIndex and count together; answer 200 with an empty list where nobody matches.',
    breaks: 'Okta: “matching user not found”, or the assignment ends before any create.',
  },
  'fail',
);

/** What Okta reads of each hit; an answer without schemas ends in “No schema's defined in scim user”. */
export const oktaHitComplete: Check<Sources & { readonly asked: Exchange; readonly hit?: Resource }> = defineCheck({
  id: 'okta/hit-complete',
  title: 'A person in a list shows all that Okta reads of them',
  requirements: ['OKTA-03'],
  hint: 'Show schemas, id, userName, active, and meta with location and resourceType, in lists as in a read by id.',
  breaks: 'Okta: the assignment fails with “No schema’s defined in scim user”, and imports leave people out.',
  judge({ hit }) {
    if (hit === undefined) return skip('the person is in no list');
    const missing = parts.filter(({ path, is }) => !is(attribute(hit, ...path))).map(({ path }) => path.join('.'));
    return missing.length === 0
      ? pass
      : fail({ expected: `${parts.map(({ path }) => path.join('.')).join(', ')}`, actual: `no ${missing.join(', ')}` });
  },
});

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const parts: readonly { readonly path: readonly string[]; is(value: unknown): boolean }[] = [
  { path: ['schemas'], is: (value) => Array.isArray(value) && value.length > 0 },
  { path: ['id'], is: isText },
  { path: ['userName'], is: isText },
  { path: ['active'], is: (value) => typeof value === 'boolean' },
  { path: ['meta', 'location'], is: isText },
  { path: ['meta', 'resourceType'], is: isText },
];
