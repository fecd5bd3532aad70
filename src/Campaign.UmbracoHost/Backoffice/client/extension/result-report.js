// One report: what it says, every step, and what those who take it can do.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { send } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';
import { Reading } from './reading.js';
import { forgetWords, wordsField, wordsLeft } from './typed-words.js';

const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const number = new Intl.NumberFormat('vi-VN');
const root = 'campaign/results/';
const steps = {
  Open: 'mở', Save: 'lưu', Submit: 'nộp', Return: 'trả lại', Accept: 'chấp nhận', Lock: 'khóa', Correct: 'mở để sửa lại',
};
const levels = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' };
const headings = [
  ['direction', 'Công tác chỉ đạo, triển khai'], ['outcome', 'Kết quả đạt được'],
  ['difficulties', 'Khó khăn, hạn chế và nguyên nhân'], ['proposals', 'Đề xuất, kiến nghị'],
];
// What those who take a report do with it in each state: action, words on the button, what is said after.
const acts = {
  Submitted: [['accept', 'Chấp nhận', 'Đã chấp nhận.'], ['return', 'Trả lại để sửa', 'Đã trả lại.']],
  Accepted: [['lock', 'Khóa', 'Đã khóa.'], ['return', 'Trả lại để sửa', 'Đã trả lại.']],
  Locked: [['correct', 'Mở bản sửa lại', 'Đã mở bản sửa lại; bản đã khóa vẫn được tính.']],
};

export class CampaignResultReport extends UmbLitElement {
  static properties = { report: { type: String }, decides: { type: Boolean }, name: { type: String } };

  static styles = [broadcastStyles, css`
    textarea { font: inherit; padding: var(--uui-size-2) var(--uui-size-3); width: 100%; box-sizing: border-box; }
    .words { white-space: pre-line; overflow-wrap: anywhere; }`];

  // Nobody decides on one report while another is shown.
  #reading = new Reading(this);

  get found() {
    return this.#reading.value;
  }

  willUpdate(changed) {
    if (changed.has('report')) this.#reading.of(root + this.report);
  }

  async #act(action, said) {
    const { id, revision } = this.found.report;
    const words = this.renderRoot.querySelector('textarea').value;
    const now = await send(this, 'post', `${root}${id}/steps`, { revision, action, words });
    if (now) forgetWords(id);
    await this.#reading.again();
    if (now) this.dispatchEvent(new CustomEvent('changed', { detail: `${this.name}: ${said}` }));
  }

  render() {
    if (!this.found) return this.#reading.instead();
    const { report } = this.found;
    const possible = this.decides ? acts[report.state] ?? [] : [];
    return html`<uui-box headline="Báo cáo của ${this.name}, năm ${report.year}${report.version > 1 ? `, bản ${report.version}` : ''}">
      <p>${report.content.scope === 'whole' ? 'Số liệu gộp cả các đơn vị bên dưới.' : 'Số liệu của chính đơn vị.'}</p>
      ${report.content.figures.length ? html`<table><thead><tr><th>Chỉ số</th><th>Cấp</th><th>Số liệu</th><th>Trong đó nữ</th></tr></thead><tbody>
        ${report.content.figures.map(x => html`<tr><td>${this.found.titles[x.indicator] ?? x.indicator}</td><td>${levels[x.level] ?? ''}</td>
          <td>${number.format(x.value)}</td><td>${x.women == null ? '' : number.format(x.women)}</td></tr>`)}</tbody></table>`
        : html`<p>Chưa có số liệu.</p>`}
      ${headings.map(([field, heading]) => report.content.narrative[field]
        ? html`<h4>${heading}</h4><p class="words">${report.content.narrative[field]}</p>` : nothing)}
      ${possible.length ? html`
        ${wordsField(report.id, 'Lý do, khi trả lại hoặc mở bản sửa lại', { rows: 3, most: 2000 })}
        <p>${possible.map(([action, label, said], i) => html`<uui-button look=${i ? 'secondary' : 'primary'} label=${label}
          @click=${() => this.#act(action, said)}></uui-button> `)}</p>` : wordsLeft(report.id)}
      <details><summary>${this.found.steps.length} bước</summary><ul>${this.found.steps.map(x => html`<li>${when.format(new Date(x.at))},
        ${x.who}: ${steps[x.action]}${x.words ? html`. <span class="words">${x.words}</span>` : nothing}</li>`)}</ul></details>
    </uui-box>`;
  }
}

customElements.define('campaign-result-report', CampaignResultReport);
