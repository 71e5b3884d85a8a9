/**
 * A run from a program: node nightly.mjs [BASE_URL], with the token in SCIMULATOR_TOKEN. Without a base URL it takes the
 * reference provider of the package.
 */
import { defineCheck, defineScenario, fail, pass, rehearse, verdictOf } from 'scimulator';

const greeting = defineCheck({
  id: 'own/service-provider-config',
  title: 'The service provider says what it can do',
  requirements: ['RFC7644-3.4.2-03'],
  hint: 'Serve /ServiceProviderConfig.',
  breaks: 'Administrators cannot see what they may switch on.',
  judge: ({ exchanges: [exchange] = [] }) =>
    exchange?.response?.status === 200
      ? pass
      : fail({ expected: '200', actual: String(exchange?.response?.status ?? 'no answer') }),
});

/** A scenario of one's own, beside those that come with the package. */
const saysWhatItCan = defineScenario({
  id: 'own-service-provider-config',
  suite: 'lifecycle',
  group: 'Our own',
  title: 'The service provider says what it can do',
  needs: [],
  dialects: 'none',
  story: ['Somebody reads what the service provider can do.'],
  checks: [greeting],
  async play({ scim, check }) {
    const exchange = await scim({ method: 'GET', path: '/ServiceProviderConfig' });
    check(greeting, { exchanges: [exchange] });
  },
});

const [baseUrl] = process.argv.slice(2);
const run = await rehearse({
  target:
    baseUrl === undefined
      ? { embedded: 'rfc' }
      : { name: 'nightly', baseUrl, credential: process.env.SCIMULATOR_TOKEN },
  scenarios: [saysWhatItCan],
  only: ['own-*', 'create-and-read-back'],
  reports: { html: 'nightly.html', junit: 'nightly.xml' },
});

for (const { key, status, reason } of run.results) {
  console.log([status, key.idp ?? '-', key.id, reason ?? ''].join(' ').trim());
}
console.log(verdictOf(run).text);
process.exitCode = run.finished?.exitCode ?? 3;
