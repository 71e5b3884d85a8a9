import { look } from '../../../page/look.ts';

/** What the catcher's pages have beside the common look. */
export const style = `${look}
.card { padding: 12px 24px; }
.card.stack, .card.content { padding: 20px 24px 24px; }
.search { margin-top: 16px; }
nav.row { align-items: center; }
main > nav.row { margin-top: 16px; }
.way { justify-content: space-between; margin-bottom: 24px; }
.open { font-weight: 600; text-decoration: none; }
.open:hover { text-decoration: underline; }
tbody tr:focus-within th { box-shadow: -8px 0 0 var(--surface), -11px 0 0 var(--accent); }
td time { color: var(--ink3); font-variant-numeric: tabular-nums; }
.figures { display: flex; flex-wrap: wrap; gap: 8px 32px; }
.figures dt { color: var(--ink3); font-size: 13px; }
.figures dd { font-size: 18px; font-weight: 600; overflow-wrap: anywhere; }
.facts { margin-top: 12px; }
.content > .facts { margin-top: 0; }
.facts > div { display: grid; grid-template-columns: minmax(84px, max-content) minmax(0, 1fr); gap: 0 16px; padding: 2px 0; }
.facts dt { color: var(--ink3); min-width: 84px; }
.facts dd { overflow-wrap: anywhere; }
.content > .facts > div { grid-template-columns: minmax(84px, 200px) minmax(0, 1fr); }
.views { margin-top: 20px; }
.views [aria-current] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
pre.text { font: inherit; max-width: 64em; }
iframe { display: block; width: 100%; height: 60vh; resize: vertical; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
iframe + p { margin-top: 8px; }
.links li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 16px; padding: 6px 0; border-top: 1px solid var(--line); }
.links code { flex: 1 1 16rem; min-width: 0; overflow-wrap: anywhere; }
#news { position: fixed; left: 50%; bottom: 24px; z-index: 20; transform: translateX(-50%); max-width: calc(100vw - 32px); padding: 8px 16px; border-radius: 8px; background: var(--ink); color: var(--bg); }
#news:empty { padding: 0; }
footer { max-width: 1120px; margin: 0 auto; padding: 0 24px 32px; }
footer .note { display: flex; flex-wrap: wrap; gap: 4px 20px; }
kbd { font: 12px/1 var(--mono); border: 1px solid var(--line2); border-bottom-width: 2px; border-radius: 4px; padding: 2px 5px; margin-right: 4px; background: var(--surface); color: var(--ink2); }
@media (max-width: 700px) {
  .card { padding: 8px 16px; }
  .card.stack, .card.content { padding: 16px; }
  .open { display: flex; align-items: center; min-height: 40px; }
  .facts > div, .content > .facts > div { grid-template-columns: minmax(0, 1fr); padding: 4px 0; }
  footer { padding: 0 16px 24px; }
}
@media (hover: none) { footer { display: none; } }
`;
