import { attribute, isObject } from '../../scim/resource.ts';
import { asks, listing, refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const everyThirdCreateIsLost = defineFault({
  id: 'every-third-create-is-lost',
  title: 'Of three people who are created one after the other the third is not there',
  caughtBy: ['cycles/nobody-lost'],
  remembering() {
    let created = 0;
    const lost = new Set<unknown>();
    return (request, response) => {
      if (asks(request, ['POST'], '/Users') && response.status === 201) {
        created += 1;
        if (created % 3 === 0) lost.add(attribute(response.body, 'id'));
      }
      const isLost = asks(request, ['GET'], '/Users') && lost.has(request.path.split('/').at(-1));
      if (isLost) return refusing(response, 404, 'there is no such User');
      return listing(request, response, ({ Resources, ...list }) => {
        const all = Array.isArray(Resources) ? Resources.filter(isObject) : [];
        const left = all.filter(({ id }) => !lost.has(id));
        return left.length === all.length
          ? { ...list, Resources }
          : { ...list, totalResults: left.length, Resources: left };
      });
    };
  },
});
