// What can be done to the chosen rows of a list, and what came of it.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UMB_COLLECTION_CONTEXT } from '@umbraco-cms/backoffice/collection';
import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbConfirmModal, umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_TREE_PICKER_MODAL } from '@umbraco-cms/backoffice/tree';
import { acts, doToMany } from './list-acts.js';
import { zoned } from './approval-parts.js';
import { inVietnamese } from './vietnamese-dates.js';

// A rule says where the document is that stands in the way: a link instead of its address.
const linked = reason => reason.split(/(?:Mở mục ấy: )?(\/umbraco\/section\/\S+)/)
  .map((x, i) => (i % 2 ? html`<a href=${x}>Mở mục ấy</a>` : x));

const may = { publish: 'Umb.Document.Publish', unpublish: 'Umb.Document.Unpublish', move: 'Umb.Document.Move' };

export class CampaignListActions extends UmbLitElement {
  static properties = {
    count: { state: true }, verbs: { state: true }, all: { state: true }, at: { state: true }, busy: { state: true }, result: { state: true },
  };

  static styles = css`
    :host { display: block; width: 100%; }
    .bar { display: flex; flex-wrap: wrap; align-items: center; gap: var(--uui-size-3); padding: var(--uui-size-4) var(--uui-size-6);
      background: var(--uui-color-surface-alt); border-top: 1px solid var(--uui-color-divider); }
    .result { padding: var(--uui-size-4) var(--uui-size-6); background: var(--uui-color-surface); max-height: 40vh; overflow: auto; }
    select, input { font: inherit; padding: var(--uui-size-2); border: 1px solid var(--uui-color-border); background: var(--uui-color-surface); color: inherit; }
    .reason { white-space: pre-line; }
    .bad { color: var(--uui-color-danger-emphasis); }
    label { display: inline-flex; align-items: center; gap: var(--uui-size-2); }
  `;

  #context;

  constructor() {
    super();
    this.count = 0;
    this.verbs = [];
    this.consumeContext(UMB_COLLECTION_CONTEXT, context => {
      this.#context = context;
      this.observe(context?.selection.selection, chosen => { this.count = chosen?.length ?? 0; });
    });
    this.consumeContext(UMB_CURRENT_USER_CONTEXT, context =>
      this.observe(context?.currentUser, user => { this.verbs = user?.fallbackPermissions ?? []; }));
  }

  async #do(act, question, options = {}) {
    const rows = this.#context.chosen();
    if (this.busy || !rows.length) return;
    this.result = undefined;
    const asked = await umbConfirmModal(this, {
      headline: question, color: act === 'unpublish' ? 'danger' : 'positive', confirmLabel: 'Đồng ý', cancelLabel: 'Thôi',
      content: html`<ul>${rows.slice(0, 10).map(x => html`<li>${x.name}</li>`)}</ul>${rows.length > 10 ? `và ${rows.length - 10} mục nữa` : nothing}`,
    }).then(() => true, () => false);
    if (!asked) return;
    const refused = await doToMany(rows, act, { all: this.all, ...options }, index => { this.busy = `${index + 1}/${rows.length}`; });
    this.busy = undefined;
    this.result = { act, done: rows.length - refused.length, refused };
    // what was refused stays chosen, to be tried again
    this.#context.selection.setSelection(refused.map(x => x.row.id));
    this.#context.loadCollection();
  }

  async #move() {
    const chosen = await umbOpenModal(this, UMB_TREE_PICKER_MODAL, {
      data: {
        treeAlias: 'Umb.Tree.Document', multiple: false, expandTreeRoot: true,
        pickableFilter: x => x.unique && !this.#context.selection.isSelected(x.unique),
      },
      value: { selection: [] },
    }).catch(() => undefined);
    const target = chosen?.selection?.[0];
    if (target) await this.#do('move', `Chuyển ${this.count} mục?`, { target });
  }

  #schedule() {
    const at = zoned(this.at);
    if (!at) { this.result = { fault: 'Hãy chọn ngày giờ công bố.' }; return undefined; }
    return this.#do('schedule', `Hẹn công bố ${this.count} mục, ${inVietnamese(this.at)} (giờ Hà Nội)?`, { at });
  }

  render() {
    return html`${this.#result()}${this.count || this.busy ? this.#bar() : nothing}`;
  }

  #bar() {
    const has = act => this.verbs.includes(may[act]);
    const button = (label, click, color = 'default', look = 'secondary') => html`<uui-button look=${look} color=${color} label=${label}
      ?disabled=${Boolean(this.busy)} @click=${click}></uui-button>`;
    return html`<div class="bar">
      <b role="status">${this.busy ? `Đang làm ${this.busy}` : `Đã chọn ${this.count} mục`}</b>
      ${has('publish') ? html`
        <label>Bản <select ?disabled=${Boolean(this.busy)} @change=${e => { this.all = e.target.value === 'all'; }}>
          <option value="vi">tiếng Việt</option><option value="all">mọi ngôn ngữ đã có</option></select></label>
        ${button('Công bố', () => this.#do('publish', `Công bố ${this.count} mục?`), 'positive', 'primary')}
        <label>Giờ <input type="datetime-local" @input=${e => { this.at = e.target.value; }}> ${inVietnamese(this.at)}</label>
        ${button('Hẹn giờ', () => this.#schedule())}` : nothing}
      ${has('unpublish') ? button('Gỡ khỏi trang', () => this.#do('unpublish', `Gỡ ${this.count} mục khỏi trang, mọi ngôn ngữ?`), 'danger') : nothing}
      ${has('move') ? button('Chuyển đến…', () => this.#move()) : nothing}
      ${button('Bỏ chọn', () => this.#context.selection.clearSelection(), 'default', 'placeholder')}
    </div>`;
  }

  #result() {
    if (!this.result) return nothing;
    const { act, done, refused, fault } = this.result;
    if (fault) return html`<div class="result bad" role="alert">${fault}</div>`;
    return html`<div class="result" role="status"><b>${acts[act].done} ${done} mục.</b>
      ${refused.length ? html`<p class="bad">${refused.length} mục ${acts[act].undone}:</p><ul>${refused.map(x => html`<li>
        <a href="section/content/workspace/document/edit/${x.row.id}">${x.row.name}</a>: <span class="reason">${linked(x.reason)}</span></li>`)}</ul>` : nothing}
      <uui-button look="placeholder" label="Đóng" @click=${() => { this.result = undefined; }}></uui-button></div>`;
  }
}

customElements.define('campaign-list-actions', CampaignListActions);
