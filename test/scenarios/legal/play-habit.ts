import { randomBytes } from 'node:crypto';
import type { Run } from '../../../reports/run-log/run.ts';
import { systemClock } from '../../../scenarios/cli/system-clock.ts';
import { embedded } from '../../../target-adapter/behaviour.ts';
import { createDirectTransport } from '../../../target-adapter/provider/direct-transport.ts';
import { createProvider } from '../../../target-adapter/provider/provider.ts';
import { allFeatures } from '../../../target-adapter/provider/scim/features.ts';
import { hastyClock } from '../external/hasty-clock.ts';
import { type ExternalPlay, playExternal } from '../external/play-external.ts';
import type { Habit } from './habit.ts';

const aDecade = 10 * 365 * 86_400;

/** Plays the conformance suite on our provider as somebody else's with this habit. */
export const playHabit = (habit: Habit, play: ExternalPlay = {}): Promise<Run> =>
  playDirectly(habit, { suite: 'conformance', ...play });

/** Plays on one tenant of our provider as somebody else's, without a socket, a mailbox or an administration. */
export async function playDirectly(habit: Habit, play: ExternalPlay): Promise<Run> {
  const { behaviour = embedded.rfc, around, policies, settings = {} } = habit;
  const provider = await createProvider({ clock: systemClock, random: randomBytes });
  const tenant = provider.addTenant({
    name: 'default',
    behaviour,
    features: { ...allFeatures, ...habit.features },
    ...(policies === undefined ? {} : { policies }),
  });
  const { token } = tenant.issueToken({ ttlSeconds: aDecade });
  let asked = 0;
  const invite = (name: string) =>
    tenant.administrator.invite({ userName: `neighbour.${name}@elsewhere.example`, displayName: `Neighbour ${name}` });
  for (let count = 0; count < (habit.others ?? 0); count += 1) invite(`${count}`);
  const served: typeof tenant = {
    ...tenant,
    answer(request) {
      asked += 1;
      if (habit.busy === true && asked % 10 === 0) invite(`late.${asked}`);
      return around === undefined
        ? tenant.answer(request)
        : around(request, (changed) => tenant.answer(changed ?? request));
    },
  };
  const transport = createDirectTransport(
    { ...provider, tenant: () => served },
    { clock: hastyClock, name: 'staging' },
  );
  const target = { baseUrl: tenant.baseUrl, auth: { bearer: { env: 'STAGING_SCIM_TOKEN' } }, behaviour, ...settings };
  try {
    const env = { STAGING_SCIM_TOKEN: token };
    return await playExternal({ staging: target }, { ...play, transport, env });
  } finally {
    await provider.close();
  }
}
