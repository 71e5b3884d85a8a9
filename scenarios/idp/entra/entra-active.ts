import { isSuccess } from '../../checks/answer.ts';
import {
  entraActiveBoolean,
  entraActiveText,
  entraDisabledFound,
  entraEnabledAgain,
} from '../../checks/entra/active.ts';
import { shows } from '../../checks/wish.ts';
import { asIdp, askAsEntra } from '../../probe/as-idp.ts';
import { quoted } from '../../probe/ask.ts';
import { patchBody } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const entraActive = defineScenario({
  id: 'entra-active',
  suite: 'entra',
  group: 'Entra ID',
  title: 'People are disabled and enabled as Entra ID says it',
  needs: [],
  dialects: ['entra'],
  after: ['create-and-read-back', 'invitation-accepted', 'entra-match'],
  story: [
    'A person is assigned, and disabled by active as the text “False”; then they are read, and looked for.',
    'They are enabled by “True”, disabled by false without quotes, and enabled by true with op in small letters.',
  ],
  checks: [entraActiveText, entraDisabledFound, entraEnabledAgain, entraActiveBoolean],
  async play(tools) {
    const { settledPerson, check, skip, readId, discovery } = tools;
    const { person, resourceId, expected } = await settledPerson();
    if (expected.active !== true) skip('nobody could accept the invitation: whether the person is active is open');
    const path = `/Users/${encodeURIComponent(resourceId)}`;
    const { scim } = asIdp(tools);
    const set = (op: string, value: string | boolean) =>
      scim({ method: 'PATCH', path, body: patchBody([{ op, path: 'active', value }]) });
    const read = (active: boolean) => readId('Users', resourceId, ({ resource }) => resource?.active === active);

    const disabled = await set('Replace', 'False');
    const after = await read(false);
    check(entraActiveText, written(tools, disabled, after, shows(false, 'active')));
    const matching = { filter: `userName eq ${quoted(person.email)}`, finds: [resourceId] };
    const { exchange: matched } = await askAsEntra(tools, matching);
    const lacks = isSuccess(disabled.response?.status) ? {} : { lacks: 'the person was not disabled' };
    check(entraDisabledFound, { ...lacks, read: after, matched, discovery, exchanges: [...after.exchanges, matched] });
    const enabled = await set('Replace', 'True');
    check(entraEnabledAgain, written(tools, enabled, await read(true), shows(true, 'active')));

    const off = await set('Replace', false);
    const afterOff = written(tools, off, await read(false), shows(false, 'active'));
    const on = await set('replace', true);
    const afterOn = written(tools, on, await read(true), shows(true, 'active'));
    // Where the capital is refused the person was active all along: the first of the two tells.
    check(
      entraActiveBoolean,
      isSuccess(off.response?.status) && afterOff.after?.resource?.active === false ? afterOn : afterOff,
    );
  },
});
