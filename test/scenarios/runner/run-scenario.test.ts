import { describe, expect, it } from 'vitest';
import { defineCheck, fail, type Judgement, pass, refused, skip, unjudged, warn } from '../../../scenarios/check.ts';
import type { Entry } from '../../../scenarios/runner/entry.ts';
import { runScenario } from '../../../scenarios/runner/run-scenario.ts';
import type { ScenarioRun } from '../../../scenarios/runner/scenario-run.ts';
import type { Lease } from '../../../scenarios/runner/target.ts';
import type { Tools } from '../../../scenarios/scenario.ts';
import { createDirectory, type Directory } from '../../../simulator/directory/directory.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { isObject, type Resource } from '../../../target-adapter/scim/resource.ts';
import { aList, anAnswer } from '../../simulator/build.ts';
import { handClock } from '../../target-adapter/clocks.ts';
import { refusal } from '../build.ts';
import { aDialect, aScenario, aTarget, aTransport, marker, skippingClock } from './a-target.ts';

const directory: Directory = await createDirectory({ seed: 1, marker, locales: ['en'] });
const saying = (judgement: Judgement) =>
  defineCheck({
    id: `says/${judgement.kind}`,
    title: 't',
    requirements: ['RFC7644-3.3-01'],
    hint: 'h',
    breaks: 'b',
    judge: () => judgement,
  });
const passes = saying(pass);
const fails = saying(fail({ expected: 'one', actual: 'none' }));
const warns = saying(warn({ expected: 'one', actual: 'two', reason: 'trap 3' }));

/** Holds people as a target does: creates, finds, shows and deletes. */
function aMemory(meddle: (request: ScimRequest) => ScimResponse | undefined = () => undefined) {
  const people = new Map<string, Resource>();
  const transport = aTransport((request) => {
    const answer = meddle(request);
    if (answer !== undefined) return answer;
    const [path = '', query = ''] = request.path.split('?');
    const id = path.split('/')[2] ?? '';
    if (request.method === 'POST') {
      const person = { ...(isObject(request.body) ? request.body : {}), id: String(people.size + 1) };
      people.set(person.id, person);
      return anAnswer(201, person);
    }
    if (request.method === 'DELETE') return people.delete(id) ? anAnswer(204) : refusal(404);
    if (id !== '') return people.has(id) ? anAnswer(200, people.get(id)) : refusal(404);
    const wanted = /"(.*)"/.exec(decodeURIComponent(query))?.[1];
    return anAnswer(200, aList(...[...people.values()].filter(({ userName }) => userName === wanted)));
  });
  return { people, transport };
}

type Playing = Partial<ScenarioRun> & { readonly memory?: ReturnType<typeof aMemory>; readonly lease?: Partial<Lease> };

async function play(
  story: (tools: Tools) => Promise<void> | void,
  { memory = aMemory(), lease, ...change }: Playing = {},
) {
  const entries: Entry[] = [];
  const plain = aTarget(memory.transport);
  const target =
    lease === undefined ? plain : { ...plain, lease: async () => ({ ...(await plain.lease()), ...lease }) };
  const scenario = aScenario({ play: async (tools) => story(tools) });
  const end = await runScenario({
    scenario,
    key: { target: 'staging', suite: 'lifecycle', idp: 'generic', id: scenario.id },
    target,
    dialect: aDialect(),
    directory,
    marker,
    profile: 'interop',
    version: '0.0.0',
    clock: skippingClock(20_000),
    signal: new AbortController().signal,
    timeLimitMs: 180_000,
    keep: false,
    emit: (entry) => void entries.push(entry),
    write: async (entry) => void entries.push(entry),
    watch: () => undefined,
    observation: { see: () => undefined },
    outsideQueue: (wait) => wait(),
    ...change,
  });
  const of = <Type extends Entry['type']>(type: Type) =>
    entries.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type);
  return { end, entries, of, memory };
}

