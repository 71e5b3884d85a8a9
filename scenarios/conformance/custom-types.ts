import { shortened } from '../../target-adapter/scim/shortened.ts';
import {
  customCreated,
  customDeleted,
  customListed,
  customPatched,
  customRead,
  customReplaced,
  type Life,
} from '../checks/custom/life.ts';
import { furtherTypes } from '../further-type.ts';
import { unmakeable } from '../probe/any-subject.ts';
import { live } from '../probe/live.ts';
import { defineScenario } from '../scenario.ts';

const mostTypes = 3;

export const customTypes = defineScenario({
  id: 'custom-types',
  suite: 'conformance',
  group: 'Schemas',
  title: 'What the target defines beside people and groups lives as its schema says',
  needs: [],
  dialects: 'none',
  story: [
    'Each type that the target lists beside people and groups is looked up in its schemas, three at most.',
    'The smallest resource that the schema allows is created, with the marker of the run in a text of its own.',
    'It is read, found in the list, replaced, patched where PATCH is announced, and deleted; then it is gone.',
  ],
  checks: [customCreated, customRead, customListed, customReplaced, customPatched, customDeleted],
  async play(tools) {
    const { discovery, check, note, skip } = tools;
    if (discovery.types === undefined) skip('the target does not list its resource types');
    const types = furtherTypes(discovery);
    if (types.length === 0) skip('the target lists no resource type beside people and groups');
    const lacking = types.map((one) => {
      if ('lacks' in one) return { name: one.type.name, why: one.lacks };
      const [owed] = unmakeable(tools, { type: one.type, further: one });
      return owed === undefined
        ? { further: one }
        : { name: one.type.name, why: `no value can be made up for ${owed}, which its schema requires` };
    });
    const reasons = lacking
      .flatMap((one) => ('why' in one ? shortened(`${one.name}: ${one.why}`, 200) : []))
      .slice(0, mostTypes);
    const creatable = lacking.flatMap((one) => ('further' in one ? one.further : []));
    if (creatable.length === 0) skip(`nothing can be created of ${reasons.join('; ')}`);
    for (const reason of reasons) note(`Nothing is created of ${reason}.`);

    const lives: Life[] = [];
    for (const further of creatable.slice(0, mostTypes)) lives.push(await live(tools, further));
    check(customCreated, { lives, exchanges: lives.flatMap((life) => [life.posted, ...(life.wholePosted ?? [])]) });
    if (lives.every(({ id }) => id === undefined)) return;
    check(customRead, { lives, exchanges: lives.flatMap(({ seen }) => seen?.exchanges ?? []) });
    check(customListed, { lives, exchanges: lives.flatMap(({ lists = [] }) => lists) });
    check(customReplaced, { lives, exchanges: lives.flatMap(({ put }) => put?.exchanges ?? []) });
    check(customPatched, { lives, exchanges: lives.flatMap(({ patched }) => patched?.exchanges ?? []) });
    check(customDeleted, { lives, exchanges: lives.flatMap(({ ending = [] }) => ending) });
  },
});
