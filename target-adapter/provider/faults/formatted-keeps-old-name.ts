import { attribute, isObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const formattedKeepsOldName = defineFault({
  id: 'formatted-keeps-old-name',
  title: 'The formatted name stays that of the first day',
  caughtBy: ['values/formatted-name'],
  remembering() {
    const composed = new Map<string, string>();
    return (request, response) =>
      showingPeople(request, response, (person) => {
        const [given, family] = ['givenName', 'familyName'].map((part) => attribute(person, 'name', part));
        if (!isObject(person.name) || given === undefined || family === undefined) return person;
        const id = String(person.id);
        if (request.method === 'POST') composed.set(id, `${given} ${family}`);
        return { ...person, name: { ...person.name, formatted: composed.get(id) ?? `${given} ${family}` } };
      });
  },
});
