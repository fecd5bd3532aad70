// What the two screens of recalls have in common: every channel with the places where an item is.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';

const most = 200;

export const recallStyles = css`
  :host { display: block; padding: var(--uui-size-layout-1); }
  uui-box { margin-bottom: var(--uui-size-layout-1); }
  label { display: grid; gap: var(--uui-size-1); font-weight: 700; margin-bottom: var(--uui-size-4); }
  textarea, input { font: inherit; padding: var(--uui-size-2) var(--uui-size-3); border: 1px solid var(--uui-color-border); background: var(--uui-color-surface); color: inherit; }
  textarea:focus-visible, input:focus-visible { outline: 2px solid var(--uui-color-focus); }
  ul { margin: 0 0 var(--uui-size-4); padding-left: var(--uui-size-6); }
  small, .none { color: var(--uui-color-text-alt); }
  .bad { color: var(--uui-color-danger-emphasis); }
  .columns { display: grid; grid-template-columns: 1fr 1fr; gap: var(--uui-size-layout-1); align-items: start; }
`;

const line = x => html`<li>${x.link ? html`<a href=${x.link} target="_blank" rel="noopener">${x.what}</a>` : x.what}
  ${x.detail ? html`<small>${x.detail}</small>` : nothing}</li>`;

/** Every channel, also those in which the item is nowhere: officers must see that they were asked. */
export const channels = list => list.map(x => html`
  <h4>${x.channel}: ${x.isKnown ? x.lines.length || 'không có' : html`<span class="bad">không tra được, hãy báo người quản trị</span>`}</h4>
  ${x.lines.length ? html`<ul>${x.lines.slice(0, most).map(line)}
    ${x.lines.length > most ? html`<li>và ${x.lines.length - most} dòng nữa</li>` : nothing}</ul>` : nothing}`);
