// Stations that get their programme by e-mail, what became of the messages, and the keys of stations' systems.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { remove, send } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';
import './place-choice.js';
import { Reading } from './reading.js';
import './station-keys.js';

const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const shown = date => date?.split('-').reverse().join('/') ?? 'chưa lần nào';
const states = { Waiting: 'Đang chờ', Sent: 'Đã gửi', Dead: 'Đã ngừng gửi' };
const root = 'campaign/broadcast/';

export class CampaignStations extends UmbLitElement {
  static properties = { place: { state: true }, done: { state: true } };

  static styles = [broadcastStyles, css`:host { padding: var(--uui-size-layout-1); }`];

  #reading = new Reading(this);

  get list() {
    return this.#reading.value;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#reading.of(root + 'stations');
  }

  async #after(answer, words) {
    this.done = (await answer) === undefined ? '' : words;
    await this.#reading.again();
  }

  #add(event) {
    event.preventDefault();
    const fields = new FormData(event.target);
    this.#after(send(this, 'post', root + 'stations', { place: this.place, address: fields.get('address'), at: fields.get('at') }), 'Đã thêm đài.');
  }

  #change(station, changes) {
    const { at, paused, sound } = { ...station, ...changes };
    this.#after(send(this, 'put', `${root}stations/${station.id}`, { at, paused, sound }), 'Đã lưu.');
  }

  render() {
    if (!this.list) return this.#reading.instead();
    return html`
      <uui-box headline="Đài nhận chương trình qua thư điện tử">
        <p>${this.list.sendsBy} Chỉ ghi địa chỉ công vụ của đài, không ghi địa chỉ cá nhân.</p>
        <form @submit=${this.#add}>
          <campaign-place-choice label="Nơi" @place=${e => { this.place = e.detail?.ref; }}></campaign-place-choice>
          <label>Địa chỉ thư <input type="email" name="address" required size="30"></label>
          <label>Giờ gửi <input type="time" name="at" required value="04:30"></label>
          <uui-button type="submit" look="primary" label="Thêm đài" ?disabled=${!this.place}></uui-button>
        </form>
        <p role="status">${this.done}</p>
        ${this.list.stations.length ? this.#stations() : html`<p>Chưa có đài nào.</p>`}
      </uui-box>
      <uui-box headline="Thư gần đây">${this.list.messages.length ? this.#messages() : html`<p>Chưa có thư nào.</p>`}</uui-box>
      <campaign-station-keys></campaign-station-keys>`;
  }

  #stations() {
    return html`<table><thead><tr><th>Nơi</th><th>Địa chỉ</th><th>Giờ gửi</th><th>Âm thanh</th><th>Ngày gửi gần nhất</th><th></th></tr></thead><tbody>
      ${this.list.stations.map(x => html`<tr><td>${x.placeName}</td><td>${x.address}</td>
        <td><input type="time" aria-label="Giờ gửi cho ${x.address}" .value=${x.at} @change=${e => this.#change(x, { at: e.target.value })}></td>
        <td><label><input type="checkbox" .checked=${x.sound} @change=${e => this.#change(x, { sound: e.target.checked })}> Làm sẵn tệp MP3</label></td>
        <td>${shown(x.lastQueuedDay)}${x.paused ? html`<small class="bad">Đang tạm dừng</small>` : nothing}</td>
        <td class="acts"><uui-button compact look="secondary" label="${x.paused ? 'Gửi lại từ nay' : 'Tạm dừng'}"
            @click=${() => this.#change(x, { paused: !x.paused })}></uui-button>
          <uui-button compact look="secondary" color="danger" label="Bỏ khỏi danh sách"
            @click=${() => this.#after(remove(this, `${root}stations/${x.id}`), 'Đã bỏ đài khỏi danh sách.')}></uui-button></td></tr>`)}
    </tbody></table>`;
  }

  // When a server refuses everything, nobody sends thousands again one by one.
  #again() {
    const dead = this.list.messages.filter(x => x.state === 'Dead');
    const day = dead.map(x => x.day).sort().at(-1);
    if (dead.filter(x => x.day === day).length < 2) return nothing;
    return html`<p><uui-button look="secondary" label="Gửi lại mọi thư đã ngừng gửi của ngày ${shown(day)}"
      @click=${() => this.#after(send(this, 'post', root + 'mail/retry', { day }), 'Các thư sẽ được gửi lại trong vài phút.')}></uui-button></p>`;
  }

  #messages() {
    return html`${this.#again()}<table><thead><tr><th>Ngày</th><th>Nơi</th><th>Gửi đến</th><th>Tình trạng</th><th></th></tr></thead><tbody>
      ${this.list.messages.map(x => html`<tr><td>${shown(x.day)}</td><td>${x.placeName}</td><td>${x.recipient}</td>
        <td class=${x.state === 'Dead' ? 'bad' : ''}>${states[x.state]}${x.sentAt ? `, ${when.format(new Date(x.sentAt))}` : ''}
          ${x.attempts > 1 || x.lastError ? html`<small>${x.attempts} lần gửi${x.lastError ? `. ${x.lastError}` : ''}</small>` : nothing}</td>
        <td>${x.state === 'Dead' ? html`<uui-button compact look="secondary" label="Gửi lại"
          @click=${() => this.#after(send(this, 'post', `${root}mail/${x.id}/retry`, {}), 'Thư sẽ được gửi lại trong một phút.')}></uui-button>` : nothing}</td></tr>`)}
    </tbody></table>`;
  }
}

customElements.define('campaign-stations', CampaignStations);
export default CampaignStations;
