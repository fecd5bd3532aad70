// The programme of a place and day with the reason for everything, and an officer's edits: pin, leave out, order.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { send } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';
import './place-choice.js';
import { Reading } from './reading.js';

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const shown = date => date.split('-').reverse().join('/');
const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const recorded = { Agree: 'Lãnh đạo xã đồng ý cho phát', Aired: 'Đã phát' };
const kinds = { Pin: 'Ghim', Exclude: 'Bỏ ra', Order: 'Xếp thứ tự' };

export class CampaignProgrammes extends UmbLitElement {
  static properties = {
    place: { state: true }, date: { state: true }, plan: { state: true }, order: { state: true }, done: { state: true },
  };

  static styles = [broadcastStyles, css`
    :host { padding: var(--uui-size-layout-1); }
    ol { margin: 0; padding-left: 1.5rem; }
    li { padding: var(--uui-size-2) 0; }
  `];

  #reading = new Reading(this);

  #busy = false;

  constructor() {
    super();
    this.date = today();
  }

  get day() {
    return this.#reading.value;
  }

  async #load() {
    if (!this.place || !this.date) return;
    this.plan = this.order = undefined;
    await this.#reading.of(`campaign/broadcast/programme?place=${encodeURIComponent(this.place)}&date=${this.date}`);
  }

  #begin(kind, scripts, title) {
    this.done = '';
    this.plan = { kind, scripts, title };
  }

  async #decide(event) {
    event.preventDefault();
    const fields = new FormData(event.target);
    const kept = await send(this, 'post', 'campaign/broadcast/edits', {
      kind: this.plan.kind, scripts: this.plan.scripts, place: fields.get('place') || null,
      from: fields.get('from'), until: fields.get('until'), reason: fields.get('reason'),
    });
    if (!kept) return;
    this.done = 'Đã ghi quyết định.';
    await this.#load();
  }

  // What the commune agreed to and aired: also of scripts that its officers cannot open, because they are for all.
  async #record(event) {
    event.preventDefault();
    // a second click would report a second reading
    if (this.#busy) return;
    this.#busy = true;
    const fields = new FormData(event.target);
    const { kind, scripts: [script] } = this.plan;
    const kept = await send(this, 'post', `campaign/broadcast/scripts/${script}/${kind === 'Agree' ? 'acknowledgements' : 'airings'}`, {
      place: this.day.place, office: fields.get('office'), day: fields.get('day'), times: Number(fields.get('times')) || null,
    });
    this.#busy = false;
    if (!kept) return;
    this.done = kind === 'Agree' ? 'Đã ghi ý kiến của xã.'
      : kept.ofStation == null ? 'Đã báo phát.'
        : `Đã báo phát. Đài đã báo ${kept.ofStation} lần cho ngày này: báo của đài được tính.`;
    await this.#load();
  }

  async #withdraw(edit) {
    if (await send(this, 'post', `campaign/broadcast/edits/${edit.id}/withdraw`, {}) === undefined) return;
    this.done = 'Đã rút quyết định, từ hôm nay không áp dụng nữa.';
    await this.#load();
  }

  #move(index, by) {
    const order = [...this.order];
    [order[index], order[index + by]] = [order[index + by], order[index]];
    this.order = order;
  }

  #startOrder() {
    const all = this.day.sessions.flatMap(x => x.items).filter(x => x.isContent && x.script);
    this.order = all.filter((x, i) => all.findIndex(y => y.script === x.script) === i);
  }

  render() {
    return html`
      <uui-box headline="Chương trình loa của một nơi">
        <form @submit=${e => e.preventDefault()}>
          <campaign-place-choice label="Nơi" @place=${e => { this.place = e.detail?.ref; this.#load(); }}></campaign-place-choice>
          <label>Ngày <input type="date" .value=${this.date} @change=${e => { this.date = e.target.value; this.#load(); }}></label>
        </form>
        <p role="status">${this.done}</p>
      </uui-box>
      ${this.day ? this.#programme(this.day) : this.#none()}`;
  }

  #none() {
    if (this.place && this.date) return this.#reading.instead();
    return html`<p class="quiet">Chọn một xã, phường hoặc tỉnh để xem chương trình và lý do chọn từng bài.</p>`;
  }

  #programme(day) {
    const may = day.mayDecide && day.date >= today();
    return html`
      ${this.plan ? (this.plan.kind in recorded ? this.#recording() : this.#form(day)) : nothing}
      ${this.order ? this.#ordering() : nothing}
      <uui-box headline="${day.placeName}, ngày ${shown(day.date)}">
        ${may ? nothing : html`<p class="quiet">${day.mayRecord && !day.mayDecide
          ? 'Bài nào phát do cấp tỉnh, trung ương xếp. Bạn ghi được ý kiến của xã và báo đã phát, ở bảng dưới.'
          : 'Chỉ xem: ngày đã qua hoặc bạn không được quyết định cho nơi này.'}</p>`}
        ${day.sessions.length === 0 ? html`<p>Ngày này không có bài nào để phát ở đây.</p>` : nothing}
        ${day.sessions.map(session => html`<h3>${session.name}, ${session.start} (${session.length}, giới hạn ${session.limit})</h3>
          <ol>${session.items.map(x => html`<li><b>${x.title}</b>, ${x.length}${x.times > 1 ? `, đọc ${x.times} lần` : ''}
            <br><small>${x.why}</small>${x.questions.map(q => html`<br><strong>Chưa chắc cách đọc, máy không đọc thay:</strong> ${q}`)}</li>`)}</ol>`)}
        ${may && !this.order ? html`<uui-button look="secondary" label="Xếp thứ tự" @click=${this.#startOrder}></uui-button>` : nothing}
      </uui-box>
      <uui-box headline="Vì sao có bài này, không có bài kia">${this.#scripts(day, may)}</uui-box>
      <uui-box headline="Cán bộ đã quyết định">${this.#edits(day)}</uui-box>`;
  }

  #scripts(day, may) {
    return html`<table><thead><tr><th>Bài</th><th>Trong ngày</th><th>Lý do</th><th></th></tr></thead><tbody>
      ${day.scripts.map(x => html`<tr><td>${x.title}</td><td>${x.included ? 'Có' : 'Không'}</td><td>${x.why}${x.acknowledgement ? html`<small>${x.acknowledgement}</small>` : nothing}</td><td class="acts">${may ? html`
        <uui-button compact look="secondary" label="Ghim: ${x.title}" @click=${() => this.#begin('Pin', [x.script], x.title)}>Ghim</uui-button>
        <uui-button compact look="secondary" label="Bỏ ra: ${x.title}" @click=${() => this.#begin('Exclude', [x.script], x.title)}>Bỏ ra</uui-button>`
        : nothing}${day.mayRecord ? html`
        <uui-button compact look="secondary" label="Xã đồng ý: ${x.title}" @click=${() => this.#begin('Agree', [x.script], x.title)}>Xã đồng ý</uui-button>
        <uui-button compact look="secondary" label="Đã phát: ${x.title}" @click=${() => this.#begin('Aired', [x.script], x.title)}>Đã phát</uui-button>`
        : nothing}</td></tr>`)}</tbody></table>`;
  }

  #recording() {
    const agree = this.plan.kind === 'Agree';
    return html`<uui-box headline="${recorded[this.plan.kind]}: ${this.plan.title}"><form @submit=${this.#record}>
      ${agree ? html`<p class="quiet">Ghi lại văn bản đã có của xã, không phải duyệt của hệ thống. Tên cơ quan và ngày hiện trong chương trình công khai.</p>
        <label>Cơ quan đồng ý (không ghi tên người) <input name="office" maxlength="150" required size="40" placeholder="Ủy ban nhân dân xã"></label>`
        : html`<label>Số lần <input type="number" name="times" min="1" max="100" .value=${'1'} required></label>`}
      <label>Ngày <input type="date" name="day" max=${today()} .value=${today()} required></label>
      <uui-button type="submit" look="primary" label=${agree ? 'Ghi ý kiến của xã' : 'Báo đã phát'}></uui-button>
      <uui-button label="Thôi" @click=${() => { this.plan = undefined; }}></uui-button></form></uui-box>`;
  }

  #ordering() {
    return html`<uui-box headline="Xếp thứ tự các bài"><ol>${this.order.map((x, i) => html`<li>${x.title}
        <uui-button compact label="Lên: ${x.title}" ?disabled=${i === 0} @click=${() => this.#move(i, -1)}>Lên</uui-button>
        <uui-button compact label="Xuống: ${x.title}" ?disabled=${i === this.order.length - 1} @click=${() => this.#move(i, 1)}>Xuống</uui-button></li>`)}</ol>
      <uui-button look="primary" label="Tiếp" ?disabled=${this.order.length < 2}
        @click=${() => this.#begin('Order', this.order.map(x => x.script), `${this.order.length} bài`)}></uui-button>
      <uui-button label="Thôi" @click=${() => { this.order = undefined; }}></uui-button></uui-box>`;
  }

  #form(day) {
    return html`<uui-box headline="${kinds[this.plan.kind]}: ${this.plan.title}"><form @submit=${this.#decide}>
      <label>Áp dụng cho <select name="place">
        <option value=${day.place}>${day.placeName}</option>
        ${day.mayDecideProvince && day.province !== day.place ? html`<option value=${day.province}>${day.provinceName} (mọi xã)</option>` : nothing}
        ${day.mayDecideNation ? html`<option value="">Cả nước</option>` : nothing}</select></label>
      <label>Từ ngày <input type="date" name="from" required min=${today()} .value=${day.date}></label>
      <label>Đến hết ngày <input type="date" name="until" required min=${today()} .value=${day.date}></label>
      <label>Lý do (đài và cổng thông tin đọc được; không ghi tên người) <input name="reason" required maxlength="200" size="40"></label>
      <uui-button type="submit" look="primary" label="Ghi quyết định"></uui-button>
      <uui-button label="Thôi" @click=${() => { this.plan = undefined; }}></uui-button></form></uui-box>`;
  }

  #edits(day) {
    if (day.edits.length === 0) return html`<p>Chưa có quyết định nào cho nơi này.</p>`;
    return html`<table><thead><tr><th>Việc</th><th>Cho</th><th>Ngày</th><th>Lý do</th><th>Người quyết định</th><th></th></tr></thead><tbody>
      ${day.edits.map(x => html`<tr>
        <td class=${x.withdrawnAt ? 'ended' : ''}>${kinds[x.kind]}: ${x.scripts.join(' → ')}</td><td>${x.placeName}</td>
        <td>${shown(x.from)} – ${shown(x.until)}${x.applies ? html`<small>Áp dụng ngày đang xem</small>` : nothing}</td><td>${x.reason}</td>
        <td>${x.madeBy}<small>${when.format(new Date(x.madeAt))}</small>${x.withdrawnAt
          ? html`<small>Rút: ${x.withdrawnBy}, ${when.format(new Date(x.withdrawnAt))}</small>` : nothing}</td>
        <td>${x.mayWithdraw ? html`<uui-button compact look="secondary" label="Rút" @click=${() => this.#withdraw(x)}></uui-button>` : nothing}</td>
      </tr>`)}</tbody></table>`;
  }
}

customElements.define('campaign-programmes', CampaignProgrammes);
export default CampaignProgrammes;
