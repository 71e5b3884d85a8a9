import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';

/** What was read page by page: ids in their order, what the pages said of the whole, and why it ended early. */
export type Sweep = {
  readonly ids: readonly string[];
  readonly totals: readonly number[];
  /** No answer, or a refusal. */
  readonly broken?: string;
  /** The end was reached: not where there are more people than the run reads. */
  readonly whole: boolean;
};

export type Sweeps = Sources & { readonly sweeps: readonly Sweep[]; readonly own: readonly string[] };

/** Somebody may come or go between two pages, so what shows in both readings counts; one repetition is no harm: traps 22, 24. */
export const oktaImportWhole: Check<Sweeps> = defineCheck({
  id: 'okta/import-whole',
  title: 'An import in pages of 100 reads everybody once',
  requirements: ['OKTA-14', 'RFC7644-3.4.2.4-08'],
  hint: 'Cut pages from one and the same list, sorted by something that does not change.',
  breaks: 'Okta: people are missing after an import, and the safeguard against lost users may stop it.',
  judge({ sweeps, own }) {
    const broken = sweeps.find((sweep) => sweep.broken !== undefined)?.broken;
    if (sweeps.length === 0 || broken !== undefined) return unjudged(broken ?? 'no request was sent');
    const still = sweeps.filter(({ totals }) => new Set(totals).size === 1);
    const [sweep] = still;
    if (sweep === undefined) return skip('people come and go while the pages are read');
    const doubled = Math.min(...still.map(({ ids }) => ids.length - new Set(ids).size));
    if (doubled > 1) return fail({ expected: 'everybody once', actual: `${doubled} people twice` });
    if (!sweep.whole) return skip(`more people than are read: the first ${sweep.ids.length} stand there once`);
    const lost = own.filter((id) => !still.some(({ ids }) => ids.includes(id))).length;
    if (lost > 0) return fail({ expected: 'everybody', actual: `${lost} people of this run are missing` });
    const short = still.every(({ ids, totals }) => ids.length < Math.min(...totals) - 1);
    return short
      ? fail({ expected: `${sweep.totals[0]} people, as totalResults says`, actual: `${sweep.ids.length} of them` })
      : pass;
  },
});

/** The RFC leaves the order free. */
export const oktaImportOrder: Check<Sweeps> = defineCheck({
  id: 'okta/import-order',
  title: 'Two imports read people in the same order',
  requirements: ['OKTA-14'],
  hint: 'Give lists an order of their own where nobody asks for one: by time of creation, or by id.',
  breaks: 'Okta: whoever moves from one page to another while pages are read is left out.',
  judge({ sweeps }) {
    const [first, second] = sweeps;
    if (first === undefined || second === undefined) return unjudged('no request was sent');
    const broken = first.broken ?? second.broken;
    if (broken !== undefined) return unjudged(broken);
    const both = [...new Set(first.ids)].filter((id) => second.ids.includes(id));
    if (both.length < 2) return skip('there are not two people who were read twice');
    const again = [...new Set(second.ids)].filter((id) => first.ids.includes(id));
    const moved = both.findIndex((id, at) => again[at] !== id);
    return moved === -1 ? pass : fail({ expected: 'the same order', actual: `another one from place ${moved + 1} on` });
  },
});
