// Links with which a unit without an account fills in its report. An address is shown once, when it is made.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { send } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';
import { Reading } from './reading.js';

const day = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const root = 'campaign/results/links';

export class CampaignResultLinks extends UmbLitElement {
  static properties = { unit: { type: Object }, name: { type: String }, made: { state: true } };

  static styles = [broadcastStyles];

  #of;

  #reading = new Reading(this);

  willUpdate() {
    const of = JSON.stringify(this.unit);
    if (of === this.#of) return;
    this.#of = of;
    this.made = undefined;
    this.#reading.of(of, () => send(this, 'post', root + '/list', JSON.parse(of)));
  }

  async #make(event) {
    event.preventDefault();
    const fields = new FormData(event.target);
    const asked = { ...this.unit, days: Number(fields.get('days')), recipient: fields.get('recipient') };
    const made = await send(this, 'post', root, asked);
    // an address is shown once: the one before stays until there is another
    if (made) this.made = made;
    await this.#reading.again();
  }

  async #revoke(link) {
    if (await send(this, 'post', `${root}/${link.id}/revoke`, {}) !== undefined) this.made = undefined;
    await this.#reading.again();
  }

  #mail(link) {
    if (!link.recipient) return nothing;
    return html`${link.recipient}<br><small class=${link.reason ? 'bad' : ''}>${link.reason
      ?? (link.sentAt ? `đã gửi ngày ${day.format(new Date(link.sentAt))}` : 'chưa gửi')}</small>`;
  }

  render() {
    const { links, noWay } = this.#reading.value ?? {};
    return html`<uui-box headline="Liên kết cho ${this.name}">
      <p>Ai có liên kết thì điền và nộp được báo cáo này, không cần tài khoản. Chỉ gửi qua đường công vụ.</p>
      <form @submit=${this.#make}>
        <label>Dùng được (ngày) <input type="number" name="days" min="1" max="60" value="30" required></label>
        <label>Gửi và nhắc qua thư công vụ của đơn vị (có thể để trống) <input type="email" name="recipient" size="30"></label>
        <uui-button type="submit" look="primary" label="Tạo liên kết"></uui-button>
      </form>
      ${noWay ? html`<p class="bad">${noWay}</p>` : nothing}
      ${this.made ? html`<p role="status">Liên kết mới, chỉ hiện một lần: <span class="secret">${this.made.url}</span></p>` : nothing}
      ${links ? nothing : this.#reading.instead()}
      ${links?.length ? html`<table><thead><tr>
        <th>Tạo ngày</th><th>Người tạo</th><th>Dùng đến</th><th>Gửi đến</th><th></th></tr></thead><tbody>
        ${links.map(x => html`<tr><td>${day.format(new Date(x.madeAt))}</td><td>${x.madeBy ?? 'tài khoản đã xóa'}</td>
          <td>${day.format(new Date(x.until))}</td><td>${this.#mail(x)}</td>
          <td><uui-button compact look="secondary" color="danger" label="Thu hồi liên kết" @click=${() => this.#revoke(x)}></uui-button></td></tr>`)}
      </tbody></table>` : nothing}
    </uui-box>`;
  }
}

customElements.define('campaign-result-links', CampaignResultLinks);
