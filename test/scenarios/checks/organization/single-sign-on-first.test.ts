import { expect, it } from 'vitest';
import { singleSignOnFirst } from '../../../../scenarios/checks/organization/single-sign-on-first.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const turnOn = (status: number, detail?: string) => [asked('POST /configuration', anAnswer(status, { detail }))];

it('passes a refusal that names single sign-on, and a set-up once it is on', () => {
  expect(
    singleSignOnFirst.judge({ without: turnOn(409, 'Turn single sign-on on first.'), having: turnOn(201) }),
  ).toEqual({ kind: 'pass' });
});

it.each([
  ['it is let in without', turnOn(201), turnOn(201), 'a refusal while single sign-on is off'],
  ['the refusal explains nothing', turnOn(409, 'No.'), turnOn(201), 'a message that names single sign-on'],
  ['it is kept out with it', turnOn(409, 'SSO is off'), turnOn(409), 'SCIM can be turned on'],
])('fails where %s', (_what, without, having, expected) => {
  expect(singleSignOnFirst.judge({ without, having })).toMatchObject({ kind: 'fail', expected });
});
