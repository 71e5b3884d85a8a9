const ascii = /^[\0-\x7f]*$/;
const fullWidth = /[\uff01-\uff5e]/g;

/**
 * Text as it is compared: composed (NFC), full-width forms as their plain ones, so that what looks the same is the same.
 * RFC 7644 §5, §7.8; RFC 8265 §3.3
 */
export function prepared(text: string): string {
  if (ascii.test(text)) return text;
  return text.replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).normalize('NFC');
}

/** Text as it is compared where case does not count: `userName`, and whatever is not `caseExact`. */
export const caseless = (text: string): string => prepared(text).toLowerCase();
