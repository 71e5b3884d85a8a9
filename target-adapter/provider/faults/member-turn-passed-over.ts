import { sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const memberTurnPassedOver = defineFault({
  id: 'member-turn-passed-over',
  title: 'PATCH passes over a new value for a member and answers 204',
  caughtBy: ['members/immutable'],
  distort(request, response) {
    const turns = sentOperations(request).some(({ path }) => /^members\[.*\]\.value$/.test(String(path)));
    return request.method === 'PATCH' && turns ? { status: 204, headers: {} } : response;
  },
});
