/** Draws what a terminal shows as SVG: text that can be searched and read aloud, no font, no script, no picture inside. */

const cell = { width: 8.2, height: 18 };
const margin = 20;
/** Colour numbers of ECMA-48 that the terminal view uses; everything else is ink. */
const tints = { 2: '#939aa9', 31: '#ff8170', 32: '#45c09a', 33: '#e3b24c', 35: '#c8a2ff', 36: '#9db0ff' };
const ink = '#e9ebf0';
const sgr = new RegExp(`${String.fromCharCode(27)}\\[([0-9;]*)m`, 'g');

/** `text`: with the escape sequences for colour. `title`: what a screen reader says first. */
export function terminalSvg(text, title) {
  const lines = text.replace(/^\n+|\n+$/g, '').split('\n');
  const columns = Math.max(...lines.map((line) => [...plain(line)].length));
  const width = Math.ceil(columns * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin;
  const rows = lines.flatMap((line, index) => rowOf(line, margin + (index + 0.75) * cell.height));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<rect width="100%" height="100%" rx="10" fill="#15181e"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13.6" fill="${ink}" xml:space="preserve">
${rows.join('\n')}
</g>
</svg>
`;
}

/** The text of a drawn terminal again, without what differs from run to run. */
export const steadyText = (svg) =>
  svg
    .replaceAll(/<title[\s\S]*?<\/title>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/run [a-z0-9]{7}\b|\.scimulator\/[a-z0-9]{7}/g, 'run')
    .replaceAll(/\b[\d,]+(\.\d+)? (ms|s|requests?|mails?)\b/g, '')
    .replaceAll(/[ \t]+/g, ' ');

const plain = (line) => line.replaceAll(sgr, '');

/** Each piece stands at its own column, so that it lies right whatever font a reader has. */
function rowOf(line, y) {
  const pieces = [];
  let colour = ink;
  let column = 0;
  let from = 0;
  for (const found of [...line.matchAll(sgr), undefined]) {
    const text = line.slice(from, found?.index ?? line.length);
    for (const word of text.matchAll(/\S+(?: \S+)*/g)) {
      pieces.push(piece(word[0], column + [...text.slice(0, word.index)].length, colour));
    }
    column += [...text].length;
    if (found === undefined) break;
    from = found.index + found[0].length;
    colour = tints[found[1]] ?? ink;
  }
  return pieces.length === 0 ? [] : [`<text y="${y}">${pieces.join('')}</text>`];
}

function piece(text, column, colour) {
  const x = Math.round((margin + column * cell.width) * 10) / 10;
  const length = Math.round([...text].length * cell.width * 10) / 10;
  const fill = colour === ink ? '' : ` fill="${colour}"`;
  return `<tspan x="${x}" textLength="${length}"${fill}>${escaped(text)}</tspan>`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
