// What was recalled and corrected, and who has heard of it.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { Reading } from './reading.js';
import { channels, recallStyles } from './recall-parts.js';

const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const states = { Waiting: 'đang chờ gửi', Sent: 'đã gửi', Dead: 'không gửi được, hãy gọi cho đài' };
const kinds = { Withdrawn: 'Thu hồi', Corrected: 'Đính chính' };

export class CampaignRecalls extends UmbLitElement {
  static styles = recallStyles;

  #reading = new Reading(this);

  connectedCallback() {
    super.connectedCallback();
    this.#reading.of('campaign/recalls');
  }

  render() {
    const items = this.#reading.value?.items;
    if (!items) return this.#reading.instead();
    if (!items.length) return html`<uui-box headline="Thu hồi"><p>Chưa có thu hồi hay đính chính nào. Mở một mục đang
      công khai, chọn thẻ «Thu hồi».</p></uui-box>`;
    return items.map(x => html`<uui-box headline="${kinds[x.kind]}: ${x.title}">
      <p>${when.format(new Date(x.madeAt))}, ${x.madeBy}. ${x.was ? html`<del>${x.was}</del> → <b>${x.now}</b>. ` : nothing}${x.reason}
        ${x.holds ? nothing : html`<small>Mục đã công khai trở lại, thông báo không còn hiện.</small>`}</p>
      <p><a href="section/content/workspace/document/edit/${x.document}">Mở mục</a>${x.holds ? html`, <a href=${x.sheet} target="_blank" rel="noopener">tờ thông báo để in</a>` : nothing}</p>
      ${x.letters.length ? html`<h4>Đài đã nhận thư: ${x.letters.filter(y => y.acknowledgedAt).length}/${x.letters.length} báo đã ngừng dùng</h4>
        <ul>${x.letters.map(y => html`<li>${y.recipient}, ${y.placeName}: ${y.acknowledgedAt
          ? `đã ngừng dùng, ${when.format(new Date(y.acknowledgedAt))}`
          : html`<span class=${y.state === 'Dead' ? 'bad' : ''}>${states[y.state]}, chưa trả lời</span>`}</li>`)}</ul>` : nothing}
      ${x.fetchedSince.length ? html`<p>Đã lấy chương trình có thông báo: ${x.fetchedSince.join('; ')}</p>` : nothing}
      ${x.notFetchedSince.length ? html`<p class="bad">Đang giữ và chưa lấy lại chương trình, hãy gọi: ${x.notFetchedSince.join('; ')}</p>` : nothing}
      ${x.channels ? html`<details><summary>Lúc thu hồi, mục này đang ở đâu</summary>${channels(x.channels)}</details>` : nothing}
    </uui-box>`);
  }
}

customElements.define('campaign-recalls', CampaignRecalls);
export default CampaignRecalls;
