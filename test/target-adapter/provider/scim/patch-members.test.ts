import { describe, expect, it } from 'vitest';
import { attribute, type JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { aProvider } from './a-provider.ts';

describe('members', () => {
  async function aGroup() {
    const provider = aProvider();
    for (const userName of ['a', 'b', 'c']) await provider.made('/Users', { userName });
    await provider.made('/Groups', { displayName: 'g', members: [{ value: '1' }, { value: '2' }] });
    const members = async () => {
      const shown = await provider.shown('/Groups/4', 'members');
      return Array.isArray(shown) ? shown.map((member) => attribute(member, 'value')) : [];
    };
    return { ...provider, members };
  }

  it.each<[string, JsonObject, readonly string[]]>([
    ['are added', { op: 'add', path: 'members', value: [{ value: '3' }] }, ['1', '2', '3']],
    [
      'are added once',
      { op: 'add', path: 'members', value: [{ value: '2' }, { value: '3' }, { value: '3' }] },
      ['1', '2', '3'],
    ],
    ['are replaced', { op: 'replace', path: 'members', value: [{ value: '3' }] }, ['3']],
    ['are replaced by nobody', { op: 'replace', path: 'members', value: [] }, []],
    ['are removed one by one', { op: 'remove', path: 'members[value eq "1"]' }, ['2']],
    ['are removed by what they show', { op: 'remove', path: 'members[type eq "User" and display eq "b"]' }, ['1']],
    ['are not removed where none matches', { op: 'remove', path: 'members[value eq "9"]' }, ['1', '2']],
    ['are removed as listed', { op: 'remove', path: 'members', value: [{ value: '1', type: 'User' }] }, ['2']],
    ['are removed all', { op: 'remove', path: 'members' }, []],
    [
      'are replaced without a path',
      { op: 'replace', value: { members: [{ value: '3' }, { value: '1' }] } },
      ['3', '1'],
    ],
  ])('%s', async (_what, operation, after) => {
    const { patch, members } = await aGroup();

    const { status, body } = await patch('/Groups/4', operation);

    expect({ status, body }).toEqual({ status: 204, body: undefined });
    expect(await members()).toEqual(after);
  });

  it.each<[string, JsonObject]>([
    ['value', { op: 'replace', path: 'members[value eq "1"].value', value: '3' }],
    ['value within an object', { op: 'replace', path: 'members[value eq "1"]', value: { value: '3' } }],
    ['type', { op: 'replace', path: 'members[value eq "1"].type', value: 'Group' }],
    ['value by removal', { op: 'remove', path: 'members[value eq "1"].value' }],
    ['display', { op: 'replace', path: 'members[value eq "1"].display', value: 'Forged' }],
  ])('do not change their %s', async (_what, operation) => {
    const { patch, members } = await aGroup();

    const { status, body } = await patch('/Groups/4', operation);

    expect([status, attribute(body, 'scimType')]).toEqual([400, 'mutability']);
    expect(await members()).toEqual(['1', '2']);
  });

  it('are shown in the answer where the request says what it wants to see', async () => {
    const { ask } = await aGroup();

    const { status, body } = await ask('PATCH', '/Groups/4?attributes=members.value', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'add', path: 'members', value: [{ value: '3' }] }],
    });

    expect(status).toBe(200);
    expect(attribute(body, 'members')).toEqual([{ value: '1' }, { value: '2' }, { value: '3' }]);
  });
});
