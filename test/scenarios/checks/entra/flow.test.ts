import { expect, it } from 'vitest';
import { entraHeld, entraLinked } from '../../../../scenarios/checks/entra/flow.ts';
import type { Discovery } from '../../../../scenarios/discovery.ts';
import { weigh } from '../../../../scenarios/requirements/weigh.ts';
import { valueAt } from '../../../../simulator/mapping/target-path.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const knowing = (...names: readonly string[]): Discovery => ({
  ...silent,
  attributes: new Map(names.map((name) => [name, { mutability: 'readWrite', returned: 'default', caseExact: false }])),
});
const mapped = [
  { path: 'userName', value: 'ada@acme.example' },
  { path: 'emails[type eq "work"].value', value: 'ada@acme.example' },
  { path: 'title', value: 'Tour guide' },
  { path: 'nickName', value: 'Ada' },
  { path: 'active', value: true },
];
const held = (resource: object, discovery = knowing('title', 'username', 'emails', 'emails.value')) => {
  const compared = mapped.map((each) => ({ ...each, shown: valueAt(resource, each.path) }));
  return entraHeld.judge({ ...readOf(anAnswer(200, { id: '7', ...resource })), discovery, compared });
};
const ada = {
  userName: 'ADA@acme.example',
  emails: [{ type: 'work', value: 'Ada@acme.example' }],
  title: 'Tour guide',
};

it('leaves the letter case of addresses to the target, and what its schema does not have (traps 9 and 11)', () => {
  expect(held(ada).kind).toBe('pass');
  expect(held({ ...ada, title: undefined }, silent).kind).toBe('pass');
});

it('names what is shown otherwise, and never fails a target that normalizes (trap 10)', () => {
  const judged = held({ ...ada, title: 'TOUR GUIDE' });

  expect(judged).toMatchObject({ expected: 'title “Tour guide”', actual: 'title “TOUR GUIDE”' });
  expect(weigh(judged, entraHeld.requirements, 'strict')).toBe('warn');
});

it('takes a create for a match that failed, and says nothing where nothing was there', () => {
  const created = { exchanges: [asked('POST /Users', refusal(409, 'uniqueness'))], linkedId: undefined };

  expect(entraLinked.judge({ ...created, existingId: '7' })).toMatchObject({
    kind: 'fail',
    actual: expect.stringContaining('POST /Users answered 409'),
  });
  expect(entraLinked.judge({ ...created, existingId: undefined }).kind).toBe('skip');
});
