import { expect, it } from 'vitest';
import { createHttpAdministration } from '../../../target-adapter/administration/http-administration.ts';
import { realClock } from '../clocks.ts';
import { closedPort } from '../transport/servers.ts';

it('tells that nothing listens where the administration should be', async () => {
  const port = await closedPort();
  const administration = createHttpAdministration(
    { baseUrl: `http://127.0.0.1:${port}`, deleteConfiguration: { method: 'DELETE', path: '/x' } },
    { clock: realClock },
  );

  await expect(administration.deleteConfiguration?.()).rejects.toMatchObject({
    code: 'ADMINISTRATION_FAILED',
    message: `administration.http.deleteConfiguration failed: the administration does not answer: nothing listens at 127.0.0.1, port ${port}`,
  });
});
