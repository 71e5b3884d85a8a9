import { expect, it } from 'vitest';
import { createdId } from '../../../scenarios/probe/created-id.ts';
import { anAnswer } from '../../simulator/build.ts';
import { asked, refusal } from '../build.ts';

const location = 'https://target.example/scim/v2/Users/a%207';
const idOf = (...answer: Parameters<typeof anAnswer>) => createdId(asked('POST /Users', anAnswer(...answer)));

it('takes the id of the body, and where there is none that of Location', () => {
  expect(idOf(201, { id: '7', schemas: [] }, { location })).toBe('7');
  expect(idOf(201, undefined, { location })).toBe('a 7');
  expect(idOf(201, undefined, { location: '/scim/v2/Users/8' })).toBe('8');
});

it('knows no id of what was refused, or told nowhere', () => {
  expect(createdId(asked('POST /Users', refusal(409)))).toBeUndefined();
  expect(createdId(asked('POST /Users'))).toBeUndefined();
  expect(idOf(201, undefined)).toBeUndefined();
  expect(idOf(201, undefined, { location: 'http://[' })).toBeUndefined();
});
