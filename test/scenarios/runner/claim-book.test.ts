import { describe, expect, it } from 'vitest';
import { creatableTypes } from '../../../scenarios/further-type.ts';
import { type ClaimBook, createClaimBook } from '../../../scenarios/runner/claim-book.ts';
import type { Entry } from '../../../scenarios/runner/entry.ts';
import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { aList, anAnswer, aUser } from '../../simulator/build.ts';
import { asked, refusal } from '../build.ts';
import { withDevices } from '../devices.ts';
import { marker } from './a-target.ts';

function aBook() {
  const written: Entry[] = [];
  const told: Entry[] = [];
  const book = createClaimBook({
    marker,
    types: creatableTypes(withDevices),
    write: async (entry) => void written.push(entry),
    emit: (entry) => told.push(entry),
  });
  return { book, written, told };
}

const name = `ada.${marker}.1@example.org`;
const create = (userName: string = name): ScimRequest => ({ method: 'POST', path: '/Users', body: { userName } });

async function send(book: ClaimBook, request: ScimRequest, response?: ScimResponse): Promise<void> {
  const made = await book.before(request);
  await book.after(request, made, asked('POST /Users', response));
}
const idsIn = (book: ClaimBook) => book.open().map(({ resourceIds }) => [...resourceIds]);

describe('a create', () => {
  it('is claimed, and the claim written, before it is sent', async () => {
    const { book, written } = aBook();

    await book.before(create());

    expect(written).toEqual([{ type: 'claimed', claim: { type: 'User', by: 'userName', value: name } }]);
    expect(book.open()).toHaveLength(1);
  });

  it.each([
    ['text', JSON.stringify({ schemas: [], userName: name })],
    ['text that is no JSON', `{ "username" : "${name}", `],
    ['a body that only its externalId shows to be ours', { displayName: 'Ada', externalId: name }],
    ['a body that only an address shows to be ours', { emails: [{ value: name }] }],
  ])('is claimed where it is %s', async (_what, body) => {
    const { book } = aBook();

    await send(book, { method: 'POST', path: '/Users', body }, anAnswer(201, aUser('7')));

    expect(book.open().map(({ claim }) => claim.value)).toEqual([name]);
    expect(idsIn(book)).toEqual([['7']]);
  });

  it('is claimed in a bulk job, with the id at the end of its location', async () => {
    const { book } = aBook();
    const Operations = [{ method: 'POST', path: '/Users', bulkId: 'q1', data: { userName: name } }];
    const result = { method: 'POST', bulkId: 'q1', status: '201', location: 'https://staging.example/Users/7' };

    await send(book, { method: 'POST', path: '/Bulk', body: { Operations } }, anAnswer(200, { Operations: [result] }));

    expect(book.open().map(({ claim }) => claim.value)).toEqual([name]);
    expect(idsIn(book)).toEqual([['7']]);
  });

  it('waits until its claim is on the disk', async () => {
    const order: string[] = [];
    const book = createClaimBook({
      marker,
      async write() {
        await Promise.resolve();
        order.push('written');
      },
      emit: () => undefined,
    });

    await book.before(create());
    order.push('sent');

    expect(order).toEqual(['written', 'sent']);
  });

  it('is claimed with its id as soon as that is known', async () => {
    const { book, written } = aBook();

    await send(book, create(), anAnswer(201, aUser('7')));

    expect(written.at(-1)).toEqual({
      type: 'claimed',
      claim: { type: 'User', by: 'userName', value: name, resourceId: '7' },
    });
  });

  it('is left to be found by its name where its id is longer than any URL has to be: the log stays small', async () => {
    const { book, written } = aBook();
    const id = 'x'.repeat(100_000);

    await send(book, create(), anAnswer(201, aUser(id)));

    expect(written).toEqual([{ type: 'claimed', claim: { type: 'User', by: 'userName', value: name } }]);
    expect(idsIn(book)).toEqual([[id]]);
  });

  it('of a group is claimed by its displayName', async () => {
    const { book, written } = aBook();

    await book.before({ method: 'POST', path: '/Groups/?x=1', body: { displayName: `Sales ${marker}` } });

    expect(written).toEqual([
      { type: 'claimed', claim: { type: 'Group', by: 'displayName', value: `Sales ${marker}` } },
    ]);
  });

  it('without the marker is never claimed, so never touched', async () => {
    const { book, written } = aBook();

    await send(book, create('ceo@example.org'), anAnswer(201, aUser('1')));
    await send(book, { method: 'POST', path: '/Users', body: {} }, anAnswer(201, aUser('1')));

    expect([book.open(), written]).toEqual([[], []]);
  });

  it('is claimed whatever the letter case of the marker in it', async () => {
    const { book } = aBook();

    await book.before(create(name.toUpperCase()));

    expect(book.open()).toHaveLength(1);
  });

  it('without an answer stays claimed: nobody knows', async () => {
    const { book } = aBook();

    await send(book, create());

    expect(book.open()).toMatchObject([{ claim: { type: 'User', by: 'userName', value: name } }]);
    expect(idsIn(book)).toEqual([[]]);
  });

  it('that was refused stays claimed, as refused: a faulty target may have stored it', async () => {
    const { book, told } = aBook();

    await send(book, create(), refusal(403));

    expect(book.open()).toMatchObject([{ refused: 403 }]);
    expect(told).toEqual([]);
  });

  it('that was refused and succeeds later is a person like others', async () => {
    const { book } = aBook();

    await send(book, create(), refusal(403));
    await send(book, create(), anAnswer(201, aUser('7')));

    expect(idsIn(book)).toEqual([['7']]);
    expect(book.open()[0]).not.toHaveProperty('refused');
  });

  it('that was refused after one that succeeded leaves the first one claimed', async () => {
    const { book } = aBook();

    await send(book, create(), anAnswer(201, aUser('7')));
    await send(book, create(), refusal(409));

    expect(idsIn(book)).toEqual([['7']]);
    expect(book.open()[0]).not.toHaveProperty('refused');
  });

  it('that a faulty target carried out twice is claimed with both ids', async () => {
    const { book } = aBook();

    await send(book, create(), anAnswer(201, aUser('7')));
    await send(book, create(), anAnswer(201, aUser('8')));

    expect(idsIn(book)).toEqual([['7', '8']]);
  });

  it.each([undefined, '', { a: 1 }])('answered with the id %j stays claimed by its name', async (id) => {
    const { book } = aBook();

    await send(book, create(), anAnswer(201, { id }));

    expect(idsIn(book)).toEqual([[]]);
  });
});

