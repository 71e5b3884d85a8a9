import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { patchOp } from '../../target-adapter/scim/urns.ts';
import { oddRequests, worksAfterwards } from '../checks/errors/requests.ts';
import { quoted } from '../probe/ask.ts';
import { makePerson } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const errorsOdd = defineScenario({
  id: 'errors-odd',
  suite: 'conformance',
  tags: ['security'],
  group: 'Security',
  title: 'Odd requests bring nothing down',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'A person is created.',
    'Odd requests follow: a huge body, a deep one, one of another media type, paths that mean something to JavaScript, long and deep filters, a letter that no text may hold.',
    'Then the person is read as before.',
  ],
  checks: [oddRequests, worksAfterwards],
  async play(tools) {
    const { scim, check, userBody, person, discovery } = tools;
    const { id, userName } = await makePerson(tools);
    const path = `/Users/${encodeURIComponent(id)}`;
    const create = (change: Readonly<Record<string, unknown>>): Promise<Exchange> =>
      scim({ method: 'POST', path: '/Users', body: { ...userBody(person()), ...change } });
    const find = (filter: string): Promise<Exchange> =>
      scim({ method: 'GET', path: `/Users?count=1&filter=${encodeURIComponent(filter)}` });
    const name = quoted(userName);

    const exchanges = [
      await create({ displayName: 'x'.repeat(200_000) }),
      await create({ name: nested(100) }),
      await create({ displayName: '\u0000' }),
      await scim({
        method: 'POST',
        path: '/Users',
        headers: { 'Content-Type': 'text/plain' },
        body: JSON.stringify(userBody(person())),
      }),
      await scim({ method: 'GET', path, headers: { Accept: 'text/xml' } }),
      await find(`userName eq ${quoted('x'.repeat(4_000))}`),
      await find(`${'('.repeat(200)}userName eq ${name}${')'.repeat(200)}`),
      await find(`userName eq "\\u0000"`),
    ];
    if (discovery.patch !== false) {
      const Operations = [{ op: 'replace', path: '__proto__.polluted', value: 'x' }];
      exchanges.push(await scim({ method: 'PATCH', path, body: { schemas: [patchOp], Operations } }));
    }
    check(oddRequests, { exchanges });
    check(worksAfterwards, { exchanges: [await scim({ method: 'GET', path })] });
  },
});

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = { givenName: value };
  return value;
}
