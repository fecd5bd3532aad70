// One item in the eight forms of grassroots information: what each looks like, how long it is, what is missing and why.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { blobDownload } from '@umbraco-cms/backoffice/utils';
import './board-files.js';
import { languageName } from './approval-parts.js';
import { channelStyles, copied, kinds, lengthOf, previewOf, states } from './channel-parts.js';
import { Reading } from './reading.js';

export class CampaignChannels extends UmbLitElement {
  static properties = { chosen: { state: true }, done: { state: true }, unfit: { state: true } };

  static styles = channelStyles;

  #document;

  #reading = new Reading(this);

  constructor() {
    super();
    this.chosen = 0;
    this.unfit = {};
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => this.observe(context?.unique, id => this.#load(id)));
  }

  get view() {
    return this.#reading.value;
  }

  async #load(id) {
    if (!id) return;
    this.#document = id;
    await this.#reading.of(`campaign/channels/${id}`);
    if (this.chosen >= (this.view?.versions.length ?? 0)) this.chosen = 0;
  }

  // A picture that is not there says why: a text that fits no layout is named by the server.
  async #missing(image, { url }) {
    image.hidden = true;
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    const problem = await answer?.json().catch(() => null);
    const why = problem?.faults?.join(' ') ?? problem?.detail ?? 'máy chủ chưa vẽ được.';
    this.unfit = { ...this.unfit, [url]: why };
  }

  async #copy(text, what) {
    this.done = await copied(text) ? `Đã chép ${what}.` : 'Trình duyệt không cho chép. Hãy bôi đen rồi chép bằng tay.';
  }

  render() {
    if (!this.view) return this.#reading.instead();
    const { versions, faults } = this.view;
    const version = versions[this.chosen];
    return html`<div class="head">
        ${versions.length ? html`<label>Bản <select @change=${e => { this.chosen = e.target.selectedIndex; this.done = ''; }}>
          ${versions.map((x, i) => html`<option ?selected=${i === this.chosen}>${languageName(x.language)}, ${x.isPublic
            ? 'đang công khai' : 'bản nháp đã lưu'}</option>`)}</select></label>` : nothing}
        <uui-button look="secondary" label="Đọc lại" @click=${() => this.#load(this.#document)}></uui-button>
        <span role="status">${this.done ?? ''}</span></div>
      ${faults.length ? html`<uui-box headline-variant="h2" headline="Bản nháp chưa công bố được"><ul>
        ${faults.map(x => html`<li>${x.message}</li>`)}</ul></uui-box>` : nothing}
      ${version ? this.#forms(version) : html`<uui-box headline-variant="h2" headline="Kênh"><p>Chưa có bản nào đủ nội dung để làm thành tám dạng.</p></uui-box>`}`;
  }

  #forms({ isPublic, forms }) {
    return html`${isPublic ? nothing : html`<p class="bad">Đây là bản nháp: xem cho biết dài ngắn, đừng gửi, đừng đăng.</p>`}
      ${forms.notToday.map(x => html`<p class="bad">${x}</p>`)}
      ${forms.phoneSender ? html`<p>Tin nhắn đi dưới tên ${forms.phoneSender}.</p>` : nothing}
      <div class="forms">${forms.channels.map((x, i) => this.#channel(x, i, isPublic, forms))}</div>`;
  }

  #channel(channel, index, isPublic, forms) {
    return html`<uui-box headline-variant="h2" headline="${index + 1}. ${channel.title}" data-channel=${channel.channel}>
      ${channel.missing ? html`<p class="none">Thiếu: ${channel.missing}</p>` : nothing}
      ${channel.texts.map(x => this.#text(x, forms))}
      ${channel.slides.length ? html`<div class="slides">${channel.slides.map(x => html`<div class="slide">
        ${x.head ? html`<b>${x.head}</b>` : nothing}<span>${x.text}</span></div>`)}</div>
        <p><small>${channel.slides.length} màn, mỗi màn 9 giây.</small></p>` : nothing}
      ${isPublic ? this.#files(channel) : channel.files.length || channel.pages.length || channel.webUrl
        ? html`<p class="none">Tệp và trang có sau khi công bố.</p>` : nothing}
    </uui-box>`;
  }

  #text(text, forms) {
    const name = kinds[text.kind];
    return html`<section data-kind=${text.kind}>
      <h3>${name} <small class=${text.state === 'ready' ? '' : 'bad'}>${states[text.state]}</small></h3>
      ${text.state === 'missing' ? nothing : html`
        <div class=${text.phone ? 'phone' : 'text'} lang=${forms.language}>${text.phone
          ? text.phone.parts.map(x => html`<p class="part">${x}</p>`) : text.text}</div>
        <p><small>${lengthOf(text)} ${text.wording === 'own' ? 'Lời cán bộ tự viết.' : html`Theo mẫu <code>${text.template}</code>.`}</small></p>`}
      ${text.notes.length ? html`<ul>${text.notes.map(x => html`<li><small>${x}</small></li>`)}</ul>` : nothing}
      ${text.state === 'ready' ? html`<uui-button compact look="primary" label="Chép ${name.toLowerCase()}"
        @click=${() => this.#copy(text.text, name.toLowerCase())}>Chép</uui-button>
        <uui-button compact look="secondary" label="Tải ${name.toLowerCase()}"
          @click=${() => blobDownload(text.text, `${forms.type}-${text.kind}.txt`, 'text/plain;charset=utf-8')}>Tải</uui-button>` : nothing}
    </section>`;
  }

  #files(channel) {
    return html`${channel.files.length ? html`<ul class="files">${channel.files.map(x => html`<li>
        ${x.width ? html`<img src=${previewOf(x)} alt="" loading="lazy" @error=${e => this.#missing(e.target, x)}>` : nothing}
        <span>${x.title}
          ${this.unfit[x.url] ? html`<br><small class="bad">Không dùng được: ${this.unfit[x.url]}</small>` : nothing}</span>
        ${this.unfit[x.url] ? nothing : html`<span><a href=${x.url} target="_blank" rel="noopener" aria-label="${x.width ? 'Xem' : 'Mở để in'}: ${x.title}">${x.width ? 'Xem' : 'Mở để in'}</a>
          · <a href=${x.url} download=${x.name} data-router-slot="disabled" aria-label="Tải: ${x.title}">Tải</a></span>`}</li>`)}</ul>` : nothing}
      ${channel.notOffered.map(x => html`<p class="none">Không có ${x.title}: ${x.reasons.join(' ')}</p>`)}
      ${channel.webUrl || channel.pages.length ? html`<ul>
        ${channel.webUrl ? html`<li><a href=${channel.webUrl} target="_blank" rel="noopener">Xem trang của mục</a></li>` : nothing}
        ${channel.pages.map(x => html`<li><a href=${x.url} target="_blank" rel="noopener">Xem: ${x.title}</a>
          ${channel.channel === 'bang-tin' ? html`<campaign-board-files .place=${x.url.split('/').at(-1)}></campaign-board-files>` : nothing}</li>`)}</ul>` : nothing}`;
  }
}

customElements.define('campaign-channels', CampaignChannels);
export default CampaignChannels;
