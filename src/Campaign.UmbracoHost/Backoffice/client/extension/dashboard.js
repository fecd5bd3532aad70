// What is live, what comes next, what expires, what is overdue.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { Reading } from './reading.js';

const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });

export class CampaignDashboard extends UmbLitElement {
  static styles = css`
    :host { display: block; padding: var(--uui-size-layout-1); }
    .lists { display: grid; gap: var(--uui-size-layout-1); grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); }
    ul { margin: 0; padding: 0; list-style: none; }
    li { padding: var(--uui-size-3) 0; border-bottom: 1px solid var(--uui-color-divider); }
    li:last-child { border: 0; }
    small { display: block; color: var(--uui-color-text-alt); }
    a { color: var(--uui-color-interactive); }
  `;

  #reading = new Reading(this);

  connectedCallback() {
    super.connectedCallback();
    this.#reading.of('campaign/dashboard');
  }

  render() {
    const lists = this.#reading.value?.lists;
    if (!lists) return this.#reading.instead();
    if (lists.length === 0)
      return html`<uui-box headline="Chiến dịch"><p>Chọn một trang trong cây bên trái để bắt đầu.</p></uui-box>`;
    return html`<div class="lists">${lists.map(list => html`
      <uui-box headline=${list.title}>
        ${list.lines.length === 0 ? html`<p>${list.empty}</p>` : html`<ul>${list.lines.map(line => this.#line(line))}</ul>`}
      </uui-box>`)}</div>`;
  }

  #line(line) {
    const title = line.document
      ? html`<a href="section/content/workspace/document/edit/${line.document}">${line.title}</a>`
      : line.page
        ? html`<a href=${line.page} target="_blank" rel="noopener">${line.title}</a>`
        : line.title;
    const rest = [line.at && `${when.format(new Date(line.at))} (giờ Hà Nội)`, line.detail].filter(Boolean).join(' · ');
    return html`<li>${title}${rest ? html`<small>${rest}</small>` : nothing}</li>`;
  }
}

customElements.define('campaign-dashboard', CampaignDashboard);
export default CampaignDashboard;
