import type { JsonObject } from '../../../scim/resource.ts';
import { isAddress } from '../../organization/address.ts';
import { Refusal } from '../../refusal.ts';
import type { Administrator } from '../administrator.ts';
import { freeSeats, newPerson, onOrOff, wholeNumber } from '../input.ts';
import type { AdministratorAct } from '../role.ts';
import type { Flash } from '../session.ts';

type Act = {
  readonly act: AdministratorAct;
  run(administrator: Administrator, fields: JsonObject, id: string): Flash | Promise<Flash>;
};

/** What the form that is sent to this path of the page does; undefined: there is none. */
export function actAt(path: string) {
  const [, first = '', id = '', verb = ''] = path.split('/');
  const found = acts.get([first, ...(verb === '' ? [id] : [verb])].filter((part) => part !== '').join(' '));
  return (
    found && {
      act: found.act,
      run: (administrator: Administrator, fields: JsonObject) => found.run(administrator, fields, id),
    }
  );
}

const done = (text: string): Flash => ({ kind: 'done', text });

/** By the path without ids: `tokens revoke`. */
const acts: ReadonlyMap<string, Act> = new Map<string, Act>(
  Object.entries<Act>({
    sso: {
      act: 'configuration',
      run: (administrator, fields) => done(`Single sign-on is ${administrator.setSso(onOrOff(fields)).sso}.`),
    },
    enforcement: {
      act: 'configuration',
      run: (administrator, fields) =>
        done(`Enforce SCIM is ${administrator.setEnforcement(onOrOff(fields)).enforcement}.`),
    },
    configuration: {
      act: 'configuration',
      run(administrator) {
        administrator.setUpConfiguration();
        return done('SCIM is set up. Copy the base URL and generate a token.');
      },
    },
    'configuration delete': {
      act: 'configuration',
      run(administrator) {
        administrator.deleteConfiguration();
        return done('The SCIM configuration is deleted. The people stay.');
      },
    },
    tokens: {
      act: 'token',
      run(administrator, fields) {
        if (fields.ttlSeconds === undefined || fields.ttlSeconds === '')
          throw new Refusal(400, 'invalid-input', 'Choose first after what time the token expires.');
        const { token } = administrator.issueToken(wholeNumber(fields, 'ttlSeconds', { least: 1 }));
        return { kind: 'done', text: 'Copy this token now: it is not shown again.', token };
      },
    },
    'tokens revoke': {
      act: 'token',
      run(administrator, _fields, id) {
        administrator.revokeToken(id);
        return done(`The token ${id.slice(0, 8)} is revoked.`);
      },
    },
    test: {
      act: 'test',
      async run(administrator) {
        const { ok, checks } = await administrator.testConnection(undefined);
        return {
          kind: ok ? 'done' : 'refused',
          text: ok ? 'The connection works.' : 'The connection does not work yet.',
          lines: checks.map((check) => ({ ok: check.ok, text: `${check.title}. ${check.detail}` })),
        };
      },
    },
    seats: {
      act: 'seats',
      run(administrator, fields) {
        const { free } = administrator.setFreeSeats(freeSeats(fields));
        if (free === null) return done('There is no limit of seats.');
        return done(free === 1 ? '1 seat is free.' : `${free} seats are free.`);
      },
    },
    people: {
      act: 'invite',
      run(administrator, fields) {
        if (!isAddress(fields.userName))
          throw new Refusal(400, 'invalid-input', 'Give an e-mail address, such as ada@acme.example.');
        const { userName } = administrator.invite(newPerson(fields));
        return done(`${userName} is invited.`);
      },
    },
    'people remove': {
      act: 'remove-person',
      run(administrator, _fields, id) {
        const person = administrator.people().find((candidate) => candidate.id === id);
        administrator.removePerson(id);
        return done(`${person?.userName ?? 'The person'} is removed from the organization.`);
      },
    },
  }),
);
