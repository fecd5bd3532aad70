// Which numbers have to be called, what to ask there, and a form for what was heard.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { send } from './api.js';
import { approvalStyles, when } from './approval-parts.js';
import { Reading } from './reading.js';

const day = text => text?.split('-').reverse().join('/');
const results = {
  answers: 'Đúng như đã ghi', 'other-hours': 'Giờ trực khác', 'other-number': 'Số khác', 'no-answer': 'Không ai nghe', closed: 'Không còn hoạt động',
};
const came = {
  Answers: 'đúng như đã ghi', OtherHours: 'giờ trực khác', OtherNumber: 'số khác', NoAnswer: 'không ai nghe', Closed: 'không còn hoạt động',
};

export class CampaignCalls extends UmbLitElement {
  static properties = {
    words: { state: true }, chosen: { state: true }, result: { state: true }, busy: { state: true },
    told: { state: true },
  };

  static styles = approvalStyles;

  #reading = new Reading(this);

  get items() {
    return this.#reading.value?.items;
  }

  async connectedCallback() {
    super.connectedCallback();
    this.words = '';
    await this.#load();
    await this.updateComplete;
    // A number that is wrong today is looked for first.
    this.renderRoot.querySelector('input[type=search]')?.focus();
  }

  #load() {
    return this.#reading.of(`campaign/calls?q=${encodeURIComponent(this.words)}`);
  }

  async #find(event) {
    event.preventDefault();
    this.words = new FormData(event.target).get('q').trim();
    this.chosen = this.told = undefined;
    await this.#load();
  }

  async #take(event, service) {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    const told = await send(this, 'post', `campaign/calls/${service.id}`, Object.fromEntries(new FormData(event.target)));
    this.busy = false;
    if (!told) return;
    this.told = { ...told, service };
    this.chosen = undefined;
    await this.#load();
    await this.updateComplete;
    // The officer may have called the last of a long list.
    this.renderRoot.querySelector('[role=status]').scrollIntoView({ block: 'center' });
  }

  async #correct(event) {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    const { service, was, now, prints } = this.told;
    const done = await send(this, 'post', `campaign/recalls/${service.id}/correct`, { was, now, prints, reason: 'Đã gọi kiểm tra.' });
    this.busy = false;
    if (done) this.told = { service, says: `Đã công bố bản sửa. ${done.letters} đài nhận thư; các kênh khác đều có thông báo.` };
    await this.#load();
  }

  render() {
    return html`<div role="status">${this.told ? this.#outcome(this.told) : nothing}</div>
      <form class="acts find" @submit=${this.#find}>
        <label>Tìm số, tên nơi trợ giúp (để trống: những số cần gọi) <input type="search" name="q" size="40"></label>
        <uui-button type="submit" look="secondary" label="Tìm"></uui-button>
      </form>
      ${this.items ? this.#services() : this.#reading.instead()}`;
  }

  #services() {
    if (this.items.length) return this.items.map(x => this.#service(x));
    const none = this.words ? `Không có số nào bạn phụ trách khớp với «${this.words}».`
      : 'Mọi số bạn phụ trách đều còn hạn kiểm tra.';
    return html`<uui-box headline="Gọi kiểm tra"><p>${none}</p></uui-box>`;
  }

  #outcome(x) {
    const item = `section/content/workspace/document/edit/${x.service.id}/vi-VN`;
    const tab = `${item}/view/thu-hoi`;
    return html`<uui-box headline=${x.service.title}><p>${x.says}</p>
      ${x.outcome === 'corrected' && x.was ? html`<p><del>${x.was}</del> → <ins>${x.now}</ins></p>
        <form class="acts" @submit=${this.#correct}><uui-button type="submit" look="primary" color="positive" label="Công bố bản sửa và báo" ?disabled=${this.busy}></uui-button>
        <a href=${tab}>Xem thông tin cũ đang ở đâu</a></form>` : nothing}
      ${x.outcome === 'corrected' && !x.was ? html`<p><a href=${item}>Mở mục để công bố</a></p>` : nothing}
      ${['saved', 'by-hand'].includes(x.outcome) ? html`<p><a href=${item}>Mở mục</a></p>` : nothing}
      ${x.outcome === 'submitted' && x.was ? html`<p><del>${x.was}</del> → <ins>${x.now}</ins>
        <a href=${tab}>Xem thông tin cũ đang ở đâu</a></p>` : nothing}
      ${x.asksForWithdrawal ? html`<p class="bad">${this.#withdrawal({ id: x.service.id, isNeeded: x.isNeeded })}</p>` : nothing}
    </uui-box>`;
  }

  #withdrawal(x) {
    return x.isNeeded ? 'Số này người dân rất cần, đừng tự gỡ: hãy báo cấp trung ương và đơn vị vận hành.'
      : html`Nên gỡ mục này: <a href="section/content/workspace/document/edit/${x.id}/vi-VN/view/thu-hoi">mở thẻ «Thu hồi»</a>.`;
  }

  #service(x) {
    return html`<uui-box headline=${x.title}>
      <p>${[x.operator, ...x.places].filter(Boolean).join(' · ')}${x.isAlarm ? html` <b class="bad">Cần gọi ngay</b>` : nothing}
        <small>${x.dueOn ? `Hạn kiểm tra ${day(x.dueOn)}${x.isOverdue ? ' (quá hạn)' : ''}. ` : ''}${x.callTested ? '' : 'Chưa ai gọi thử. '}${x.verifiedOn
          ? `Kiểm chứng lần cuối ${day(x.verifiedOn)}. ` : ''}${x.withdrawsOn ? `Tự gỡ ngày ${day(x.withdrawsOn)} nếu không ai kiểm tra.` : ''}</small></p>
      <p>${x.phones.map(y => html`<b>${y.number}</b> ${[y.hours, y.cost].filter(Boolean).join(', ')} `)}${x.hours ? html`<br>Giờ đã ghi: ${x.hours}` : nothing}</p>
      ${x.asksForWithdrawal ? html`<p class="bad">${x.failures ? `${x.failures} lần liền không ai nghe.` : 'Không còn hoạt động.'} ${this.#withdrawal(x)}</p>` : nothing}
      ${this.chosen === x.id ? this.#form(x) : html`<uui-button look="secondary" label="Gọi và ghi kết quả: ${x.title}" @click=${() => {
        this.chosen = x.id; this.result = undefined; this.told = undefined; }}>Gọi và ghi kết quả</uui-button>`}
      ${x.calls.length ? html`<details><summary>Đã gọi ${x.calls.length} lần</summary><ul>${x.calls.map(y => html`<li>${when(y.calledAt)}, ${y.calledBy}
        gọi ${y.number}: ${came[y.result]}${y.now ? ` (${y.was ? `${y.was} → ` : ''}${y.now})` : ''}${y.words ? `. ${y.words}` : ''}</li>`)}</ul></details>` : nothing}
    </uui-box>`;
  }

  #form(x) {
    return html`<form @submit=${e => this.#take(e, x)}>
      <p>Hỏi:</p><ol>${x.questions.map(y => html`<li>${y}</li>`)}</ol>
      <label>Số đã gọi <select name="number">${x.phones.map(y => html`<option>${y.number}</option>`)}</select></label>
      <fieldset><legend>Kết quả</legend>${Object.entries(results).map(([value, words]) => html`<label class="check"><input type="radio" name="result"
        value=${value} required @change=${() => { this.result = value; }}> ${words}</label>`)}</fieldset>
      ${this.result === 'other-hours' ? html`<label>Giờ trực mới (24/7, hoặc T2-T6 07:30-11:30, 13:30-17:00) <textarea name="hours" rows="2" required></textarea></label>` : nothing}
      ${this.result === 'other-number' ? html`<label>Số mới <input name="newNumber" inputmode="tel" required></label>` : nothing}
      <label>Ghi thêm (không ghi tên hay chuyện của người gọi đến) <textarea name="words" rows="2" maxlength="500"></textarea></label>
      <div class="acts"><uui-button type="submit" look="primary" label="Ghi kết quả" ?disabled=${this.busy}></uui-button>
        <uui-button label="Thôi" @click=${() => { this.chosen = undefined; }}></uui-button></div>
    </form>`;
  }
}

customElements.define('campaign-calls', CampaignCalls);
export default CampaignCalls;
