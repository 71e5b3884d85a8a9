import { expect, it } from 'vitest';
import { allFeatures } from '../../../../target-adapter/provider/scim/features.ts';
import { badge } from '../../../../target-adapter/scim/schemas/badge.ts';
import { patchOp } from '../../../../target-adapter/scim/urns.ts';
import { aProvider } from './a-provider.ts';

const withDevices = () => aProvider({ features: { ...allFeatures, devices: true } });
const laptop = { displayName: 'Laptop', serialNumber: 'S-1', boughtAt: '2026-01-02T03:04:05Z', lends: true };
const patch = (op: string, path: string, value?: unknown) => ({
  schemas: [patchOp],
  Operations: [{ op, path, ...(value === undefined ? {} : { value }) }],
});

it('knows no devices unless it is told to', async () => {
  const { ask } = aProvider();

  expect((await ask('GET', '/Devices')).status).toBe(404);
  expect(JSON.stringify((await ask('GET', '/ResourceTypes')).body)).not.toContain('Device');
});

it('serves a resource type of its own like any other', async () => {
  const { ask, made } = withDevices();

  const { id } = await made('/Devices', laptop);

  expect(JSON.stringify((await ask('GET', '/ResourceTypes')).body)).toContain('"endpoint":"/Devices"');
  expect((await ask('GET', `/Devices/${id}`)).body).toMatchObject({ ...laptop, meta: { resourceType: 'Device' } });
  expect((await ask('GET', '/Devices?filter=serialNumber eq "S-1"')).body).toMatchObject({ totalResults: 1 });
  expect((await ask('PATCH', `/Devices/${id}`, patch('replace', 'room', '4.11'))).body).toMatchObject({ room: '4.11' });
  expect((await ask('DELETE', `/Devices/${id}`)).status).toBe(204);
  expect((await ask('GET', `/Devices/${id}`)).status).toBe(404);
});

it('keeps an immutable value, and takes its first one', async () => {
  const { ask, made } = withDevices();
  const { id } = await made('/Devices', laptop);

  expect((await ask('PUT', `/Devices/${id}`, { ...laptop, serialNumber: 'S-2' })).body).toMatchObject({
    status: '400',
    scimType: 'mutability',
  });
  expect((await ask('PUT', `/Devices/${id}`, { ...laptop, assetTag: 'A-1' })).status).toBe(200);
  expect((await ask('PATCH', `/Devices/${id}`, patch('replace', 'assetTag', 'A-2'))).status).toBe(400);
  expect((await ask('PATCH', `/Devices/${id}`, patch('remove', 'assetTag'))).status).toBe(400);
  expect((await ask('PUT', `/Devices/${id}`, laptop)).body).toMatchObject({ assetTag: 'A-1' });
});

it('holds what a schema calls unique to one resource, in any case where case means nothing', async () => {
  const { ask, made } = withDevices();
  await made('/Devices', { ...laptop, hostName: 'ada-laptop' });
  const { id } = await made('/Devices', { ...laptop, serialNumber: 's-1' });

  expect((await ask('POST', '/Devices', laptop)).status).toBe(409);
  expect((await ask('PUT', `/Devices/${id}`, { ...laptop, serialNumber: 's-1', hostName: 'ADA-LAPTOP' })).status).toBe(
    409,
  );
  expect((await ask('PUT', `/Devices/${id}`, { ...laptop, serialNumber: 's-1' })).status).toBe(200);
});

it('gives a person a badge whose number is unique and stays', async () => {
  const { ask, made } = withDevices();
  const { id } = await made('/Users', { userName: 'ada', [badge.id]: { number: '7', label: 'Ada' } });

  expect((await ask('POST', '/Users', { userName: 'bea', [badge.id]: { number: '7' } })).status).toBe(409);
  expect((await ask('PATCH', `/Users/${id}`, patch('replace', `${badge.id}:number`, '8'))).status).toBe(400);
  expect((await ask('PUT', `/Users/${id}`, { userName: 'ada', [badge.id]: { label: 'Ada L.' } })).body).toMatchObject({
    [badge.id]: { number: '7', label: 'Ada L.' },
  });
});
