import { enterpriseSchema, groupSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import { testByQuery } from '../wire/client.ts';
import type { Reactions } from '../wire/reactions.ts';
import type { Speech } from '../wire/speech.ts';

/**
 * Discovery by name: single resource types and single schemas, then one user, which is the test. D80. When each is asked
 * is not documented, nor that one which is missing stops it: whatever comes is taken, but for a refused credential.
 */
export function* testConnection(setting: Setting, speech: Speech, reactions: Reactions): Conversation {
  for (const path of setting.options.discovery === 'none' ? [] : pathsFor(setting)) {
    const answer = yield speech.ask(path);
    if (answer.status === 401) return reactions.refusal('test', answer);
  }
  return yield* testByQuery(speech.ask('/Users?count=1'), reactions);
}

function pathsFor({ groups }: Setting): readonly string[] {
  const withGroups = groups === 'endpoint';
  return [
    '/ServiceProviderConfig',
    '/ResourceTypes/User',
    ...(withGroups ? ['/ResourceTypes/Group'] : []),
    `/Schemas/${userSchema}`,
    `/Schemas/${enterpriseSchema}`,
    ...(withGroups ? [`/Schemas/${groupSchema}`] : []),
  ];
}
