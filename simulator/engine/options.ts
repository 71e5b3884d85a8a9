import { Problem } from '../../target-adapter/problem.ts';
import type { Connection, Credential } from '../../target-adapter/transport/transport.ts';
import type { Dialect } from '../dialect.ts';

/** A dialect's options as given, the rest with their defaults. Throws Problem `CONFIG_INVALID`. */
export function resolveOptions(
  dialect: Pick<Dialect, 'id' | 'options'>,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names = Object.keys(dialect.options);
  for (const [name, value] of Object.entries(given)) {
    const values = Object.hasOwn(dialect.options, name) ? dialect.options[name] : undefined;
    if (values === undefined) {
      throw new Problem('CONFIG_INVALID', {
        happened: `dialects.${dialect.id}.${name}: the dialect ${dialect.id} has no such option`,
        expected: names.length === 0 ? 'no option at all' : `one of ${names.join(', ')}`,
        next: `scimulator explain ${dialect.id} lists what each does`,
      });
    }
    if (!values.includes(value)) {
      throw new Problem('CONFIG_INVALID', {
        happened: `dialects.${dialect.id}.${name}: ${value}`,
        expected: `one of ${values.join(', ')}`,
        next: `leave it out for the default, ${values[0]}`,
      });
    }
  }
  return { ...Object.fromEntries(Object.entries(dialect.options).map(([name, [first]]) => [name, first])), ...given };
}

/** The connection as the dialect uses it: `authScheme: raw` sends the token alone, without `Bearer`. */
export function connectionFor(connection: Connection, options: Readonly<Record<string, string>>): Connection {
  const { credential } = connection;
  if (options.authScheme !== 'raw' || credential.kind !== 'bearer') return connection;
  const raw: Credential = { kind: 'header', name: 'Authorization', value: credential.token };
  return { ...connection, credential: raw };
}
