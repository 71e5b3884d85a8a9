import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { requiredMissing, userNameEmpty, wrongTypes } from '../checks/create/refused.ts';
import { emptyIsAbsent } from '../checks/create/server-assigned.ts';
import { absent, showsNot } from '../checks/wish.ts';
import { noText, writableOf } from '../probe/attributes.ts';
import { createdId } from '../probe/created-id.ts';
import { lacking, written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

/** What null becomes where it is taken for a text. */
const wordsForNothing = ['null', 'undefined', 'None', 'nil', '[]'];

export const createRefused = defineScenario({
  id: 'create-refused',
  suite: 'conformance',
  group: 'Create',
  title: 'A create without what is required is refused, and one with empty values is not',
  needs: [],
  dialects: 'none',
  after: ['create-representation'],
  story: [
    'A create is sent without a userName, with an empty one, and with a text where the name should be.',
    'Another one has null and an empty list in it: the person is created without these attributes.',
  ],
  checks: [requiredMissing, userNameEmpty, wrongTypes, emptyIsAbsent],
  async play(tools) {
    const { check, person, userBody, scim, readId } = tools;
    const { userName: _left, ...nameless } = userBody(person());
    const create = (body: JsonObject): Promise<Exchange> => scim({ method: 'POST', path: '/Users', body });
    const without = await create(nameless);
    const empty = await create({ ...nameless, userName: '' });
    const garbled = await create({ ...userBody(person()), name: 'no object' });
    check(requiredMissing, written(tools, without, undefined));
    check(userNameEmpty, written(tools, empty, undefined));
    check(wrongTypes, written(tools, garbled, undefined));

    const { texts, list } = writableOf(tools);
    const emptied = [...texts, ...(list?.name === 'phoneNumbers' ? [list.name] : [])];
    if (emptied.length === 0) {
      check(emptyIsAbsent, lacking(tools, noText));
      return;
    }
    const values = Object.fromEntries(emptied.map((name) => [name, texts.includes(name) ? null : []]));
    const created = await create({ ...userBody(person()), ...values });
    const id = createdId(created);
    const seen = id === undefined ? undefined : await readId('Users', id);
    // A value that the target makes up where none was sent is its right.
    const wishes = emptied.flatMap((name) =>
      texts.includes(name) ? wordsForNothing.map((word) => showsNot(word, name)) : [absent(name)],
    );
    check(emptyIsAbsent, written(tools, created, seen, ...wishes));
  },
});
