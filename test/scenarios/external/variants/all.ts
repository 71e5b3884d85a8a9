import type { Variant } from '../variant.ts';
import { answers } from './answers.ts';
import { mails } from './mail.ts';
import { organizations } from './organization.ts';
import { requests } from './requests.ts';

export const variants: readonly Variant[] = [...answers, ...requests, ...organizations, ...mails];
