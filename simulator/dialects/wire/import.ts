import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Settlement } from '../../intent.ts';
import { type Pages, readPages } from './pages.ts';

/** How an identity provider asks for a page, and how it ends the matter after an answer that it cannot use. */
export type ImportHabits = {
  page(endpoint: '/Users' | '/Groups', startIndex: number): ScimRequest;
  /** `first-page`: it reads no further, however many there are. Default: every page. */
  readonly extent?: 'first-page' | 'all';
  refusal(answer: ScimResponse): Settlement;
  unusable(answer: ScimResponse, reason: string): Settlement;
};

/** Everybody, then every group where the target serves them, page by page. */
export function* importAll(setting: Setting, { page, refusal, unusable, extent }: ImportHabits): Conversation {
  const ended = ({ answer, reason }: Extract<Pages, { kind: 'ended' }>): Settlement =>
    reason === undefined ? refusal(answer) : unusable(answer, reason);

  const users = yield* readPages((startIndex) => page('/Users', startIndex), extent);
  if (users.kind === 'ended') return ended(users);
  const groups: Pages =
    setting.groups === 'endpoint'
      ? yield* readPages((startIndex) => page('/Groups', startIndex), extent)
      : { kind: 'read', resources: [] };
  if (groups.kind === 'ended') return ended(groups);
  return { kind: 'done', action: 'import', imported: { users: users.resources, groups: groups.resources } };
}
