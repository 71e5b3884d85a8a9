import type { Dialect } from '../../dialect.ts';

/** Options of every Entra dialect: what an administrator can set, and where the sources disagree. */
export const entraOptions: Dialect['options'] = {
  matching: [
    'userName',
    'externalId',
    'emails',
    'userName,externalId',
    'userName,emails',
    'externalId,userName',
    'emails,userName',
    'externalId,emails,userName',
  ],
  nullStyle: ['omit', 'null'],
  roles: ['single', 'complex', 'assertive', 'none'],
  managerStyle: ['string', 'array', 'object'],
  managerRemoval: ['object', 'string', 'none'],
  memberBatch: ['all', '1', '10', '100', '1000'],
  missingAnchor: ['fail', 'rematch'],
  retryAfter: ['honoured', 'ignored'],
  softDelete: ['mapped', 'removed', 'unsupported'],
  skipOutOfScopeDeletions: ['false', 'true'],
  targetCreate: ['on', 'off'],
  targetUpdate: ['on', 'off'],
  targetDelete: ['on', 'off'],
};

export const deletesWith: NonNullable<Dialect['deletesWith']> = ({ targetDelete }) =>
  targetDelete !== 'off' || 'the target object action Delete is switched off';
