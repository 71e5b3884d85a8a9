import { expect, it } from 'vitest';
import { createHttpAdministration } from '../../../target-adapter/administration/http-administration.ts';
import { realClock } from '../clocks.ts';
import { closedPort, serveHttps } from '../transport/servers.ts';

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

it('tells a certificate that is not accepted, and where an authority of one’s own goes', async () => {
  const { port } = await serveHttps('localhost', (_, response) => response.end());
  const administration = createHttpAdministration(
    { baseUrl: `https://localhost:${port}`, deleteConfiguration: { method: 'DELETE', path: '/x' } },
    { clock: realClock },
  );

  await expect(administration.deleteConfiguration?.()).rejects.toMatchObject({
    code: 'ADMINISTRATION_FAILED',
    message:
      'administration.http.deleteConfiguration failed: the administration shows a certificate from an authority that is not known here: Example Internal CA',
    text: { next: expect.stringContaining('NODE_EXTRA_CA_CERTS') },
  });
});
