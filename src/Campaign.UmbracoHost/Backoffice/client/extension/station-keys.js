// Codes with which stations fetch and report. A code is shown once, when it is made. On a place's page they are that
// place's codes, and the place is not asked for.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { send } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';
import { central } from './groups.js';
import './place-choice.js';
import { Reading } from './reading.js';

const day = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const root = 'campaign/broadcast/keys';
// Made before keys had places.
const unplaced = key => key.scopes.includes('reports') ? 'Chưa gắn: chỉ đọc, không báo được. Hãy tạo mã mới cho đài.' : 'Chưa gắn';

export class CampaignStationKeys extends UmbLitElement {
  static properties = {
    document: { attribute: false }, mayLook: { state: true }, made: { state: true }, place: { state: true },
  };

  static styles = [broadcastStyles];

  #reading = new Reading(this);

  constructor() {
    super();
    // a province's officers manage stations, not keys: asking would only be refused
    this.consumeContext(UMB_CURRENT_USER_CONTEXT, context => this.observe(context?.currentUser, user => {
      this.mayLook = (user?.userGroupUniques ?? []).some(x => central.includes(x));
    }));
  }

  updated(changed) {
    if (this.mayLook && (changed.has('document') || changed.has('mayLook'))) this.#load();
  }

  get view() {
    return this.#reading.value;
  }

  #load() {
    return this.#reading.of(this.document ? `${root}?document=${this.document}` : root);
  }

  get #at() {
    return this.document ? this.view.place?.ref : this.place;
  }

  async #add(event) {
    event.preventDefault();
    const form = event.target;
    const fields = new FormData(form);
    const made = await send(this, 'post', root, {
      name: fields.get('name'), days: Number(fields.get('days')) || null, places: this.#at ? [this.#at] : [],
    });
    // a code is shown once: the one before stays until there is another
    if (made) {
      this.made = made;
      form.reset();
    }
    await this.#load();
  }

  async #revoke(key) {
    await send(this, 'post', `${root}/${key.prefix}/revoke`, {});
    await this.#load();
  }

  #table(keys) {
    return html`<table><thead><tr><th>Tên</th><th>Nơi</th><th>Ký hiệu</th><th>Tạo ngày</th><th>Tình trạng</th><th></th></tr></thead><tbody>
      ${keys.map(x => html`<tr><td>${x.name}</td><td>${x.places.join('; ') || unplaced(x)}</td><td>${x.prefix}…</td><td>${day.format(new Date(x.createdAt))}</td>
        <td>${x.valid ? x.expiresAt ? `Đến ${day.format(new Date(x.expiresAt))}` : 'Đang dùng' : 'Đã hết hiệu lực'}</td>
        <td>${x.valid ? html`<uui-button compact look="secondary" color="danger" label="Thu hồi ${x.name}" @click=${() => this.#revoke(x)}>Thu hồi</uui-button>` : nothing}</td>
      </tr>`)}</tbody></table>`;
  }

  render() {
    if (!this.mayLook) return nothing;
    if (!this.view) return this.#reading.instead();
    if (this.document && !this.view.place)
      return html`<uui-box headline="Mã của đài"><p>Nơi này chưa công khai, nên chưa cấp được mã.</p></uui-box>`;
    return html`<uui-box headline="Mã của đài${this.document ? `: ${this.view.place.name}` : ''}">
      <p>Đài gõ mã này khi báo đã phát; máy của đài dùng nó để lấy chương trình. Mã gồm 17 chữ và số, gõ chữ thường hay chữ hoa
        đều được. Mã chỉ báo được cho nơi của đài và các đơn vị bên dưới.</p>
      <form @submit=${this.#add}>
        <label>Tên đài <input name="name" required maxlength="100" size="40"></label>
        ${this.document ? nothing : html`<campaign-place-choice label="Nơi" @place=${e => { this.place = e.detail?.ref; }}></campaign-place-choice>`}
        <label>Hạn dùng (ngày, để trống: không hạn) <input type="number" name="days" min="1" max="3650"></label>
        <uui-button type="submit" look="primary" label="Cấp mã" ?disabled=${!this.#at}></uui-button>
      </form>
      ${this.made ? html`<p role="status">Mã mới, chỉ hiện một lần, hãy chuyển cho đài: <span class="secret">${this.made.text}</span></p>` : nothing}
      ${this.view.items.length ? this.#table(this.view.items) : nothing}
    </uui-box>`;
  }
}

customElements.define('campaign-station-keys', CampaignStationKeys);
