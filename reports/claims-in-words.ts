import type { Claim } from './run-log/event.ts';
import { listed, plural } from './wording.ts';

/** `8 people, 1 group and 1 token`. */
export function claimsInWords(claims: readonly Claim[]): string {
  const count = (type: Claim['type']): number => claims.filter((claim) => claim.type === type).length;
  const [people, groups, others, tokens] = [count('User'), count('Group'), count('resource'), count('token')];
  return listed([
    ...(people > 0 ? [plural(people, 'person', 'people')] : []),
    ...(groups > 0 ? [plural(groups, 'group')] : []),
    ...(others > 0 ? [plural(others, 'other resource')] : []),
    ...(tokens > 0 ? [plural(tokens, 'token')] : []),
  ]);
}
