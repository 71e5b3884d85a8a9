import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { lastSegment } from '../../target-adapter/scim/location.ts';
import { idIn } from '../../target-adapter/scim/resource.ts';
import { isSuccess } from '../checks/answer.ts';

/** The id of what a POST created; undefined where it was refused. A 201 need not have a body: then Location tells it. */
export function createdId({ response }: Exchange): string | undefined {
  if (!isSuccess(response?.status)) return undefined;
  const shown = idIn(response?.body);
  const location = response?.headers.location;
  return shown ?? (location === undefined ? undefined : lastSegment(location));
}
