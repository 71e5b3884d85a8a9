import { parseTargetPath } from '../../simulator/mapping/target-path.ts';
import type { Behaviour } from '../../target-adapter/behaviour.ts';
import type { Discovery } from '../discovery.ts';

/** What every target that takes people keeps, whether or not it has discovery. */
const kept = new Set(['username', 'name', 'active']);

/**
 * Whether a target is bound to show an attribute as it was sent: its schema names it, lets it be written and returns it,
 * and its configuration lists it. Whoever was invited by mail is not active before they accept. RFC 7643 §2.2, §7
 */
export function comparedBy(discovery: Discovery, behaviour: Behaviour): (path: string) => boolean {
  const { attributes } = discovery;
  return (path) => {
    const target = parseTargetPath(path);
    if (target === undefined) return false;
    const name = target.name.toLowerCase();
    if (name === 'active' && behaviour.invitation !== 'none') return false;
    if (behaviour.attributes !== 'any' && !behaviour.attributes.some((each) => each.toLowerCase() === name))
      return false;
    if (attributes === undefined) return target.urn === undefined && kept.has(name);
    const key = target.urn === undefined ? name : `${target.urn.toLowerCase()}:${name}`;
    const facts = attributes.get(key);
    const part = target.sub === undefined ? facts : (attributes.get(`${key}.${target.sub.toLowerCase()}`) ?? facts);
    return [facts, part].every(
      (each) => each !== undefined && each.mutability === 'readWrite' && ['always', 'default'].includes(each.returned),
    );
  };
}
