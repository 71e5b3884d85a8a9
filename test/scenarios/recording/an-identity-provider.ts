import { systemClock } from '../../../scenarios/cli/system-clock.ts';
import type { Dialect } from '../../../simulator/dialect.ts';
import { createDirectory } from '../../../simulator/directory/directory.ts';
import type { Group, Person } from '../../../simulator/directory/person.ts';
import { createProvisioner } from '../../../simulator/engine/create-provisioner.ts';
import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { createHttpTransport } from '../../../target-adapter/transport/http-transport.ts';

/** What happened in the life of a small company, and who was in it. */
export type Life = { readonly people: readonly Person[]; readonly group: Group };

/** Plays a small life over HTTP, in this dialect: nobody else speaks. */
export async function liveAt(
  baseUrl: string,
  token: string,
  dialect: Dialect,
  { marker, options = {} }: { readonly marker: string; readonly options?: Readonly<Record<string, string>> },
): Promise<Life> {
  const transport = createHttpTransport({ clock: systemClock });
  const directory = await createDirectory({ seed: 7, marker });
  const { signal } = new AbortController();
  let count = 0;
  const idp = createProvisioner({
    dialect,
    connection: { baseUrl, credential: { kind: 'bearer', token } },
    async send(request, connection): Promise<Exchange> {
      count += 1;
      const response = await transport.send(request, connection, signal);
      const { method, path, headers = {} } = request;
      return {
        id: `x${count}`,
        by: 'idp',
        at: new Date().toISOString(),
        durationMs: 1,
        request: { method, url: `${connection.baseUrl}${path}`, headers },
        response,
      };
    },
    clock: systemClock,
    guid: directory.guid,
    marker,
    mapping: 'default',
    groupAttribute: '',
    groups: 'endpoint',
    options,
    signal,
  });
  try {
    const [ada, ben] = [directory.person(), directory.person()];
    const group = directory.group([ada]);
    await idp.testConnection();
    await idp.assign(ada);
    await idp.assign(ben);
    await idp.update(ada, { familyName: `Sund-${marker}`, displayName: `Ada Sund-${marker}` });
    await idp.changeEmail(ben, directory.newAddress());
    await idp.pushGroup(group);
    await idp.addMembers(group, [ben]);
    await idp.removeMembers(group, [ada]);
    await idp.renameGroup(group, `${group.displayName} renamed`);
    await idp.disable(ada);
    await idp.enable(ada);
    await idp.deleteGroup(group);
    await idp.unassign(ben);
    await idp.delete(ben);
    await idp.delete(ada);
    return { people: [ada, ben, idp.personNow(ada), idp.personNow(ben)], group };
  } finally {
    await transport.close();
  }
}
