import type { Report } from './report.ts';

/** The door: what the reporter wrote into the page. Above its limit it is base64 of deflate-raw. */
export async function openReport(holder: HTMLElement): Promise<Report> {
  const written = holder.textContent ?? '';
  const json = holder.dataset.form === 'deflate-raw' ? await inflated(written) : written;
  holder.remove();
  return JSON.parse(json) as Report;
}

async function inflated(base64: string): Promise<string> {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const opened = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(opened).text();
}