describe('a story', () => {
  it('passes where its checks do', async () => {
    expect((await play(({ check }) => void check(passes, {}))).end).toEqual({ status: 'pass', stopped: false });
  });

  it('is as bad as its worst check, and says why', async () => {
    const { end } = await play(({ check }) => {
      check(passes, {});
      check(warns, {});
      check(fails, {});
    });

    expect(end).toEqual({ status: 'fail', stopped: false, reason: 'none' });
  });

  it('says of a warning what was seen', async () => {
    expect((await play(({ check }) => void check(warns, {}))).end).toEqual({
      status: 'warn',
      stopped: false,
      reason: 'two',
    });
  });

  it('that made no check could not be judged', async () => {
    expect((await play(() => undefined)).end).toEqual({
      status: 'error',
      stopped: true,
      reason: 'the scenario made no check',
    });
  });

  it('is skipped where every check was', async () => {
    expect((await play(({ check }) => void check(saying(skip('no filter')), {}))).end).toEqual({
      status: 'skip',
      stopped: false,
      reason: 'no filter',
    });
  });

  it('ends where what it needs is not there, and goes on after a mere warning', async () => {
    const stopped = await play(({ need, check }) => {
      need(fails, {});
      check(passes, {});
    });
    const went = await play(({ need, check }) => {
      need(warns, {});
      check(passes, {});
    });

    expect(stopped.end).toEqual({ status: 'fail', stopped: true, reason: 'none' });
    expect(stopped.of('check')).toHaveLength(1);
    expect(went.of('check')).toHaveLength(2);
  });

  it('whose last step did not show is no pass, and stops nobody', async () => {
    const { end } = await play(({ check, unseen }) => {
      check(passes, {});
      check(saying(skip('nobody can look')), {});
      unseen('it waits for a click');
    });

    expect(end).toEqual({ status: 'skip', stopped: false, reason: 'it waits for a click' });
  });

  it('ends where an identity provider’s habit was refused, with a warning', async () => {
    const { end } = await play(({ need }) => need(saying(refused({ expected: 'e', actual: '400', reason: 'r' })), {}));

    expect(end).toEqual({ status: 'warn', stopped: true, reason: '400' });
  });

  it.each([
    ['skip', skip('no PATCH'), 'skip', 'no PATCH'],
    ['error', unjudged('503'), 'error', '503'],
  ] as const)('ends as %s where what it needs is', async (_kind, judgement, status, reason) => {
    expect((await play(({ need }) => need(saying(judgement), {}))).end).toEqual({ status, stopped: true, reason });
  });

  it('is skipped where it finds out on the way that it cannot be played: its first steps make no pass', async () => {
    const { end } = await play(({ check, skip }) => {
      check(passes, {});
      skip('nothing was sent');
    });

    expect(end).toEqual({ status: 'skip', stopped: true, reason: 'nothing was sent' });
  });

  it('keeps a failure that it had found before it was skipped', async () => {
    const { end } = await play(({ check, skip }) => {
      check(fails, {});
      skip('nothing was sent');
    });

    expect(end).toEqual({ status: 'fail', stopped: true, reason: 'none' });
  });
});

describe('what goes wrong around a story', () => {
  it('is told where a user can act on it', async () => {
    const problem = new Problem('ADMINISTRATION_FAILED', {
      happened: 'POST /tokens answered 500',
      expected: 'a token',
      next: 'look',
    });

    expect((await play(() => Promise.reject(problem))).end).toEqual({
      status: 'error',
      stopped: true,
      reason: 'POST /tokens answered 500',
    });
  });

  it('is thrown on where it is a fault of ours, after the clean-up', async () => {
    const memory = aMemory();

    const playing = play(
      async ({ idp, person }) => {
        await idp.assign(person());
        throw new TypeError('ours');
      },
      { memory },
    );

    await expect(playing).rejects.toThrow('ours');
    expect(memory.people.size).toBe(0);
  });

  it('is the time, which is over', async () => {
    const clock = handClock();
    const { end } = await play(
      ({ scim, check }) => {
        clock.advance(180_000);
        return scim({ method: 'GET', path: '/Users' }).then(() => void check(passes, {}));
      },
      { clock },
    );

    expect(end).toEqual({ status: 'error', stopped: true, reason: 'not finished within 180 s' });
  });

  it('is Ctrl-C, and what was created goes all the same', async () => {
    const stop = new AbortController();
    const { end, memory } = await play(
      async ({ idp, person, scim }) => {
        await idp.assign(person());
        stop.abort();
        await scim({ method: 'GET', path: '/Users' });
      },
      { signal: stop.signal },
    );

    expect(end).toEqual({ status: 'error', stopped: true, reason: 'the run was interrupted' });
    expect(memory.people.size).toBe(0);
  });
});

