// Reports of results: who owes one, how far everybody is, and what can be done about it.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { blobDownload } from '@umbraco-cms/backoffice/utils';
import { fetchFile, send } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';
import { Reading } from './reading.js';
import './result-letters.js';
import './result-links.js';
import './result-report.js';

const root = 'campaign/results';
const most = 200;
const states = {
  Draft: 'Đang điền', Submitted: 'Đã nộp, chờ xem', Returned: 'Đã trả lại', Accepted: 'Đã chấp nhận', Locked: 'Đã khóa',
};
const filters = {
  waiting: ['Chờ xem', x => x.state === 'Submitted'],
  missing: ['Chưa nộp', x => x.isMissing],
  late: ['Trễ hạn', x => x.isLate],
  returned: ['Đã trả lại', x => x.state === 'Returned'],
  done: ['Đã chấp nhận, đã khóa', x => x.state === 'Accepted' || x.state === 'Locked'],
  all: ['Tất cả', () => true],
};
const shown = date => date?.split('-').reverse().join('/');

export class CampaignResults extends UmbLitElement {
  static properties = {
    edition: { state: true }, filter: { state: true }, name: { state: true }, open: { state: true },
    linked: { state: true }, done: { state: true },
  };

  static styles = [broadcastStyles, css`:host { padding: var(--uui-size-layout-1); }`];

  #years = new Reading(this);

  #reading = new Reading(this);

  constructor() {
    super();
    this.filter = 'waiting';
    this.name = '';
  }

  get editions() {
    return this.#years.value?.items;
  }

  get list() {
    return this.#reading.value;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#begin();
  }

  async #begin() {
    await this.#years.of(root + '/editions');
    if (this.editions?.length) await this.#choose(0);
    // Whoever only fills in reports waits for nobody's.
    if (this.list && !this.list.units.some(x => x.decides)) this.filter = 'all';
  }

  async #choose(index) {
    this.edition = this.editions[index];
    this.open = this.linked = undefined;
    const { campaign, year } = this.edition;
    await this.#reading.of(`${root}?campaign=${encodeURIComponent(campaign)}&year=${year}`);
  }

  #unit(x) {
    const { campaign, year } = this.edition;
    return { campaign, year, ...(x.organisation ? { organisation: x.organisation } : { place: x.place }) };
  }

  async #fill(x) {
    // opened before the answer, or the browser would take it for an advertisement
    const tab = window.open('about:blank');
    const answer = await send(this, 'post', root + '/form', this.#unit(x));
    if (!answer) tab?.close();
    else if (tab) {
      tab.opener = null;
      tab.location = answer.url;
    }
  }

  async #paper(place, name, format) {
    const { campaign, year } = this.edition;
    const file = await fetchFile(this, root + '/paper', { campaign, year, place, format });
    if (!file) return;
    blobDownload(file, `bao-cao-${year}-${place ?? 'ca-nuoc'}.${format}`, file.type);
    this.done = `Đã tải báo cáo của ${name}.`;
  }

  #papers(place, name) {
    return html`<p>Báo cáo của ${name}: ${['docx', 'pdf', 'xlsx'].map(x => html`<uui-button compact look="secondary"
      label="${x.toUpperCase()} của ${name}" @click=${() => this.#paper(place, name, x)}>${x.toUpperCase()}</uui-button> `)}</p>`;
  }

  #changed(event) {
    this.done = event.detail;
    this.#reading.again();
  }

  render() {
    if (!this.editions) return this.#years.instead(() => this.#begin());
    if (!this.editions.length) return html`<uui-box headline="Báo cáo kết quả"><p>Chưa có năm chiến dịch nào công khai.</p></uui-box>`;
    return html`<uui-box headline="Báo cáo kết quả">
      <form @submit=${e => e.preventDefault()}>
        <label>Năm chiến dịch <select @change=${e => this.#choose(e.target.selectedIndex)}>
          ${this.editions.map(x => html`<option ?selected=${x === this.edition}>${x.title}</option>`)}</select></label>
        <label>Tình trạng <select name="filter" @change=${e => { this.filter = e.target.value; }}>
          ${Object.entries(filters).map(([key, [label, is]]) => html`<option value=${key} ?selected=${key === this.filter}>${label}
            (${this.list?.units.filter(is).length ?? 0})</option>`)}</select></label>
        <label>Tên đơn vị <input type="search" @input=${e => { this.name = e.target.value; }}></label>
      </form>
      <p role="status">${this.done}</p>
      ${this.list?.noWay ? html`<p class="bad">${this.list.noWay}</p>` : nothing}
      ${this.list?.letters.length ? html`<campaign-result-letters .letters=${this.list.letters} .units=${this.list.units}
        @changed=${this.#changed}></campaign-result-letters>` : nothing}
      ${this.list ? this.#table() : this.#reading.instead()}
      ${this.list?.isNation ? this.#papers(null, 'cả nước') : this.list?.units.filter(x => x.isProvince).map(x => this.#papers(x.place, x.name))}
      ${this.list?.leftOut.length ? html`<p class="bad">Có báo cáo của đơn vị không có trong năm này, không được cộng:
        ${this.list.leftOut.join(', ')}</p>` : nothing}
    </uui-box>
    ${this.linked ? html`<campaign-result-links .unit=${this.#unit(this.linked)} name=${this.linked.name}></campaign-result-links>` : nothing}
    ${this.open ? html`<campaign-result-report .report=${this.open.report} .decides=${this.open.decides} name=${this.open.name}
      @changed=${this.#changed}></campaign-result-report>` : nothing}`;
  }

  #table() {
    const wanted = this.name.normalize('NFC').toLocaleLowerCase('vi').trim();
    const found = this.list.units.filter(x => filters[this.filter][1](x) && x.name.toLocaleLowerCase('vi').includes(wanted));
    if (!this.list.units.length) return html`<p>Trong phạm vi của bạn không có đơn vị nào phải báo cáo năm này.</p>`;
    if (!found.length) return html`<p>Không có đơn vị nào như vậy.</p>`;
    return html`<table><thead><tr><th>Đơn vị</th><th>Tình trạng</th><th>Hạn nộp trước ngày</th><th></th></tr></thead><tbody>
      ${found.slice(0, most).map(x => html`<tr><td>${x.name}</td>
        <td>${x.isCovered && !x.state ? 'Đơn vị trên báo cáo thay' : states[x.state] ?? 'Chưa điền'}
          ${x.isLate ? html`<small class="bad">Trễ hạn</small>` : nothing}</td>
        <td>${shown(x.dueBefore) ?? nothing}</td>
        <td class="acts">
          ${x.report ? html`<uui-button compact look="secondary" label="Xem báo cáo của ${x.name}" @click=${() => { this.open = x; }}>Xem</uui-button>` : nothing}
          ${this.list.isNation && x.isProvince ? html`<uui-button compact look="secondary" label="DOCX của ${x.name}"
            @click=${() => this.#paper(x.place, x.name, 'docx')}>Tổng hợp</uui-button>` : nothing}
          ${x.fills ? html`<uui-button compact look="secondary" label="Điền báo cáo của ${x.name}" @click=${() => this.#fill(x)}>Điền</uui-button>
            <uui-button compact look="secondary" label="Liên kết cho ${x.name}" @click=${() => { this.linked = x; }}>Liên kết</uui-button>` : nothing}</td></tr>`)}
    </tbody></table>
    ${found.length > most ? html`<p>Còn ${found.length - most} đơn vị nữa: hãy gõ tên để tìm.</p>` : nothing}`;
  }
}

customElements.define('campaign-results', CampaignResults);
export default CampaignResults;
