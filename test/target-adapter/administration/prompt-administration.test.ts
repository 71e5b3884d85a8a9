import { expect, it } from 'vitest';
import {
  createPromptAdministration,
  type Question,
  type Reply,
} from '../../../target-adapter/administration/prompt-administration.ts';
import { handClock } from '../clocks.ts';

/** A person who gives these replies, one after the other. */
function person(...replies: Reply[]) {
  const asked: Question[] = [];
  const ask = async (question: Question): Promise<Reply> => {
    asked.push(question);
    return replies[asked.length - 1] ?? { kind: 'declined' };
  };
  return { asked, administration: createPromptAdministration({ ask, clock: handClock(), name: 'staging' }) };
}

it('has a person generate a token and paste it', async () => {
  const { administration, asked } = person({ kind: 'text', text: ' t0ken \n' }, { kind: 'done' });

  const issued = await administration.issueToken?.({ ttlSeconds: 86_400 });
  await administration.revokeToken?.({ id: issued?.id ?? '' });

  expect(issued).toEqual({ id: 'token 1', token: 't0ken' });
  expect(asked).toEqual([
    {
      kind: 'secret',
      text: 'staging: generate a new bearer token that lasts 1 day, and paste it here. It is called token 1 from now on',
    },
    { kind: 'done', text: 'staging: revoke token 1, which you generated in this run' },
  ]);
});

it('has a person set up again', async () => {
  const { administration } = person(
    { kind: 'done' },
    { kind: 'text', text: 'https://x.example/scim/' },
    { kind: 'done' },
    { kind: 'text', text: '' },
  );

  expect(await administration.setUpConfiguration?.()).toEqual({ baseUrl: 'https://x.example/scim' });
  expect(await administration.setUpConfiguration?.()).toEqual({});
});

it('has a person look somebody up', async () => {
  const { administration } = person({ kind: 'text', text: 'Deactivated' }, { kind: 'no' }, { kind: 'text', text: '' });

  expect(await administration.findPerson?.({ userName: 'ada@example.org' })).toEqual({
    id: 'ada@example.org',
    state: 'Deactivated',
    canLogIn: false,
  });
  expect(await administration.findPerson?.({ userName: 'bob@example.org' })).toBeUndefined();
});

it.each([
  [null, 'staging: lift the limit of seats again'],
  [1, 'staging: see to it that exactly 1 seat is free'],
  [0, 'staging: see to it that exactly 0 seats are free'],
])('has a person set %s free seats', async (free, text) => {
  const { administration, asked } = person({ kind: 'done' });

  await administration.setFreeSeats?.({ free });

  expect(asked).toEqual([{ kind: 'done', text }]);
});

it('asks one question at a time', async () => {
  let open = 0;
  const openAtOnce: number[] = [];
  const ask = async (): Promise<Reply> => {
    open += 1;
    openAtOnce.push(open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    return { kind: 'done' };
  };
  const administration = createPromptAdministration({ ask, clock: handClock(), name: 'staging' });

  await Promise.all([administration.deleteConfiguration?.(), administration.removePerson?.({ id: '9' })]);

  expect(openAtOnce).toEqual([1, 1]);
});

it('says that it was declined', async () => {
  const { administration } = person({ kind: 'declined' });

  await expect(administration.deleteConfiguration?.()).rejects.toMatchObject({
    code: 'NOBODY_ANSWERED',
    message: 'it was declined: staging: delete the SCIM configuration',
  });
});

it('refuses what is no token, without showing it', async () => {
  const { administration } = person({ kind: 'text', text: 'not a token' });

  await expect(administration.issueToken?.({ ttlSeconds: 60 })).rejects.toMatchObject({
    code: 'NOBODY_ANSWERED',
    message: 'what was pasted is no token: token 1',
  });
});

it('waits for an answer as long as its time lasts', async () => {
  const clock = handClock();
  const administration = createPromptAdministration({
    ask: () => new Promise(() => undefined),
    clock,
    name: 'staging',
    timeoutMs: 60_000,
  });

  const deleted = administration.deleteConfiguration?.();
  await Promise.resolve();
  clock.advance(60_000);

  await expect(deleted).rejects.toMatchObject({
    code: 'NOBODY_ANSWERED',
    message: 'nobody answered within 60 s: staging: delete the SCIM configuration',
  });
});

it('offers nothing where nobody can answer', () => {
  const administration = createPromptAdministration({
    ask: { nobody: 'nobody can answer: this is no terminal' },
    clock: handClock(),
    name: 'staging',
  });

  expect(Object.keys(administration).sort()).toEqual(['close', 'whyNot']);
  expect(administration.whyNot('revokeToken')).toBe(
    'administration.prompt asks a person, and nobody can answer: this is no terminal',
  );
});

it('says what no person can do', () => {
  const { administration } = person();

  expect(administration.passTime).toBeUndefined();
  expect(administration.whyNot('passTime')).toBe('administration.prompt has no passTime: no person can do it');
});
