import { isSuccess } from '../checks/answer.ts';
import { foundByUserName } from '../checks/create/found-by-user-name.ts';
import { nobodyFound } from '../checks/create/nobody-found.ts';
import { createTaken } from '../checks/create/representation.ts';
import { shownInactive } from '../checks/deactivate/shown-inactive.ts';
import { deleteTaken } from '../checks/delete/by-id.ts';
import { notFound } from '../checks/delete/not-found.ts';
import { replaceSingle, replaceWithoutPath } from '../checks/patch/replace.ts';
import { readById } from '../checks/read/by-id.ts';
import { shows } from '../checks/wish.ts';
import { mayWrite } from '../probe/attributes.ts';
import { postSubject } from '../probe/subject.ts';
import { lacking, written } from '../probe/trial.ts';
import { defineScenario, type Tools } from '../scenario.ts';

export const firstLook = defineScenario({
  id: 'first-look',
  suite: 'conformance',
  tags: ['smoke'],
  group: 'First look',
  title: 'A person is created, read, found, changed, deactivated and deleted',
  needs: [],
  dialects: 'none',
  story: [
    'A person is created by hand, read by id and looked for by userName; a userName that nobody has finds nobody.',
    'The name is changed by PATCH, then the person is deactivated as Okta does it.',
    'The person is deleted, and not found any more.',
  ],
  checks: [
    createTaken,
    readById,
    foundByUserName,
    nobodyFound,
    replaceSingle,
    replaceWithoutPath,
    shownInactive,
    deleteTaken,
    notFound,
  ],
  async play(tools) {
    const { check, need, scim, find, unseen, discovery } = tools;
    const { posted, subject } = await postSubject(tools);
    need(createTaken, { exchanges: [posted], discovery });
    if (subject === undefined) return;
    const { path, person } = subject;
    check(readById, await subject.read());
    const { email } = person;
    check(foundByUserName, { ...(await find(email, ({ hits }) => hits > 0)), userName: email, discovery });
    check(nobodyFound, { ...(await find(email.slice(1))), discovery });

    const change = mayWrite(tools, 'displayName')
      ? ({ path: 'displayName', value: 'Bea Changed', wish: shows('Bea Changed', 'displayName') } as const)
      : mayWrite(tools, 'name.familyName')
        ? changedName(tools.newFamilyName(person))
        : undefined;
    const renamed = change && (await subject.patch({ op: 'replace', path: change.path, value: change.value }));
    const deactivated = hasActive(tools) ? await subject.patch({ op: 'replace', value: { active: false } }) : undefined;
    const seen = await subject.read();
    check(
      replaceSingle,
      change === undefined ? lacking(tools, 'no name may be written') : written(tools, renamed, seen, change.wish),
    );
    check(
      replaceWithoutPath,
      deactivated === undefined
        ? lacking(tools, 'its schema has no active that a client may write')
        : written(tools, deactivated, seen, shows(false, 'active')),
    );
    if (isSuccess(deactivated?.response?.status)) check(shownInactive, { ...seen, discovery });
    if (seen.resource === undefined) unseen('whoever is deactivated is out of sight, and cannot be deleted then');

    const deleted = await scim({ method: 'DELETE', path });
    need(deleteTaken, { exchanges: [deleted] });
    check(notFound, { ...(await find(email, ({ hits }) => hits === 0)), discovery });
  },
});

function hasActive({ discovery }: Pick<Tools, 'discovery'>): boolean {
  return discovery.attributes === undefined || discovery.attributes.get('active')?.mutability === 'readWrite';
}

const changedName = (familyName: string) => ({
  path: 'name.familyName',
  value: familyName,
  wish: shows(familyName, 'name', 'familyName'),
});
