import { expect, it } from 'vitest';
import { createdBlindly, creationOf, leavesOut, sentIn, withoutReplaced } from '../../../scenarios/checks/creation.ts';
import { anAnswer, aUser } from '../../simulator/build.ts';
import { asked, refusal } from '../build.ts';

it('is the last POST that was let in', () => {
  const refused = asked('POST /Users', refusal(409), { id: 'x1', body: { userName: 'a' } });
  const created = asked('POST /Users', anAnswer(201, aUser('7')), { id: 'x2', body: { userName: 'b' } });
  const read = asked('GET /Users/7', anAnswer(200, aUser('7')), { id: 'x3' });

  expect(creationOf([refused, created, read])?.id).toBe('x2');
  expect(sentIn([refused, created, read])).toEqual({ userName: 'b' });
});

it('is none where nobody was created', () => {
  expect(creationOf([asked('POST /Users', refusal(409)), asked('POST /Users')])).toBeUndefined();
  expect(sentIn([])).toEqual({});
});

it('is blind where a refusal came without a look for the account', () => {
  const conflict = asked('POST /Users', refusal(409));
  const look = asked('GET /Users?filter=userName%20eq%20%22a%22', anAnswer(200));

  expect(createdBlindly([conflict])).toBe(true);
  expect(createdBlindly([look, conflict])).toBe(false);
  expect(createdBlindly([asked('POST /Users', refusal(400))])).toBe(true);
  for (const status of [401, 429, 500]) expect(createdBlindly([asked('POST /Users', refusal(status))])).toBe(false);
  expect(createdBlindly([])).toBe(false);
});

it('expects nothing of what a PUT left out', () => {
  const put = (body: object) => asked('PUT /Users/7', anAnswer(200), { body });
  const kept = { nickName: 'Extra', title: 'Chief' };

  expect(withoutReplaced(kept, [put({ nickname: 'Extra' })])).toEqual({ nickName: 'Extra' });
  expect(withoutReplaced(kept, [put({ ...kept }), asked('PATCH /Users/7', anAnswer(200), { body: {} })])).toEqual(kept);
});

it('sees what an identity provider never sends with a change, where it had not read the account', () => {
  const patch = asked('PATCH /Users/7', anAnswer(204), {
    body: { Operations: [{ op: 'replace', path: 'userName', value: 'a' }] },
  });

  expect(leavesOut([patch], 'emails')).toBe(true);
  expect(leavesOut([patch], 'userName')).toBe(false);
  expect(leavesOut([asked('GET /Users/7', anAnswer(200)), patch], 'emails')).toBe(false);
  expect(leavesOut([asked('PUT /Users/7', anAnswer(200), { body: {} })], 'emails')).toBe(false);
  expect(leavesOut([], 'emails')).toBe(false);
});
