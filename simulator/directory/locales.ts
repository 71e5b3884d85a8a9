import type { Faker } from '@faker-js/faker';

/** A language of the fake company, loaded only when it is wanted: each costs some milliseconds. */
export type LocaleName = 'en' | 'de' | 'es' | 'fr' | 'ja' | 'pl';

/** One language's names, seeded before each use. */
export type Names = {
  /** BCP 47, as it stands in a person's record. */
  readonly tag: string;
  readonly faker: Faker;
  /** Family name first, without a blank. */
  readonly order: 'given-first' | 'family-first';
};

export const defaultLocales: readonly LocaleName[] = ['en', 'de', 'es', 'ja', 'fr', 'pl'];

export const loadNames = (locales: readonly LocaleName[]): Promise<readonly Names[]> =>
  Promise.all(locales.map((locale) => loaders[locale]()));

const loaders: Readonly<Record<LocaleName, () => Promise<Names>>> = {
  en: async () => western('en-US', (await import('@faker-js/faker/locale/en')).faker),
  de: async () => western('de-DE', (await import('@faker-js/faker/locale/de')).faker),
  es: async () => western('es-ES', (await import('@faker-js/faker/locale/es')).faker),
  fr: async () => western('fr-FR', (await import('@faker-js/faker/locale/fr')).faker),
  pl: async () => western('pl-PL', (await import('@faker-js/faker/locale/pl')).faker),
  ja: async () => ({ tag: 'ja-JP', faker: (await import('@faker-js/faker/locale/ja')).faker, order: 'family-first' }),
};

const western = (tag: string, faker: Faker): Names => ({ tag, faker, order: 'given-first' });
