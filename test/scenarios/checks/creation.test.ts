import { expect, it } from 'vitest';
import { creationOf, sentIn } from '../../../scenarios/checks/creation.ts';
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
