import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { passwordNotTold } from '../checks/filter/password.ts';
import { binaryOrderRefused, booleanOrderRefused, brokenRefused, operatorRefused } from '../checks/filter/refused.ts';
import { quoted } from '../probe/ask.ts';
import { makePerson, needFound, tryPerson } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const filterRefused = defineScenario({
  id: 'filter-refused',
  suite: 'conformance',
  tags: ['security'],
  group: 'Filter',
  title: 'Filters that mean nothing, or ask for too much, find nobody',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'A person is created, with a password where the target takes one.',
    'Filters are sent that break off, that have an operator of their own, that sort what has no order.',
    'Then the person is looked for by how the password begins, and by how it does not.',
  ],
  checks: [brokenRefused, operatorRefused, booleanOrderRefused, binaryOrderRefused, passwordNotTold],
  async play(tools) {
    const { check, discovery, scim, newAddress } = tools;
    const password = `Pw-9!${newAddress()}`;
    const { userName } = (await tryPerson(tools, { password })).made ?? (await makePerson(tools));
    await needFound(tools, userName);
    const name = quoted(userName);
    const ask = (filter: string): Promise<Exchange> =>
      scim({ method: 'GET', path: `/Users?count=1&filter=${encodeURIComponent(filter)}` });
    const sent = async (...filters: readonly string[]) => {
      const exchanges = [];
      for (const filter of filters) exchanges.push(await ask(filter));
      return { exchanges, discovery };
    };

    check(brokenRefused, await sent('userName eq', `(userName eq ${name}`, `userName eq ${name} and`));
    check(operatorRefused, await sent(`userName regex ${name}`));
    check(booleanOrderRefused, await sent(`userName eq ${name} and active gt true`));
    const hasBinary = discovery.attributes?.has('x509certificates.value') === true;
    const ordered = hasBinary ? [`userName eq ${name} and x509Certificates.value gt "AA=="`] : [];
    check(binaryOrderRefused, await sent(...ordered));
    const begins = `userName eq ${name} and password sw`;
    check(passwordNotTold, await sent(`${begins} ${quoted(password.slice(0, 5))}`, `${begins} "never"`));
  },
});