it.each(['GET', 'PUT', 'PATCH', 'DELETE'] as const)('claims nothing for a %s', async (method) => {
  const { book } = aBook();

  await book.before({ method, path: '/Users', body: { userName: name } });

  expect(book.open()).toEqual([]);
});

describe('a bulk job', () => {
  const other = `grace.${marker}.2@example.org`;
  const user = (userName: string, bulkId?: string) => ({ method: 'POST', path: '/Users', bulkId, data: { userName } });
  const job = (...operations: readonly unknown[]): ScimRequest => ({
    method: 'POST',
    path: '/Bulk',
    body: { Operations: operations },
  });
  const results = (...operations: readonly unknown[]): ScimResponse => anAnswer(200, { Operations: operations });

  it('claims what is sent as text just as well', async () => {
    const { book } = aBook();

    await book.before({ ...job(), body: JSON.stringify(job(user(name), user(other)).body) });

    expect(book.open()).toHaveLength(2);
  });

  it('that creates one name twice has not refused what it created', async () => {
    const { book } = aBook();

    await send(
      book,
      job(user(name, 'a'), user(name, 'b')),
      results({ bulkId: 'a', status: '201', location: '/Users/7' }, { bulkId: 'b', status: '409' }),
    );

    expect(idsIn(book)).toEqual([['7']]);
    expect(book.open()[0]).not.toHaveProperty('refused');
  });

  it.each([
    ['too few results to tell which', results({ status: '201', location: '/Users/1' })],
    [
      'the results of others',
      results(...['x', 'y'].map((bulkId) => ({ bulkId, status: '201', location: '/Users/1' }))),
    ],
    ['refusals of others', results(...['x', 'y'].map((bulkId) => ({ bulkId, status: '409' })))],
  ])('that is answered with %s leaves its creates to be found by name', async (_how, answer) => {
    const { book } = aBook();

    await send(book, job(user(name, 'a'), user(other)), answer);

    expect(idsIn(book)[1]).toEqual([]);
    expect(book.open()[1]).not.toHaveProperty('refused');
  });
});

describe('a person whose create had no answer to use', () => {
  const found = async (look: ScimRequest, answer: ScimResponse) => {
    const { book, written } = aBook();
    await send(book, create(), refusal(500));
    await send(book, look, answer);
    return { ids: idsIn(book), written };
  };
  const search: ScimRequest = { method: 'GET', path: '/Users?filter=x' };

  it('is claimed with the id under which a search shows them, and that is written', async () => {
    const { ids, written } = await found(search, anAnswer(200, aList(aUser('7', { userName: name.toUpperCase() }))));

    expect(ids).toEqual([['7']]);
    expect(written.at(-1)).toMatchObject({ claim: { value: name, resourceId: '7' } });
  });

  it('is claimed with a number as id', async () => {
    const { ids } = await found(search, anAnswer(200, aList({ ...aUser('7', { userName: name }), id: 7 })));

    expect(ids).toEqual([['7']]);
  });

  it('is claimed with the id under which they are read', async () => {
    const { ids } = await found({ method: 'GET', path: '/Users/7' }, anAnswer(200, aUser('7', { userName: name })));

    expect(ids).toEqual([['7']]);
  });

  it.each([
    ['somebody else', search, aList(aUser('1', { userName: 'ceo@example.org' }))],
    ['somebody of the run', search, aList(aUser('1', { userName: `grace.${marker}.2@example.org` }))],
    ['a group', { method: 'GET', path: '/Groups?filter=x' } as const, aList(aUser('1', { userName: name }))],
  ])('is not claimed with the id of %s', async (_whom, look, body) => {
    expect((await found(look, anAnswer(200, body))).ids).toEqual([[]]);
  });

  it('is claimed with few ids, however many a faulty target shows', async () => {
    const many = Array.from({ length: 500 }, (_, index) => aUser(`${index}`, { userName: name }));

    const { ids } = await found(search, anAnswer(200, aList(...many)));

    expect(ids[0]).toHaveLength(8);
  });
});

