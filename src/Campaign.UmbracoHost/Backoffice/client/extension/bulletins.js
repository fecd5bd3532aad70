// Putting an issue of a bulletin together from what is public: a week, a month, an edition.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbId } from '@umbraco-cms/backoffice/id';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { send } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';
import './place-choice.js';
import { Reading } from './reading.js';

const periods = { week: 'Một tuần', month: 'Một tháng', edition: 'Một năm chiến dịch' };
const shown = day => day.split('-').reverse().join('/');
const picked = x => ({ type: 'document', unique: x });

export class CampaignBulletins extends UmbLitElement {
  static properties = {
    period: { state: true }, day: { state: true }, place: { state: true }, offer: { state: true }, chosen: { state: true },
    busy: { state: true }, made: { state: true },
  };

  static styles = [broadcastStyles, css`
    :host { padding: var(--uui-size-layout-1); }
    ol { padding-left: var(--uui-size-6); }
    li { padding: var(--uui-size-1) 0; }
    li uui-button { margin-left: var(--uui-size-2); }
    li label { display: inline; font-weight: 400; }
    input[type='checkbox'] { min-height: 0; }
    fieldset { border: 0; padding: 0; margin: var(--uui-size-4) 0; }
    legend { font-weight: 700; }`];

  #reading = new Reading(this);

  constructor() {
    super();
    this.period = 'week';
    this.day = '';
    this.chosen = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    await this.#load();
  }

  async #load() {
    const asked = new URLSearchParams({ period: this.period });
    if (this.day) asked.set('day', this.day);
    if (this.place) asked.set('place', this.place);
    this.made = undefined;
    await this.#reading.of(`campaign/bulletins/offer?${asked}`);
    if (!this.#reading.value) return;
    this.offer = this.#reading.value;
    this.chosen = this.offer.items.filter(x => x.isChosen).map(x => x.id);
  }

  #ask(change) {
    Object.assign(this, change);
    return this.#load();
  }

  #choose(id, wanted) {
    this.chosen = wanted ? [...this.chosen, id] : this.chosen.filter(x => x !== id);
  }

  #up(index) {
    const order = [...this.chosen];
    [order[index - 1], order[index]] = [order[index], order[index - 1]];
    this.chosen = order;
  }

  async #make(event) {
    event.preventDefault();
    if (this.busy) return;
    const fields = new FormData(event.target);
    const { offer } = this;
    const id = UmbId.new();
    const value = (alias, content, culture = null) => ({ alias, culture, segment: null, value: content });
    this.busy = true;
    const done = await send(this, 'post', 'document', {
      id,
      parent: { id: fields.get('parent') },
      documentType: { id: offer.documentType },
      variants: [{ culture: 'vi-VN', segment: null, name: fields.get('title') }],
      values: [
        value('number', Number(fields.get('number'))), value('issuedOn', fields.get('issuedOn')),
        value('from', offer.from), value('until', offer.until), value('items', this.chosen.map(picked)),
        ...(fields.get('licenceLine') ? [value('licenceLine', fields.get('licenceLine'))] : []),
        ...(fields.get('lead') ? [value('lead', fields.get('lead'), 'vi-VN')] : []),
        ...(offer.place ? [value('places', [picked(offer.place)])] : []),
        ...(offer.edition ? [value('edition', [picked(offer.edition)])] : []),
      ],
    });
    this.busy = false;
    if (done !== undefined) this.made = id;
  }

  render() {
    return html`<uui-box headline-variant="h2" headline="Soạn bản tin">
      <form @submit=${e => e.preventDefault()}>
        <label>Thời gian <select name="period" @change=${e => this.#ask({ period: e.target.value })}>
          ${Object.entries(periods).map(([key, label]) => html`<option value=${key} ?selected=${key === this.period}>${label}</option>`)}</select></label>
        <label>Có ngày <input type="date" name="day" @change=${e => this.#ask({ day: e.target.value })}></label>
        <campaign-place-choice label="Nơi phát bản tin" @place=${e => this.#placed(e.detail?.ref)}></campaign-place-choice>
      </form>
      ${this.#reading.value ? nothing : this.#reading.instead(() => this.#load())}
      ${this.offer ? html`<div ?hidden=${!this.#reading.value}>${this.#compose()}</div>` : nothing}</uui-box>`;
  }

  #placed(ref) {
    if (ref !== this.place) this.#ask({ place: ref });
  }

  #compose() {
    const { offer } = this;
    const title = id => offer.items.find(x => x.id === id)?.title;
    return html`<p>${shown(offer.from)} – ${shown(offer.until)}: ${offer.items.length} mục đang công khai.</p>
      <fieldset><legend>Chọn mục</legend>
        ${offer.items.length ? html`<ul>${offer.items.map(x => html`<li><label><input type="checkbox" value=${x.id} .checked=${this.chosen.includes(x.id)}
          ?disabled=${x.refusal !== null} @change=${e => this.#choose(x.id, e.target.checked)}> ${x.kind}: ${x.title}</label>
          ${x.when ? html` <small>${x.when}</small>` : nothing}${x.refusal ? html` <small class="bad">không in: ${x.refusal}</small>` : nothing}</li>`)}</ul>`
        : html`<p>Không có mục nào trong thời gian này.</p>`}</fieldset>
      ${this.chosen.length ? html`<h3>Thứ tự in</h3><ol>${this.chosen.map((x, i) => html`<li>${title(x)}
        ${i ? html`<uui-button compact look="secondary" label="Đưa lên: ${title(x)}" @click=${() => this.#up(i)}>Lên</uui-button>` : nothing}</li>`)}</ol>` : nothing}
      ${this.chosen.length > offer.mostItems ? html`<p class="bad">Một số bản tin có nhiều nhất ${offer.mostItems} mục.</p>` : nothing}
      ${this.made ? html`<p role="status">Đã tạo bản nháp.
        <a href="section/content/workspace/document/edit/${this.made}/vi-VN">Mở bản nháp để xem lại, trình duyệt, công bố</a></p>` : this.#form()}`;
  }

  #form() {
    const { offer } = this;
    return html`<form @submit=${this.#make}>
      <label>Tên <input name="title" maxlength="200" size="48" required .value=${offer.title}></label>
      <label>Số <input name="number" type="number" min="1" max="99999" required .value=${String(offer.number)}></label>
      <label>Ngày ra <input name="issuedOn" type="date" required .value=${offer.issuedOn}></label>
      <label>Dòng giấy phép, nếu có <input name="licenceLine" maxlength="200" size="40"></label>
      <label>Lời đầu <input name="lead" maxlength="500" size="60"></label>
      <label>Lưu ở <select name="parent" required>${offer.parents.map(x => html`<option value=${x.id} ?selected=${x.id === offer.edition}>${x.name}</option>`)}</select></label>
      <uui-button type="submit" look="primary" label="Tạo bản nháp"
        ?disabled=${this.busy || !this.chosen.length || this.chosen.length > offer.mostItems}></uui-button>
    </form>`;
  }
}

customElements.define('campaign-bulletins', CampaignBulletins);
export default CampaignBulletins;
