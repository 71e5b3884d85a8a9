import type { Person } from '../../simulator/directory/person.ts';
import { entraHeld, entraQuiet } from '../checks/entra/flow.ts';
import type { Tools } from '../scenario.ts';

/** What a flow leaves behind: the target shows what was sent, and the next evaluation has nothing to write. */
export async function checkSettled(
  { idp, read, check, delivery, tell, discovery }: Tools,
  person: Person,
): Promise<void> {
  tell(`${person.email} is read.`);
  check(entraHeld, { ...(await read(person)), mapped: idp.mapped(idp.personNow(person)), discovery });
  check(entraQuiet, delivery(await idp.update(person, {})));
}
