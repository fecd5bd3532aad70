// What waits for approval, by what was submitted together, and what was decided lately.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { approvalStyles, decide, languageName, when } from './approval-parts.js';
import { Reading } from './reading.js';

const inSets = items => Object.values(Object.groupBy(items, x => x.setId));

export class CampaignApprovals extends UmbLitElement {
  static properties = { busy: { state: true }, done: { state: true } };

  static styles = approvalStyles;

  #reading = new Reading(this);

  connectedCallback() {
    super.connectedCallback();
    this.#reading.of('campaign/approvals');
  }

  get lists() {
    return this.#reading.value;
  }

  // Parents come first, as they were submitted; what one refuses, the next ones may need.
  async #all(set, action) {
    if (this.busy) return;
    this.busy = true;
    let number = 0;
    for (const x of set) {
      if (!(await decide(this, x.document, x, action))) break;
      number++;
    }
    this.busy = false;
    this.done = `${action === 'publish' ? 'Đã duyệt và công bố' : 'Đã duyệt'} ${number}/${set.length} mục.`;
    await this.#reading.again();
  }

  render() {
    if (!this.lists) return this.#reading.instead();
    const waits = x => x.state === 'Submitted' || x.isEnded;
    const mine = this.lists.open.filter(x => x.mayDecide && waits(x));
    const others = this.lists.open.filter(x => !x.mayDecide && waits(x));
    const approved = this.lists.open.filter(x => !waits(x));
    return html`<p role="status">${this.done ?? ''}</p>
      <uui-box headline="Chờ bạn duyệt">${mine.length ? inSets(mine).map(x => this.#set(x)) : html`<p class="none">Không có mục nào chờ bạn.</p>`}</uui-box>
      <uui-box headline="Đang chờ người khác">${this.#table(others, 'Không có mục nào.')}</uui-box>
      <uui-box headline="Đã duyệt, chưa công bố">${approved.length ? inSets(approved).map(x => this.#set(x)) : html`<p class="none">Không có mục nào.</p>`}</uui-box>
      <uui-box headline="Đã xử lý gần đây">${this.#closed(this.lists.closed)}</uui-box>`;
  }

  #set(set) {
    return html`<h4>${set[0].submittedBy}, ${when(set[0].submittedAt)}: ${set.length} mục</h4>
      ${this.#table(set)}
      ${set.length > 1 && set.every(x => x.mayDecide) ? html`<p class="acts">
        <uui-button look="primary" color="positive" label="Duyệt và công bố cả bộ" ?disabled=${this.busy} @click=${() => this.#all(set, 'publish')}></uui-button>
        ${set.some(x => x.state === 'Approved' || x.state === 'Scheduled') ? nothing : html`<uui-button look="secondary" color="positive" label="Chỉ duyệt cả bộ" ?disabled=${this.busy} @click=${() => this.#all(set, 'approve')}></uui-button>`}
      </p>` : nothing}`;
  }

  #table(items, empty) {
    if (!items.length) return html`<p class="none">${empty}</p>`;
    return html`<table><thead><tr><th>Mục</th><th>Loại</th><th>Trạng thái</th><th>Người trình</th><th>Hạn</th></tr></thead><tbody>
      ${items.map(x => html`<tr>
        <td>${this.#link(x)}</td>
        <td>${x.type}</td><td>${x.says}${x.publishAt && x.state === 'Scheduled' ? html` ${when(x.publishAt)}` : nothing}</td>
        <td>${x.submittedBy}</td><td class=${x.isLate ? 'bad' : ''}>${when(x.deadline)}${x.isLate ? ' (quá hạn)' : ''}</td></tr>`)}
    </tbody></table>`;
  }

  #link(x) {
    return html`<a href="section/content/workspace/document/edit/${x.document}/${x.culture === '*' ? 'invariant' : x.culture}/view/trinh-duyet">${x.title}</a>
      <small>${languageName(x.culture)}</small>`;
  }

  #closed(items) {
    if (!items.length) return html`<p class="none">Chưa có mục nào.</p>`;
    return html`<table><thead><tr><th>Mục</th><th>Loại</th><th>Người trình</th><th>Kết quả</th></tr></thead><tbody>
      ${items.map(x => html`<tr><td>${this.#link(x)}</td><td>${x.type}</td><td>${x.submittedBy}</td>
        <td>${x.says}${x.endedAt ? html` <small>${when(x.endedAt)}${x.endedBy ? `, ${x.endedBy}` : ''}</small>` : nothing}${x.endedWith ? html`<br>«${x.endedWith}»` : nothing}</td></tr>`)}
    </tbody></table>`;
  }
}

customElements.define('campaign-approvals', CampaignApprovals);
export default CampaignApprovals;
