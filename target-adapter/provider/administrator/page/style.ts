import { look } from '../../../page/look.ts';

/** What the provider's pages have beside the common look. */
export const style = `${look}
.lead { font-size: 16px; margin-top: 8px; }
.account { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; color: var(--ink2); }
.narrow { max-width: 440px; }
.message { margin-top: 20px; padding: 14px 20px; border: 1px solid var(--line); border-left: 4px solid var(--pass); border-radius: 8px; background: var(--surface); }
.message.refused { border-left-color: var(--fail); }
.message > p { color: var(--ink); font-weight: 600; }
.message > ul, .message > .row { margin-top: 12px; }
.message li { padding: 2px 0; color: var(--ink2); }
.settings > div { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 24px; padding: 12px 0; border-top: 1px solid var(--line); }
.settings > div:first-child { border-top: 0; padding-top: 0; }
.settings > div > div:first-child { flex: 1 1 20rem; min-width: 0; }
[role=switch] { border-color: transparent; padding: 0 8px; margin-right: -8px; min-width: 92px; }
[role=switch]::before { content: ''; flex: none; width: 36px; height: 20px; border-radius: 10px; border: 1px solid var(--ink3); background: radial-gradient(circle at 9px 50%, var(--ink3) 6px, transparent 7px) var(--sunken); }
[role=switch][aria-checked=true]::before { border-color: var(--accent); background: radial-gradient(circle at 25px 50%, var(--on-accent) 6px, transparent 7px) var(--accent); }
.copy { flex-wrap: nowrap; } .copy > .grow { flex-basis: 0; }
.labels { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; color: var(--ink2); }
.figures { display: flex; flex-wrap: wrap; gap: 8px 32px; }
.figures dt { color: var(--ink3); font-size: 13px; }
.figures dd { font-size: 18px; font-weight: 600; font-variant-numeric: tabular-nums; }
.state { display: inline-block; padding: 0 8px; border-radius: 10px; background: var(--sunken); color: var(--ink2); white-space: nowrap; line-height: 22px; font-size: 13px; }
.state.valid, .state.active { background: var(--pass-soft); color: var(--pass); }
.state.pending { background: var(--warn-soft); color: var(--warn); }
.state.deleted { background: var(--fail-soft); color: var(--fail); }
td .button, td button { margin: -6px 0; }
.waits { display: block; color: var(--ink2); font-size: 13px; }
details summary { min-height: 40px; display: flex; align-items: center; gap: 8px; cursor: pointer; color: var(--accent); width: fit-content; }
details summary::before { content: '▸'; } details[open] summary::before { content: '▾'; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 700px) {
  td .button, td button { margin: 4px 0; }
}
`;
