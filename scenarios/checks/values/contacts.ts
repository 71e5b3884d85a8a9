import { isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, skip, warn } from '../../check.ts';
import { inWords } from '../in-words.ts';
import { judgeKept, judgeShown, type Kept, partOf, valuesOf } from '../kept.ts';
import { sameText } from '../person-view.ts';

const phoneDigits = (text: string): string => text.replaceAll(/\D/g, '');

/** A target may keep one address: what it shows must be right, what it does not is a warning. RFC 7643 §4.1.2, §2.4 */
export const emailTypes: Check<Kept> = defineCheck({
  id: 'values/email-types',
  title: 'E-mail addresses for work, home and others are kept, each with its type',
  requirements: ['RFC7643-4.1.2-02', 'RFC7643-2.4-02'],
  hint: 'Store every address with its type, and show the address as value.',
  breaks: 'Mail that is meant for the office goes to somebody’s home.',
  judge: (evidence) =>
    judgeKept(evidence, (resource, sent) => {
      const shown = valuesOf(resource, 'emails');
      const wanted = valuesOf(sent, 'emails').filter(isObject);
      const swapped = wanted.find((one) => shown.some((other) => isElsewhere(other, one)));
      if (swapped !== undefined) return fail({ expected: told(swapped), actual: shown.map(told).join(', ') });
      const missing = wanted.filter(
        (one) => !shown.some((other) => sameText(partOf(other, 'value'), String(one.value))),
      );
      const found = { actual: shown.map(told).join(', ') || 'none' };
      if (missing.length > 0)
        return warn({ ...found, expected: missing.map(told).join(', '), reason: 'a target may keep fewer addresses' });
      const hasTypes = shown.every((one) => partOf(one, 'type') !== '');
      return hasTypes
        ? pass
        : warn({ ...found, expected: wanted.map(told).join(', '), reason: 'the addresses are there, without types' });
    }),
});

/** The address under another name, or with the type of another. */
function isElsewhere(shown: unknown, { value, type }: JsonObject): boolean {
  const address = String(value);
  const shownType = partOf(shown, 'type');
  if (sameText(partOf(shown, 'value'), address)) return shownType !== '' && !sameText(shownType, String(type));
  return sameText(partOf(shown, 'display'), address);
}

const told = (value: unknown): string =>
  `${partOf(value, 'type') || 'no type'} ${partOf(value, 'value') || 'no value'}`;

/** The domain may be written in small letters. RFC 7643 §4.1.2: a SHOULD */
export const emailDomain: Check<Kept> = defineCheck({
  id: 'values/email-domain',
  title: 'An address whose domain is in capitals stays the same address',
  requirements: ['RFC7643-4.1.2-01'],
  hint: 'Store the address as it is, or with its domain in small letters.',
  breaks: 'The identity provider sees another address, and changes it in every cycle.',
  judge: (evidence) =>
    judgeKept(evidence, (resource, sent) => {
      const [wanted] = valuesOf(sent, 'emails').filter((value) => /@[^a-z]+$/.test(partOf(value, 'value')));
      const address = partOf(wanted, 'value');
      const name = address.split('@')[0]?.toLowerCase() ?? '';
      const [shown] = valuesOf(resource, 'emails')
        .map((value) => partOf(value, 'value'))
        .filter((value) => value.toLowerCase().includes(name));
      if (wanted === undefined || shown === undefined) return skip('the target shows no such address');
      return sameText(shown, address) ? pass : fail({ expected: inWords(address), actual: inWords(shown) });
    }),
});

/** Letter case of a type; another type is told elsewhere. RFC 7643 §2.4: a SHOULD */
export const canonicalTypes: Check<Kept> = defineCheck({
  id: 'values/canonical-types',
  title: 'Types of values come back in the letters of the schema',
  requirements: ['RFC7643-2.4-06'],
  hint: 'Answer work, home and the like as the schema spells them.',
  breaks: 'Identity providers whose filters and mappings heed letter case pass the value over.',
  judge: (evidence) =>
    judgeKept(evidence, (resource, sent) => {
      const odd = Object.keys(sent).flatMap((name) => {
        const types = valuesOf(sent, name).map((value) => partOf(value, 'type'));
        return valuesOf(resource, name)
          .map((value) => partOf(value, 'type'))
          .filter((type) => !types.includes(type) && types.some((each) => sameText(type, each)))
          .map((type) => `${name} of type ${inWords(type)}`);
      });
      const [first] = odd;
      return first === undefined ? pass : fail({ expected: 'the letters that were sent', actual: first });
    }),
});

/** With or without `tel:` and separators. RFC 7643 §4.1.2: a SHOULD */
export const phoneNumbersKept: Check<Kept> = defineCheck({
  id: 'values/phone-numbers',
  title: 'Telephone numbers are taken as URIs and plain, and keep their digits',
  requirements: ['RFC7643-4.1.2-03'],
  hint: 'Take tel:+1-202-555-0187 and +12025550188, and answer the same number in one form or the other.',
  breaks: 'Numbers are lost, or written anew in every cycle.',
  judge: (evidence) =>
    judgeKept(evidence, (resource, sent) => {
      const [wanted, shown] = [sent, resource].map((holder) =>
        valuesOf(holder, 'phoneNumbers').map((value) => phoneDigits(partOf(value, 'value'))),
      );
      const missing = (wanted ?? []).filter((digits) => !shown?.includes(digits));
      return missing.length === 0
        ? pass
        : fail({ expected: `numbers with the digits ${missing.join(', ')}`, actual: shown?.join(', ') || 'none' });
    }),
});

/** RFC 7643 §4.1.2: a SHOULD */
export const messagingKept: Check<Kept> = defineCheck({
  id: 'values/messaging',
  title: 'An instant messaging address is kept with its type',
  requirements: ['RFC7643-4.1.2-04'],
  hint: 'Store ims with value and type, or leave them out of the schema.',
  breaks: 'The address that colleagues write to is lost without a word.',
  judge: judgeShown,
});

/** A target may host the picture itself, and take its time for it. RFC 7643 §4.1.2 */
export const photosAreUris: Check<Kept> = defineCheck({
  id: 'values/photos',
  title: 'Photos are answered as URIs',
  requirements: ['RFC7643-4.1.2-05'],
  hint: 'Answer the URL of the picture as value of photos, not the picture.',
  breaks: 'Clients that load the picture from its URL show none.',
  judge: (evidence) => judgeKept(evidence, (resource) => judgePhotos(valuesOf(resource, 'photos'))),
});

function judgePhotos(photos: readonly unknown[]): Judgement {
  const expected = 'a URL of the picture';
  if (photos.length === 0)
    return warn({ expected, actual: 'no photos', reason: 'a target may load the picture first' });
  const values = photos.map((photo) => partOf(photo, 'value'));
  const other = values.find((value) => !/^(https?:\/\/|data:)/i.test(value));
  if (other !== undefined) return fail({ expected, actual: inWords(other) });
  const inline = values.find((value) => /^data:/i.test(value));
  return inline === undefined
    ? pass
    : warn({ expected, actual: inWords(inline), reason: 'the picture itself, as some targets answer' });
}