describe('what a story leaves', () => {
  const assigning = async ({ idp, person, check }: Tools) => {
    await idp.assign(person());
    check(passes, {});
  };

  it('is nothing', async () => {
    const { memory, of } = await play(assigning);

    expect(memory.people.size).toBe(0);
    expect(of('released')).toMatchObject([{ how: 'removed' }]);
  });

  it('is what --keep keeps, and says so', async () => {
    const { memory, of } = await play(assigning, { keep: true });

    expect(memory.people.size).toBe(1);
    expect(of('released')).toMatchObject([{ how: 'kept', reason: '--keep' }]);
  });

  it('goes with its tenant where it had one of its own', async () => {
    const { of } = await play(assigning, { lease: { leave: async () => 'dropped' } });

    expect(of('released')).toMatchObject([{ how: 'removed', reason: 'with its tenant' }]);
  });

  it('is told where a target keeps it', async () => {
    const { of } = await play(assigning, {
      memory: aMemory(({ method }) => (method === 'DELETE' ? refusal(500) : undefined)),
    });

    expect(of('released')).toMatchObject([{ how: 'failed', reason: 'DELETE answered 500' }]);
  });

  it('is nothing where a create was refused, and nothing where a faulty target stored it all the same', async () => {
    const honest = await play(assigning, {
      memory: aMemory(({ method }) => (method === 'POST' ? refusal(403) : undefined)),
    });
    const memory = aMemory((request) => {
      if (request.method !== 'POST' || !isObject(request.body)) return undefined;
      memory.people.set('9', { ...request.body, id: '9' });
      return refusal(403);
    });
    const faulty = await play(assigning, { memory });

    expect(honest.of('released')).toMatchObject([{ how: 'gone', reason: 'refused with 403' }]);
    expect(faulty.of('released')).toMatchObject([{ how: 'removed' }]);
    expect(memory.people.size).toBe(0);
  });

  it('is put back last thing first, and told', async () => {
    const { of } = await play(({ atEnd, check }) => {
      atEnd('The first is as it was.', () => Promise.resolve());
      atEnd('The second is as it was.', () => Promise.resolve());
      check(passes, {});
    });

    expect(of('step').map(({ text }) => text)).toEqual(['The second is as it was.', 'The first is as it was.']);
  });

  it('is put back as far as it can be: a refusal is noted and changes no verdict', async () => {
    const { end, of } = await play(({ atEnd, check }) => {
      atEnd('The first is as it was.', () => Promise.resolve());
      atEnd('The second is as it was.', () => Promise.reject(new Error('it is down')));
      check(passes, {});
    });

    expect(end.status).toBe('pass');
    expect(of('note').map(({ text }) => text)).toEqual(['The second is as it was. did not succeed: it is down']);
    expect(of('step').map(({ text }) => text)).toEqual(['The first is as it was.']);
  });
});

it('tells the story, and lets no secret into it', async () => {
  const { of } = await play(({ tell, note, check }) => {
    tell('The token is a-token-of-ours.');
    note('It was a-token-of-ours.');
    check(passes, {});
  });

  expect([...of('step'), ...of('note')].map(({ text }) => text)).toEqual([
    'The token is redacted.',
    'It was redacted.',
  ]);
});
