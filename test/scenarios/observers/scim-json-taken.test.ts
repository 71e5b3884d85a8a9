import { expect, it } from 'vitest';
import { scimJsonTaken } from '../../../scenarios/observers/scim-json-taken.ts';
import { observed } from '../build.ts';

function judged(status: number, contentType: string): string {
  const [answer, known] = observed(status, {}, { what: 'POST /Users' });
  const exchange = { ...answer, request: { ...answer.request, headers: { 'content-type': contentType } } };
  return scimJsonTaken.when(exchange, known) ? scimJsonTaken.judge(exchange, known).kind : 'not shown';
}

it('passes a body that is read, and fails 415', () => {
  expect(judged(201, 'application/scim+json')).toBe('pass');
  expect(judged(415, 'application/scim+json')).toBe('fail');
  expect(judged(415, 'application/scim+json; charset=utf-8')).toBe('fail');
});

it.each([400, 401, 409, 429, 503])('does not look at a refusal for another reason: %i', (status) => {
  expect(judged(status, 'application/scim+json')).toBe('not shown');
});

it.each(['application/json', 'text/plain'])('does not look at a body of %s', (contentType) => {
  expect(judged(415, contentType)).toBe('not shown');
});
