import { expect, it } from 'vitest';
import { alwaysOf, alwaysStay } from '../../../../scenarios/checks/projection/always.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, schemaOf, silent } from '../../build.ts';

const whole = { id: '7', schemas: ['urn:x'], userName: 'ada', displayName: 'Ada', name: { familyName: 'Lovelace' } };
const discovery = schemaOf({
  displayname: { returned: 'always' },
  title: { returned: 'always' },
  'name.familyname': { returned: 'always' },
  'urn:ext:department': { returned: 'always' },
});
const judge = (shown: unknown, known = discovery) =>
  alwaysStay.judge({ exchanges: [asked('GET /Users/7', anAnswer(200, shown))], whole, discovery: known }).kind;

it('looks for the id and for core attributes that the person has', () => {
  expect(alwaysOf(whole, discovery)).toEqual(['id', 'displayname']);
  expect(alwaysOf(whole, silent)).toEqual(['id']);
});

it('fails what is promised always and left out, and misses neither parts nor what has no value', () => {
  expect(judge({ id: '7', displayName: 'Ada' })).toBe('pass');
  expect(judge({ id: '7', userName: 'ada' })).toBe('fail');
  expect(judge({ id: '7', userName: 'ada' }, silent)).toBe('pass');
});
