import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../simulator/directory/directory.ts';

const aDirectory = (change: Partial<Parameters<typeof createDirectory>[0]> = {}) =>
  createDirectory({ seed: 1, marker: 'r7f3k2', ...change });

describe('createDirectory', () => {
  it('gives the same people for the same seed, and others for another', async () => {
    const draw = async (seed: number) => {
      const scope = (await aDirectory({ seed })).scope('email-update');
      return [scope.person(), scope.group(), scope.newAddress(), scope.guid()];
    };

    expect(await draw(7)).toEqual(await draw(7));
    expect(await draw(7)).not.toEqual(await draw(8));
  });

  it('gives a scope its people whatever other scopes drew before, or in between', async () => {
    const quiet = (await aDirectory()).scope('delete');
    const busy = await aDirectory();
    const scope = busy.scope('delete');
    const other = busy.scope('create');

    const disturbed = [scope.person(), other.person(), scope.person(), other.newAddress(), scope.person()];

    expect([quiet.person(), quiet.person(), quiet.person()]).toEqual([disturbed[0], disturbed[2], disturbed[4]]);
  });

  it('keeps the names of the same seed under another marker', async () => {
    const [one, two] = await Promise.all([aDirectory(), aDirectory({ marker: 'zz9999' })]);

    expect(one.scope('a').person().displayName).toBe(two.scope('a').person().displayName);
  });

  it('knows everything of a person who is drawn in full, with telephone numbers that ring nowhere', async () => {
    const { phone, mobile, fax, ...person } = (await aDirectory()).scope('a').personInFull({ country: 'NL' });

    expect(person).toMatchObject({ employeeNumber: expect.stringMatching(/^E\d{6}$/), country: 'NL' });
    expect(Object.values(person)).not.toContain('');
    for (const number of [phone, mobile, fax]) expect(number).toMatch(/^\+1 425 555 01\d\d$/);
  });

  it('draws the same name in full and in short', async () => {
    const [short, full] = [(await aDirectory()).scope('a').person(), (await aDirectory()).scope('a').personInFull()];

    expect(full).toMatchObject(short);
  });

  it('puts the marker into every identifier, and repeats none in a thousand scopes', async () => {
    const directory = await aDirectory();
    const identifiers = Array.from({ length: 1_000 }, (_, n) => directory.scope(`scenario ${n}`)).flatMap((scope) => {
      const person = scope.person();
      const group = scope.group([person]);
      return [person.id, person.email, group.id, group.displayName, scope.newAddress()];
    });

    expect(identifiers.filter((identifier) => !identifier.includes('r7f3k2'))).toEqual([]);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  it('keeps addresses in lower-case ASCII, with a local part of at most 64 characters, whatever the name', async () => {
    const directory = await aDirectory();

    for (let n = 0; n < 300; n += 1) {
      expect(directory.person().email).toMatch(/^[a-z0-9.]{1,64}@example\.org$/);
      expect(directory.newAddress()).toMatch(/^[a-z0-9.]{1,64}@example\.org$/);
    }
  });

  it('keeps names as their language writes them', async () => {
    const directory = await aDirectory({ locales: ['ja'] });

    const person = directory.person();

    expect(person.locale).toBe('ja-JP');
    expect(person.displayName).toBe(person.familyName + person.givenName);
    expect(person.displayName).toMatch(/^\p{Script=Han}/u);
  });

  it('uses the domain of the configuration, or one mailbox with a plus', async () => {
    const [corp, plus] = await Promise.all([
      aDirectory({ domain: 'corp.example' }),
      aDirectory({ plusAddress: 'qa@corp.example' }),
    ]);

    expect(corp.person().email).toMatch(/\.r7f3k2\.1@corp\.example$/);
    expect(plus.person().email).toBe('qa+r7f3k2.1@corp.example');
    expect(plus.newAddress()).toBe('qa+r7f3k2.2@corp.example');
  });

  it('says that a mailbox whose name is too long leaves no room', async () => {
    const directory = await aDirectory({ plusAddress: `${'q'.repeat(60)}@corp.example` });

    expect(() => directory.person()).toThrow('mail.plusAddress');
  });

  it('lets a scenario override what was drawn', async () => {
    const directory = await aDirectory();

    expect(directory.person({ groupName: 'Sales', jobTitle: 'Chief' })).toMatchObject({
      groupName: 'Sales',
      jobTitle: 'Chief',
    });
  });
});
