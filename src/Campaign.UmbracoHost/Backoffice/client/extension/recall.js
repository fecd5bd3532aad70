// Where a document is now, and the two ways to tell everybody who may hold a copy: take it back, or correct it.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { send } from './api.js';
import { Reading } from './reading.js';
import { channels, recallStyles } from './recall-parts.js';

export class CampaignRecall extends UmbLitElement {
  static properties = { asking: { state: true }, busy: { state: true }, done: { state: true } };

  static styles = recallStyles;

  #document;

  #reading = new Reading(this);

  constructor() {
    super();
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => this.observe(context?.unique, id => this.#load(id)));
  }

  get trail() {
    return this.#reading.value;
  }

  #load(id) {
    if (!id) return;
    this.#document = id;
    this.#reading.of(`campaign/recalls/${id}/trail`);
  }

  async #tell(event, path, words) {
    event.preventDefault();
    const form = event.target;
    if (this.busy) return;
    // taking something from everybody is asked about once
    if (this.asking !== path) {
      this.asking = path;
      return;
    }
    this.busy = true;
    const told = await send(this, 'post', `campaign/recalls/${this.#document}${path}`, Object.fromEntries(new FormData(form)));
    this.busy = false;
    this.asking = undefined;
    if (!told) return;
    this.done = `${words} ${told.letters} đài nhận thư; webhook, bản tin, đầu chương trình và trang địa chỉ cũ đều có thông báo.`;
    await this.#reading.again();
  }

  render() {
    if (!this.trail) return this.#reading.instead();
    return html`<p role="status">${this.done ?? ''}</p>
      ${this.trail.isPublic ? this.#public() : html`<uui-box headline="Thu hồi"><p>${this.trail.says}</p>
        <p><a href="section/content/dashboard/thu-hoi">Xem ai đã nhận</a></p></uui-box>`}`;
  }

  #public() {
    return html`<div class="columns">
      <uui-box headline="Đang ở đâu">${channels(this.trail.channels)}</uui-box>
      <div>
        <uui-box headline="Thu hồi"><form @submit=${e => this.#tell(e, '', 'Đã thu hồi.')}>
          <p>Mục này bị gỡ ngay ở mọi ngôn ngữ. Câu lý do được gửi tới mọi nơi đang giữ.</p>
          <label>Lý do <textarea name="reason" rows="3" maxlength="500" required></textarea></label>
          ${this.#button('', 'danger', 'Thu hồi', 'Bấm lần nữa để thu hồi')}
        </form></uui-box>
        <uui-box headline="Đính chính"><form @submit=${e => this.#tell(e, '/correct', 'Đã công bố bản sửa.')}>
          <p>Trước hết hãy sửa và lưu. Bản đã lưu (tiếng Việt) được công bố cùng thông báo này.</p>
          <label>Trước đây ghi (sai) <input name="was" maxlength="300" required></label>
          <label>Nay đúng là <input name="now" maxlength="300" required></label>
          <label>Ghi thêm <textarea name="reason" rows="2" maxlength="500"></textarea></label>
          ${this.#button('/correct', 'positive', 'Công bố bản sửa và báo', 'Bấm lần nữa để công bố')}
        </form></uui-box>
      </div>
    </div>`;
  }

  #button(path, color, label, again) {
    return html`<uui-button type="submit" look="primary" color=${color} label=${this.asking === path ? again : label}
      ?disabled=${this.busy}></uui-button>
      ${this.asking === path ? html`<uui-button look="secondary" label="Không" @click=${() => { this.asking = undefined; }}></uui-button>` : nothing}`;
  }
}

customElements.define('campaign-recall', CampaignRecall);
export default CampaignRecall;