describe('a new name', () => {
  const next = `ada.${marker}.2@example.org`;
  const patch = (...operations: readonly unknown[]): ScimRequest => ({
    method: 'PATCH',
    path: '/Users/7',
    body: { schemas: [], Operations: operations },
  });
  const renamed = async (request: ScimRequest) => {
    const { book, written } = aBook();
    await send(book, create(), anAnswer(201, aUser('7')));
    await book.before(request);
    return { names: book.open().map(({ names }) => [...names]), written };
  };

  it.each([
    ['by its path', patch({ op: 'replace', path: 'userName', value: next })],
    [
      'by a path with a URN',
      patch({ op: 'Replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:username', value: next }),
    ],
    ['without a path', patch({ op: 'replace', value: { active: true, UserName: next } })],
    ['by PUT', { method: 'PUT', path: '/Users/7', body: { userName: next } } as const],
  ])('given %s is claimed, and written before it is sent', async (_how, request) => {
    const { names, written } = await renamed(request);

    expect(names).toEqual([[next]]);
    expect(written.at(-1)).toMatchObject({ claim: { value: name, resourceId: '7', now: next } });
  });

  it.each([
    ['that lacks the marker', patch({ op: 'replace', path: 'userName', value: 'ceo@example.org' })],
    ['that is the old one', patch({ op: 'replace', path: 'userName', value: name.toUpperCase() })],
    ['of somebody who is not claimed', { method: 'PUT', path: '/Users/8', body: { userName: next } } as const],
    ['of something else', patch({ op: 'replace', path: 'title', value: next })],
  ])('%s is none', async (_what, request) => {
    expect((await renamed(request)).names).toEqual([[]]);
  });
});

it('claims a token by its id', async () => {
  const { book, written } = aBook();

  await book.token('t1');

  expect(written).toEqual([{ type: 'claimed', claim: { type: 'token', by: 'id', value: 't1', resourceId: 't1' } }]);
});

it('names what is open newest first, so that a group goes before its members', async () => {
  const { book } = aBook();
  await book.before(create());
  await book.before({ method: 'POST', path: '/Groups', body: { displayName: marker } });

  expect(book.open().map(({ claim }) => claim.type)).toEqual(['Group', 'User']);
});

describe('a release', () => {
  it.each(['removed', 'deactivated', 'gone'] as const)('as %s closes the claim and tells it', async (how) => {
    const { book, told } = aBook();
    await book.before(create());

    for (const open of book.open()) book.release(open, how, 'why');

    expect(book.open()).toEqual([]);
    expect(told).toMatchObject([{ type: 'released', how, reason: 'why' }]);
  });

  it.each(['failed', 'kept'] as const)('as %s leaves it open', async (how) => {
    const { book } = aBook();
    await book.before(create());

    for (const open of book.open()) book.release(open, how);

    expect(book.open()).toHaveLength(1);
  });
});

describe('a create of a type that the target defines', () => {
  const laptop = `Laptop ${marker}`;
  const claim = { type: 'resource', by: 'displayName', value: laptop, endpoint: '/Devices' };

  it('is claimed with its endpoint before it is sent, and learns its id and its new name', async () => {
    const { book, written } = aBook();

    await book.before({ method: 'POST', path: '/Devices', body: { displayName: laptop } });
    expect(written).toEqual([{ type: 'claimed', claim }]);

    await send(book, { method: 'POST', path: '/Devices', body: { displayName: laptop } }, anAnswer(201, { id: '7' }));
    await book.before({ method: 'PUT', path: '/Devices/7', body: { displayName: `Phone ${marker}` } });

    expect(book.open()).toMatchObject([{ claim: { ...claim, resourceId: '7', now: `Phone ${marker}` } }]);
  });

  it('is not sent where nothing in it carries the marker', async () => {
    const { book, written } = aBook();

    await expect(book.before({ method: 'POST', path: '/Devices', body: { displayName: 'Laptop' } })).rejects.toThrow(
      'without the marker',
    );
    expect(written).toEqual([]);
  });
});
