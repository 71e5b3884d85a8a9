import type { CheckFacts } from '../../check.ts';
import { sentCheck } from './sent.ts';

const lawful = 'RFC 7643 §4.3 makes the manager an object with a value';

const taken = (id: string, title: string, hint: string): CheckFacts => ({
  id: `entra/${id}`,
  title,
  requirements: ['ENTRA-18'],
  hint,
  breaks: 'Entra ID: nobody in the service has a manager, and approvals go nowhere.',
});

export const entraManagerText = sentCheck(
  taken('manager-as-text', 'Add of the manager as a text takes it for the id', 'Read a text for manager as its value.'),
  lawful,
);

export const entraManagerList = sentCheck(
  taken(
    'manager-as-list',
    'Replace of the manager by a list of one object takes that one',
    'Read a list of one object for manager as that object, and pass over its $ref.',
  ),
  lawful,
);

export const entraManagerObject = sentCheck(
  taken(
    'manager-as-object',
    'Replace of the manager by an object takes its value',
    'Store value of the object as the id of the manager.',
  ),
  lawful,
);

export const entraManagerEmptied = sentCheck(
  taken(
    'manager-emptied',
    'Replace of the manager by an object with an empty value removes the manager',
    'Read {"value": ""} for manager as no manager.',
  ),
  lawful,
);

export const entraManagerCleared = sentCheck(
  taken(
    'manager-cleared',
    'Replace of the manager by an empty text removes the manager',
    'Read "" for manager as no manager.',
  ),
  lawful,
);
