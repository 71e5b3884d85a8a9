import { Problem } from '../../../problem.ts';
import { type ParsedMail, parseMail } from '../../parse-mail.ts';
import type { CaughtMail } from '../mail-store.ts';

/** What a page shows of a mail; one that cannot be read says so as its text. */
export async function readMail({ source }: CaughtMail): Promise<ParsedMail> {
  return parseMail(source).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    return { subject: '(cannot be read)', from: '', addressees: [], headers: [], links: [], text: error.message };
  });
}
