import { isResource } from '../../target-adapter/scim/resource.ts';
import { patchOp } from '../../target-adapter/scim/urns.ts';
import { isSuccess } from '../checks/answer.ts';
import { extraAttributeRefused } from '../checks/organization/extra-attribute-refused.ts';
import { sameText } from '../checks/person-view.ts';
import { defineScenario } from '../scenario.ts';

export const extraAttributeIsRefused = defineScenario({
  id: 'extra-attribute-refused',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'An attribute that the target does not list is refused',
  needs: ['refuses-extra-attributes'],
  dialects: 'none',
  after: ['connection-test'],
  story: [
    'The attribute mapping holds one attribute more than the target lists.',
    'The create is refused, so that the administrator notices, and nobody is stored.',
    'A person who was created without it cannot be given it, be it by PATCH or by PUT.',
  ],
  checks: [extraAttributeRefused],
  async play({ person, check, tell, scim, userBody, find }) {
    tell('Somebody maps one attribute too many.');
    const ada = person();
    const body = { ...userBody(ada), nickName: 'Extra' };
    const refused = await scim({ method: 'POST', path: '/Users', body });
    const found = await find(ada.email);
    const isStored = sameText(found.resource?.userName, ada.email);
    check(extraAttributeRefused, { exchanges: [refused], ...(isStored ? { stored: found } : {}) });

    tell('Somebody maps it later.');
    const grace = person();
    const plain = userBody(grace);
    const created = (await scim({ method: 'POST', path: '/Users', body: plain })).response;
    if (!isSuccess(created?.status) || !isResource(created?.body)) return;
    const path = `/Users/${encodeURIComponent(created.body.id)}`;
    const Operations = [{ op: 'add', path: 'nickName', value: 'Extra' }];
    for (const request of [
      { method: 'PATCH', path, body: { schemas: [patchOp], Operations } },
      { method: 'PUT', path, body: { ...plain, id: created.body.id, nickName: 'Extra' } },
    ] as const) {
      const tried = await scim(request);
      // A target need not have both.
      if (![404, 405, 501].includes(tried.response?.status ?? 0)) check(extraAttributeRefused, { exchanges: [tried] });
    }
  },
});
