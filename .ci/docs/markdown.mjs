/** A table of text cells; a bar in a cell is escaped, a line break becomes a blank. */
export function table(heads, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const cell = (text) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();

export const code = (text) => `\`${text}\``;

/** Each of them in code, with commas between. */
export const codes = (texts) => texts.map(code).join(', ');

export const link = (text, target) => `[${text}](${target})`;

/** The anchor that a heading gets: lower case, blanks to hyphens, everything but letters, digits, `-` and `_` gone. */
export const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

export const numbered = (lines) => lines.map((text, index) => `${index + 1}. ${text}`).join('\n');

export const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
