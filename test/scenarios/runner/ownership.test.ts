import { describe, expect, it } from 'vitest';
import { creatableTypes } from '../../../scenarios/further-type.ts';
import { createOwnership } from '../../../scenarios/runner/ownership.ts';
import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { withDevices } from '../devices.ts';

const marker = 'r7f3k2';
const ada = { id: '7', userName: 'ada.r7f3k2.x1@example.org' };
const boss = { id: '1', userName: 'boss@corp.example' };

const had = (method: 'GET' | 'POST', path: string, body: unknown, status = 200): Exchange => ({
  id: 'x1',
  by: 'idp',
  at: '2026-03-01T12:00:00Z',
  durationMs: 1,
  request: { method, url: `https://staging.example/scim/v2${path}`, headers: {} },
  response: { status, headers: {}, body, text: JSON.stringify(body), url: '' },
});

describe('what the run may write to of a type that the target defines', () => {
  const types = creatableTypes(withDevices);
  const laptop = { id: '7', displayName: `Laptop ${marker}` };

  it('is what a look showed with the marker', () => {
    const ownership = createOwnership(marker, types);

    ownership.learn(had('GET', '/Devices/7', laptop));
    ownership.learn(had('GET', '/Devices/8', { ...laptop, id: '8', displayName: 'Laptop of the boss' }));

    expect(ownership.doubtful({ method: 'DELETE', path: '/Devices/7' })).toEqual([]);
    expect(ownership.doubtful({ method: 'DELETE', path: '/Devices/8' })).toEqual(['/Devices/8']);
  });

  it('is not what the answer to a create calls so', () => {
    const ownership = createOwnership(marker, types);

    ownership.learn(had('POST', '/Devices', laptop, 201));

    expect(ownership.doubtful({ method: 'PATCH', path: '/Devices/7' })).toEqual(['/Devices/7']);
  });

  it('is told apart where the base URL holds the same word', () => {
    const ownership = createOwnership(marker, types);

    ownership.learn({
      ...had('GET', '', ada),
      request: { method: 'GET', url: 'https://x/devices/Users/7', headers: {} },
    });

    expect(ownership.doubtful({ method: 'PUT', path: '/Users/7' })).toEqual([]);
    expect(ownership.doubtful({ method: 'PUT', path: '/Devices/Users' })).toEqual(['/Devices/Users']);
  });
});

describe('what the run may write to', () => {
  it('is what a look showed with the marker', () => {
    const ownership = createOwnership(marker);

    ownership.learn(had('GET', '/Users/7', ada));

    expect(ownership.doubtful({ method: 'PATCH', path: '/Users/7' })).toEqual([]);
  });

  it('is not asked of a search by POST, which writes nothing', () => {
    const ownership = createOwnership(marker);

    expect(ownership.doubtful({ method: 'POST', path: '/Users/.search', body: {} })).toEqual([]);
    expect(ownership.doubtful({ method: 'PATCH', path: '/Users/.searching' })).toEqual(['/Users/.searching']);
  });

  it('is asked of each operation of a bulk job', () => {
    const ownership = createOwnership(marker);
    const Operations = [
      { method: 'DELETE', path: '/Users/7' },
      { method: 'DELETE', path: `/Users/${marker}-nobody` },
    ];

    expect(ownership.doubtful({ method: 'POST', path: '/Bulk', body: { Operations } })).toEqual(['/Users/7']);
  });

  it('is what a look showed with a number as id, as some targets have it', () => {
    const ownership = createOwnership(marker);

    ownership.learn(had('GET', '/Users/7', { ...ada, id: 7 }));

    expect(ownership.doubtful({ method: 'DELETE', path: '/Users/7' })).toEqual([]);
  });

  it('is not what the answer to a create names, until it was looked at', () => {
    const ownership = createOwnership(marker);

    ownership.learn(had('POST', '/Users', ada, 201));

    expect(ownership.doubtful({ method: 'DELETE', path: '/Users/7' })).toEqual(['/Users/7']);
  });

  it('is not what a search finds, until it was looked at', () => {
    const ownership = createOwnership(marker);

    ownership.learn(had('GET', '/Users?filter=x', { Resources: [ada] }));

    expect(ownership.doubtful({ method: 'PUT', path: '/Users/7', body: ada })).toEqual(['/Users/7']);
  });

  it('is nobody who shows no marker, or answers under another id', () => {
    const ownership = createOwnership(marker);

    ownership.learn(had('GET', '/Users/1', boss));
    ownership.learn(had('GET', '/Users/2', ada));

    expect(ownership.doubtful({ method: 'PATCH', path: '/Users/1' })).toEqual(['/Users/1']);
    expect(ownership.doubtful({ method: 'PATCH', path: '/Users/2' })).toEqual(['/Users/2']);
  });

  it('is no longer what the latest look shows as somebody else', () => {
    const ownership = createOwnership(marker);

    ownership.learn(had('GET', '/Users/7', ada));
    ownership.learn(had('GET', '/Users/7', { ...boss, id: '7' }));

    expect(ownership.doubtful({ method: 'PATCH', path: '/Users/7' })).toEqual(['/Users/7']);
  });

  it('counts the members whom a group would get', () => {
    const ownership = createOwnership(marker);
    ownership.learn(had('POST', '/Users', boss, 201));

    const body = { displayName: 'Sales r7f3k2', members: [{ value: '1' }] };

    expect(ownership.doubtful({ method: 'POST', path: '/Groups', body })).toEqual(['/Users/1']);
  });

  it('is everything new, and everything may be read', () => {
    const ownership = createOwnership(marker);

    expect(ownership.doubtful({ method: 'POST', path: '/Users', body: ada })).toEqual([]);
    expect(ownership.doubtful({ method: 'GET', path: '/Users/1' })).toEqual([]);
  });

  it('keeps an odd id in its place', () => {
    const ownership = createOwnership(marker);

    ownership.learn(had('GET', '/Users/..%2F..%2Fadmin', { ...ada, id: '../../admin' }));

    expect(ownership.doubtful({ method: 'PATCH', path: '/Users/..%2F..%2Fadmin' })).toEqual([]);
    expect(ownership.doubtful({ method: 'PATCH', path: '/Users/..%2Fadmin' })).toEqual(['/Users/..%2Fadmin']);
  });
});
