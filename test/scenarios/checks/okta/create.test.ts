import { expect, it } from 'vitest';
import { oktaGroupsSent, oktaPasswordSent } from '../../../../scenarios/checks/okta/create.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, refusal, schemaOf, silent } from '../../build.ts';

const body = { userName: 'ada@example.com', password: '1mz050nq', groups: [] };
const taken = asked('POST /Users', anAnswer(201, aUser('7')), { body });
const refused = (status: number) => asked('POST /Users', refusal(status), { body });

it('takes what is taken', () => {
  expect(oktaGroupsSent.judge({ discovery: silent, created: taken }).kind).toBe('pass');
});

it('only warns of a read-only value that is refused, as the RFC’s own example does', () => {
  expect(oktaGroupsSent.judge({ discovery: silent, created: refused(400), plain: taken }).kind).toBe('warn');
  expect(oktaPasswordSent.judge({ discovery: silent, created: refused(400), plain: taken }).kind).toBe('fail');
});

it('fails a server error', () => {
  expect(oktaGroupsSent.judge({ discovery: silent, created: refused(500), plain: taken }).kind).toBe('fail');
});

it('says nothing where the create is refused in any case, or the schema has no such attribute', () => {
  const discovery = schemaOf({ userName: {} });

  expect(oktaPasswordSent.judge({ discovery: silent, created: refused(400), plain: refused(400) }).kind).toBe('skip');
  expect(oktaPasswordSent.judge({ discovery, created: refused(400), plain: taken }).kind).toBe('skip');
  expect(oktaPasswordSent.judge({ discovery: silent, created: refused(429), plain: taken }).kind).toBe('error');
});
