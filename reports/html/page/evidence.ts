import type { RecordedCheck, RecordedExchange, RecordedMail, RecordedProvisioning } from '../../run-log/event.ts';
import type { Moment, Result } from '../../run-log/run.ts';

export type Numbered<Thing> = Thing & { readonly number: number };

/** A result's evidence, parted by kind, numbered as the story speaks of it. */
export type Evidence = {
  readonly exchanges: readonly Numbered<RecordedExchange>[];
  readonly mails: readonly Numbered<RecordedMail>[];
  readonly checks: readonly RecordedCheck[];
  readonly entries: readonly RecordedProvisioning[];
  readonly notes: readonly string[];
};

/** One step of the story and what it led to. `text` is absent where something happened before the first step. */
export type Chapter = {
  readonly text?: string;
  readonly at: string;
  readonly exchanges: readonly Numbered<RecordedExchange>[];
  readonly mails: readonly Numbered<RecordedMail>[];
  /** Checks that did not simply pass, at the step that made their evidence. */
  readonly checks: readonly RecordedCheck[];
};

export function evidenceOf({ moments }: Pick<Result, 'moments'>): Evidence {
  const evidence = {
    exchanges: [] as Numbered<RecordedExchange>[],
    mails: [] as Numbered<RecordedMail>[],
    checks: [] as RecordedCheck[],
    entries: [] as RecordedProvisioning[],
    notes: [] as string[],
  };
  for (const moment of moments) {
    switch (moment.kind) {
      case 'exchange':
        evidence.exchanges.push({ ...moment.exchange, number: evidence.exchanges.length + 1 });
        break;
      case 'mail':
        evidence.mails.push({ ...moment.mail, number: evidence.mails.length + 1 });
        break;
      case 'check':
        evidence.checks.push(moment.check);
        break;
      case 'provisioning':
        evidence.entries.push(moment.entry);
        break;
      case 'note':
        evidence.notes.push(moment.text);
        break;
      case 'step':
        break;
    }
  }
  return evidence;
}

export function storyOf({ moments }: Pick<Result, 'moments'>): readonly Chapter[] {
  const chapters: Draft[] = [];
  const madeIn = new Map<string, Draft>();
  let [exchanges, mails] = [0, 0];
  for (const moment of moments) {
    if (moment.kind === 'step') {
      chapters.push(draft(moment.at, moment.text));
      continue;
    }
    const chapter = chapters.at(-1) ?? draft(moment.at);
    if (moment.kind === 'exchange') {
      exchanges += 1;
      chapter.exchanges.push({ ...moment.exchange, number: exchanges });
      madeIn.set(moment.exchange.id, chapter);
    } else if (moment.kind === 'mail') {
      mails += 1;
      chapter.mails.push({ ...moment.mail, number: mails });
      madeIn.set(moment.mail.id, chapter);
    } else if (moment.kind === 'check' && moment.check.status !== 'pass') {
      (evidenceChapter(moment.check, madeIn) ?? chapter).checks.push(moment.check);
    } else continue;
    if (chapters.length === 0) chapters.push(chapter);
  }
  return chapters;
}

type Draft = {
  readonly [Member in keyof Chapter]: Chapter[Member] extends readonly (infer Item)[] ? Item[] : Chapter[Member];
};

const draft = (at: string, text?: string): Draft => ({
  at,
  exchanges: [],
  mails: [],
  checks: [],
  ...(text !== undefined && { text }),
});

/** The step that made the last of a check's evidence. */
function evidenceChapter({ exchanges, mails }: RecordedCheck, madeIn: ReadonlyMap<string, Draft>): Draft | undefined {
  return [...mails, ...exchanges]
    .map((id) => madeIn.get(id))
    .filter((chapter) => chapter !== undefined)
    .at(-1);
}

/** Checks that hold a piece of evidence against the target, red first. */
export function checksOn(id: string, moments: readonly Moment[]): readonly RecordedCheck[] {
  const found = moments.flatMap((moment) =>
    moment.kind === 'check' && pointsAt(moment.check, id) ? [moment.check] : [],
  );
  return [...found.filter(({ status }) => status !== 'pass'), ...found.filter(({ status }) => status === 'pass')];
}

const pointsAt = ({ exchanges, mails }: RecordedCheck, id: string): boolean =>
  exchanges.includes(id) || mails.includes(id);
