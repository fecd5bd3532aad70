// Keys with which stations' systems fetch and report. A key is shown once, when it is made.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { read, send } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';
import { central } from './groups.js';
import './place-choice.js';

const day = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const root = 'campaign/broadcast/keys';
// Made before keys had places.
const unplaced = key => key.scopes.includes('reports') ? 'Chưa gắn: chỉ đọc, không báo được. Hãy tạo khóa mới cho đài.' : 'Chưa gắn';

export class CampaignStationKeys extends UmbLitElement {
  static properties = { keys: { state: true }, made: { state: true }, place: { state: true } };

  static styles = [broadcastStyles];

  constructor() {
    super();
    // a province's officers manage stations, not keys: asking would only be refused
    this.consumeContext(UMB_CURRENT_USER_CONTEXT, context => this.observe(context?.currentUser, user => {
      const groups = user?.userGroupUniques ?? [];
      if (!this.keys && groups.some(x => central.includes(x))) this.#load();
    }));
  }

  async #load() {
    this.keys = (await read(this, root))?.items;
  }

  async #add(event) {
    event.preventDefault();
    const form = event.target;
    const fields = new FormData(form);
    this.made = await send(this, 'post', root, {
      name: fields.get('name'), days: Number(fields.get('days')) || null, places: this.place ? [this.place] : [],
    });
    if (this.made) form.reset();
    await this.#load();
  }

  async #revoke(key) {
    await send(this, 'post', `${root}/${key.prefix}/revoke`, {});
    await this.#load();
  }

  render() {
    if (!this.keys) return nothing;
    return html`<uui-box headline="Khóa của hệ thống các đài">
      <p>Máy của đài dùng khóa để lấy chương trình và báo đã phát. Khóa chỉ báo được cho nơi của đài và các đơn vị bên dưới;
        khóa không gắn với nơi nào thì chỉ lấy chương trình.</p>
      <form @submit=${this.#add}>
        <label>Tên đài <input name="name" required maxlength="100" size="40"></label>
        <campaign-place-choice label="Nơi" @place=${e => { this.place = e.detail?.ref; }}></campaign-place-choice>
        <label>Hạn dùng (ngày, để trống: không hạn) <input type="number" name="days" min="1" max="3650"></label>
        <uui-button type="submit" look="primary" label="Tạo khóa" ?disabled=${!this.place}></uui-button>
      </form>
      ${this.made ? html`<p role="status">Khóa mới, chỉ hiện một lần, hãy chuyển cho đài: <span class="secret">${this.made.text}</span></p>` : nothing}
      ${this.keys.length ? html`<table><thead><tr><th>Tên</th><th>Nơi</th><th>Khóa</th><th>Tạo ngày</th><th>Tình trạng</th><th></th></tr></thead><tbody>
        ${this.keys.map(x => html`<tr><td>${x.name}</td><td>${x.places.join('; ') || unplaced(x)}</td><td>${x.prefix}…</td><td>${day.format(new Date(x.createdAt))}</td>
          <td>${x.valid ? x.expiresAt ? `Đến ${day.format(new Date(x.expiresAt))}` : 'Đang dùng' : 'Đã hết hiệu lực'}</td>
          <td>${x.valid ? html`<uui-button compact look="secondary" color="danger" label="Thu hồi ${x.name}" @click=${() => this.#revoke(x)}>Thu hồi</uui-button>` : nothing}</td>
        </tr>`)}</tbody></table>` : nothing}
    </uui-box>`;
  }
}

customElements.define('campaign-station-keys', CampaignStationKeys);
