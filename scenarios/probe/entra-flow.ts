import type { Person } from '../../simulator/directory/person.ts';
import { valueAt } from '../../simulator/mapping/target-path.ts';
import { entraHeld, entraQuiet } from '../checks/entra/flow.ts';
import type { Tools } from '../scenario.ts';

/** What a flow leaves behind: the target shows what was sent, and the next evaluation has nothing to write. */
export async function checkSettled(
  { idp, read, check, delivery, tell, discovery }: Tools,
  person: Person,
): Promise<void> {
  tell(`${person.email} is read.`);
  const seen = await read(person);
  const compared = idp
    .mapped(idp.personNow(person))
    .flatMap(({ path, value }) => (value === undefined ? [] : [{ path, value, shown: valueAt(seen.resource, path) }]));
  check(entraHeld, { ...seen, compared, discovery });
  check(entraQuiet, delivery(await idp.update(person, {})));
}
