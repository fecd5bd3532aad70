// A script at a commune: its leader agreed to it, and it was aired there.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { send } from './api.js';
import { approvalStyles, when } from './approval-parts.js';
import './place-choice.js';
import { Reading } from './reading.js';

export class CampaignScriptAtPlace extends UmbLitElement {
  static properties = { busy: { state: true }, done: { state: true } };

  static styles = approvalStyles;

  #script;

  #places = {};

  #reading = new Reading(this);

  constructor() {
    super();
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => this.observe(context?.unique, id => this.#load(id)));
  }

  get view() {
    return this.#reading.value;
  }

  #load(id) {
    if (!id) return;
    this.#script = id;
    this.#reading.of(`campaign/broadcast/scripts/${id}`);
  }

  async #send(path, body, words) {
    if (this.busy) return;
    this.busy = true;
    this.done = '';
    const done = await send(this, 'post', `campaign/broadcast/${path}`, body);
    this.busy = false;
    if (!done) return;
    this.done = done.ofStation == null ? words
      : `${words} Đài đã báo ${done.ofStation} lần cho ngày này: báo của đài được tính.`;
    await this.#reading.again();
  }

  #record(event, what, words) {
    event.preventDefault();
    const fields = new FormData(event.target);
    return this.#send(`scripts/${this.#script}/${what}`, {
      place: this.#places[what], office: fields.get('office'), day: fields.get('day'), times: Number(fields.get('times')) || null,
    }, words);
  }

  render() {
    if (!this.view) return this.#reading.instead();
    if (!this.view.isPublic) return html`<uui-box headline="Phát ở xã"><p>Bài chưa công khai.</p></uui-box>`;
    return html`<p role="status">${this.done ?? ''}</p>
      <uui-box headline="Lãnh đạo xã đồng ý cho phát">
        <p>Ghi lại ý kiến đã có bằng văn bản của xã. Đây không phải là duyệt của hệ thống.
          Tên cơ quan và ngày hiện trong chương trình công khai của xã.</p>
        ${this.view.items.length ? html`<ul>${this.view.items.map(x => html`<li>${x.placeName}: ${x.says}
          <small>${x.recordedBy} ghi ${when(x.recordedAt)}${x.withdrawnAt ? `; ${x.withdrawnBy} rút ${when(x.withdrawnAt)}` : ''}</small>
          ${x.withdrawnAt ? nothing : html`<uui-button compact look="secondary" label="Rút" @click=${() => this.#send(`acknowledgements/${x.id}/withdraw`, {}, 'Đã rút.')}></uui-button>`}</li>`)}</ul>`
        : html`<p class="none">Chưa có xã nào.</p>`}
        <form @submit=${e => this.#record(e, 'acknowledgements', 'Đã ghi.')}>
          ${this.#place('acknowledgements')}
          <label>Cơ quan đồng ý (không ghi tên người) <input name="office" maxlength="150" required placeholder="Ủy ban nhân dân xã"></label>
          ${this.#day('Ngày đồng ý')}
          <uui-button type="submit" look="primary" label="Ghi ý kiến của xã" ?disabled=${this.busy}></uui-button>
        </form>
      </uui-box>
      <uui-box headline="Đã phát"><form @submit=${e => this.#record(e, 'airings', 'Đã báo phát.')}>
        ${this.#place('airings')} ${this.#day('Ngày phát')}
        <label>Số lần <input type="number" name="times" min="1" max="100" .value=${'1'} required></label>
        <uui-button type="submit" look="primary" label="Báo đã phát" ?disabled=${this.busy}></uui-button>
      </form></uui-box>`;
  }

  #place(what) {
    return html`<campaign-place-choice label="Xã, phường" @place=${e => { this.#places[what] = e.detail?.ref; }}></campaign-place-choice>`;
  }

  #day(label) {
    return html`<label>${label} <input type="date" name="day" max=${this.view.today} .value=${this.view.today} required></label>`;
  }
}

customElements.define('campaign-script-at-place', CampaignScriptAtPlace);
export default CampaignScriptAtPlace;
