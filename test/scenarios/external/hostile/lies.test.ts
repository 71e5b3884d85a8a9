import { describe, expect, it } from 'vitest';
import { embedded } from '../../../../target-adapter/behaviour.ts';
import { isObject } from '../../../../target-adapter/scim/resource.ts';
import { answering, instead, showing } from '../around.ts';
import { verdictsOf } from '../rehearse.ts';
import { rehearseAmongStrangers, serveLies } from './strangers.ts';

const { rfc } = embedded;
const only =
  'connection-test,create-and-read-back,update-profile,email-change-at-once,deactivate,delete-hard,add-duplicate-active,unassign-reassign,groups-endpoint';
const everyone = 'entra,okta-oin,generic';

// Nothing of a stranger is ever changed or removed, whatever a target answers: `rehearseAmongStrangers` looks at every write.
describe.concurrent('a target that lies', { timeout: 30_000 }, () => {
  it('about who was created gets no stranger changed or deleted', async () => {
    const lie = await serveLies(rfc, (strangers) =>
      answering((answer, { method }) =>
        method === 'POST' && answer.status === 201 && isObject(answer.body)
          ? { ...answer, body: { ...answer.body, id: strangers()[0] } }
          : answer,
      ),
    );

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only, idp: everyone });

    expect(rehearsal.exitCode).toBe(1);
    expect(rehearsal.run.results.flatMap(({ left }) => left)).toEqual([]);
  });

  it('about who was created, and shows that stranger as the person, is left with what it made', async () => {
    const lie = await serveLies(rfc, (strangers) =>
      answering((answer, { method }) =>
        method === 'POST' && answer.status === 201 && isObject(answer.body)
          ? { ...answer, body: { id: strangers()[1], schemas: answer.body.schemas, userName: 'cfo@corp.example' } }
          : answer,
      ),
    );

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only, idp: everyone });

    expect(rehearsal.exitCode).toBe(1);
  });

  it('with a filter that finds a stranger gets no stranger taken over', async () => {
    const lie = await serveLies(rfc, (strangers) =>
      answering((answer, { query, path }) =>
        query.has('filter') && isObject(answer.body)
          ? {
              ...answer,
              body: {
                ...answer.body,
                totalResults: 1,
                Resources: [
                  path === '/Users'
                    ? { id: strangers()[0], schemas: [], userName: 'ceo@corp.example', displayName: 'The ceo' }
                    : { id: strangers()[0], schemas: [], displayName: 'Board' },
                ],
              },
            }
          : answer,
      ),
    );

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only, idp: everyone });

    expect(rehearsal.exitCode).toBe(1);
    expect(verdictsOf(rehearsal).join('\n')).toMatch(/fail create-and-read-back/);
  });

  it('with a filter that returns everybody gets nobody taken over', async () => {
    const lie = await serveLies(rfc, () => async (request, next) => {
      request.query.delete('filter');
      return next();
    });

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only, idp: everyone });

    expect(rehearsal.exitCode).toBe(1);
  });

  it('about ids in every answer but its own gets no stranger touched', async () => {
    const lie = await serveLies(rfc, (strangers) => showing((resource) => ({ ...resource, id: strangers()[2] })));

    await rehearseAmongStrangers(lie, rfc, { only, idp: everyone });
  });

  it('with a list in place of a person is failed, and its people are not touched', async () => {
    const lie = await serveLies(rfc, () =>
      answering((answer, { method, path }) =>
        method === 'GET' && /^\/Users\/./.test(path) && answer.status === 200
          ? { ...answer, body: { schemas: [], totalResults: 1, Resources: [answer.body] } }
          : answer,
      ),
    );

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only, idp: everyone });

    expect(rehearsal.exitCode).toBe(1);
    expect(verdictsOf(rehearsal).join('\n')).toMatch(/fail create-and-read-back/);
  });

  it.each(['../../admin', '..', 'a b', 'ä/ö?x=1#y', '%2e%2e%2f', "'; drop table", '\u202e\u0000\n\r'])(
    'with the id %j leads nobody astray',
    async (odd) => {
      const lie = await serveLies(rfc, () => showing((resource) => ({ ...resource, id: odd })));

      const rehearsal = await rehearseAmongStrangers(lie, rfc, { only: 'create-and-read-back,deactivate' });

      const outside = lie.target.asked.filter(({ path }) => !/^\/(scim\/v2|admin\/api)(\/|\?|$)/.test(path));
      expect(outside).toEqual([]);
      expect(rehearsal.exitCode).not.toBe(0);
    },
  );

  it.each([
    ['numbers for ids', { id: 7 }],
    ['null for everything', null],
    ['a list', []],
    ['a text', 'ok'],
    ['prototype keys', JSON.parse('{"id":"x","__proto__":{"id":"y"},"constructor":{"prototype":{}}}')],
    ['a name of a megabyte', { id: 'x', userName: 'x'.repeat(1_000_000) }],
  ])('with %s in its answers gets a verdict', async (_name, body) => {
    const lie = await serveLies(rfc, () =>
      answering((answer, { method }) => (method === 'POST' && answer.status === 201 ? { ...answer, body } : answer)),
    );

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only: 'create-and-read-back', idp: everyone });

    expect(rehearsal.exitCode).toBe(1);
  });

  it('about where a person is gets no request elsewhere', async () => {
    const lie = await serveLies(rfc, () =>
      answering((answer) =>
        answer.headers.location === undefined
          ? answer
          : { ...answer, headers: { ...answer.headers, location: 'http://localhost:9/steal' } },
      ),
    );

    const rehearsal = await rehearseAmongStrangers(lie, rfc, { only, idp: everyone });

    // It is told of the wrong header, and of nothing else.
    const red = verdictsOf(rehearsal).filter((verdict) => verdict.startsWith('fail'));
    expect(new Set(red)).toEqual(new Set(['fail create-and-read-back: Location: http://localhost:9/steal']));
  });

  it('with 401 that names its own token in the detail has it redacted', async () => {
    const lie = await serveLies(rfc, () =>
      instead(({ headers, method }) =>
        method === 'POST'
          ? { status: 400, headers: {}, body: { detail: `bad ${headers.authorization}`, status: '400' } }
          : undefined,
      ),
    );

    await rehearseAmongStrangers(lie, rfc, { only: 'create-and-read-back' });
  });
});
