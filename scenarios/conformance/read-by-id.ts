import { attribute } from '../../target-adapter/scim/resource.ts';
import { idHeedsCase, idOfOtherType, locationLeads, readById, readUntouched } from '../checks/read/by-id.ts';
import { otherVersion, versionHeeded, versionPlace } from '../checks/read/version.ts';
import { seenIn } from '../probe/seen.ts';
import { createSubject } from '../probe/subject.ts';
import { defineScenario } from '../scenario.ts';

export const readByIdProbe = defineScenario({
  id: 'read-by-id',
  suite: 'conformance',
  group: 'Read',
  title: 'A resource is read by its id and its URL, and by nothing else',
  needs: [],
  dialects: 'none',
  after: ['create-representation'],
  story: [
    'A person is created by hand and read by id, then by meta.location: both show the person, unmodified.',
    'The id in other letter case, under another version of the service, and at /Groups, finds nobody.',
  ],
  checks: [readById, locationLeads, readUntouched, versionPlace, versionHeeded, idHeedsCase, idOfOtherType],
  async play(tools) {
    const { check, need, scim, connection, behaviour, discovery } = tools;
    const subject = await createSubject(tools);
    const first = await subject.read();
    need(readById, first);
    if (first.resource === undefined) return;

    const location = attribute(first.resource, 'meta', 'location') ?? subject.created.response.headers.location;
    const path = pathBelow(String(location ?? ''), connection().baseUrl);
    const followed = path === undefined ? undefined : seenIn(await scim({ method: 'GET', path }));
    check(locationLeads, { id: subject.id, ...(followed && { followed, exchanges: followed.exchanges }) });
    const second = await subject.read();
    check(readUntouched, { first, second, exchanges: [...first.exchanges, ...second.exchanges] });

    const { baseUrl, credential } = connection();
    check(versionPlace, { baseUrl, location: String(location ?? ''), exchanges: first.exchanges.slice(-1) });
    const elsewhere = otherVersion(baseUrl);
    const asked =
      elsewhere === undefined
        ? []
        : [await scim({ method: 'GET', path: subject.path }, { baseUrl: elsewhere, credential })];
    check(versionHeeded, { id: subject.id, exchanges: asked });

    const other = swappedCase(subject.id);
    if (other !== subject.id)
      check(idHeedsCase, seenIn(await scim({ method: 'GET', path: `/Users/${encodeURIComponent(other)}` })));
    if (behaviour.groups !== 'endpoint' || discovery.groups === false) return;
    check(idOfOtherType, seenIn(await scim({ method: 'GET', path: `/Groups/${encodeURIComponent(subject.id)}` })));
  },
});

/** What the transport takes: the token goes nowhere else. */
function pathBelow(location: string, baseUrl: string): string | undefined {
  const base = baseUrl.replace(/\/$/, '');
  if (location.startsWith(`${base}/`)) return location.slice(base.length);
  const prefix = URL.canParse(base) ? new URL(base).pathname : '';
  return location.startsWith(`${prefix}/`) ? location.slice(prefix.length) : undefined;
}

const swappedCase = (id: string): string => (id === id.toUpperCase() ? id.toLowerCase() : id.toUpperCase());
