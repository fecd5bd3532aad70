// The client's collection with a bar of our own: which list, which of its rows, and what to do to them.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UMB_COLLECTION_CONTEXT, UmbCollectionDefaultElement } from '@umbraco-cms/backoffice/collection';
import './list-actions.js';
import { Reading } from './reading.js';

const states = {
  '': 'Mọi trạng thái', draft: 'Bản nháp', public: 'Đang công khai', changed: 'Có sửa đổi chưa công bố', scheduled: 'Có lịch hẹn',
  outdated: 'Bản dịch cũ hơn bản gốc',
};

const style = 'font:inherit;padding:var(--uui-size-2);border:1px solid var(--uui-color-border);background:var(--uui-color-surface);color:inherit';

export class CampaignList extends UmbCollectionDefaultElement {
  static properties = { type: { state: true } };

  #context;

  #typed;

  #types = new Reading(this);

  constructor() {
    super();
    this.consumeContext(UMB_COLLECTION_CONTEXT, context => {
      this.#context = context;
      this.observe(context?.filter, filter => { this.type = filter?.type ?? 'message'; });
      this.observe(context?.loading, () => { this._emptyLabel = context?.getEmptyLabel(); });
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#types.of('campaign/lists');
  }

  renderToolbar() {
    return html`<div slot="header" style="display:flex;flex-wrap:wrap;gap:var(--uui-size-3);width:100%;padding:var(--uui-size-3) 0">
      ${this.#types.isUnread ? this.#types.instead() : nothing}
      <select aria-label="Danh sách" name="type" style=${style} @change=${e => this.#context.showAnother({ type: e.target.value, orderBy: '' })}>
        ${this.#types.value?.items.map(x => html`<option value=${x.alias}
          ?selected=${x.alias === this.type}>${x.name}</option>`)}</select>
      <select aria-label="Trạng thái" name="state" style=${style} @change=${e => this.#context.showAnother({ state: e.target.value })}>
        ${Object.entries(states).map(([key, words]) => html`<option value=${key}>${words}</option>`)}</select>
      <input type="search" name="filter" aria-label="Lọc theo chữ" placeholder="Lọc theo chữ, có dấu hoặc không" style="${style};flex:1;min-width:14rem"
        @input=${e => this.#filter(e.target.value)}></div>
      <campaign-list-actions slot="footer"></campaign-list-actions>`;
  }

  // they stand with the bar above: what came of an act is told even when no row is left
  renderSelectionActions() {
    return nothing;
  }

  #filter(text) {
    clearTimeout(this.#typed);
    this.#typed = setTimeout(() => this.#context.showAnother({ filter: text.trim() }), 300);
  }
}

customElements.define('campaign-list', CampaignList);
export { CampaignList as element };
export default CampaignList;
