// A draft beside what is public: its writer submits it, and somebody else decides.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { send } from './api.js';
import { approvalStyles, decide, differences, languageName, steps, when, zoned } from './approval-parts.js';
import { Reading } from './reading.js';
import { sinceTranslated } from './translation-parts.js';
import { forgetWords, wordsField, wordsLeft } from './typed-words.js';

export class CampaignApproval extends UmbLitElement {
  static properties = { busy: { state: true }, done: { state: true } };

  static styles = approvalStyles;

  #document;

  #reading = new Reading(this);

  constructor() {
    super();
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => this.observe(context?.unique, id => this.#open(id)));
  }

  get view() {
    return this.#reading.value;
  }

  #open(id) {
    if (!id) return;
    this.#document = id;
    this.#reading.of(`campaign/approvals/document/${id}`);
  }

  #key(form, culture) {
    return `${form} ${this.#document} ${culture}`;
  }

  async #do(work, key, words) {
    if (this.busy) return;
    this.busy = true;
    this.done = '';
    const result = await work();
    this.busy = false;
    if (result) {
      forgetWords(key);
      this.done = typeof words === 'function' ? words(result) : words;
    }
    // also after a refusal: somebody else may have been faster
    await this.#reading.again();
  }

  #submit(event, culture) {
    event.preventDefault();
    const fields = new FormData(event.target);
    const branch = Boolean(fields.get('branch')) || !culture;
    return this.#do(() => send(this, 'post', 'campaign/approvals', {
      documents: [{ id: this.#document, culture: branch ? null : culture }], withBranch: branch,
      words: fields.get('words'), deadline: zoned(fields.get('deadline')),
    }), this.#key('submit', culture), x => `Đã trình ${x.items} mục. ${x.approvers} cán bộ được gửi thư.`);
  }

  #decide(event, { open, culture }, action) {
    const fields = new FormData(event.target.closest('form'));
    const done = { approve: 'Đã duyệt.', publish: 'Đã duyệt và công bố.', schedule: 'Đã duyệt và hẹn giờ.', return: 'Đã trả lại.', 'take-back': 'Đã rút lại.' };
    const more = { words: fields.get('words'), at: zoned(fields.get('at')) };
    return this.#do(() => decide(this, this.#document, open, action, more), this.#key('decide', culture), done[action]);
  }

  render() {
    if (!this.view) return this.#reading.instead();
    return html`<p role="status">${this.done ?? ''}</p>
      ${this.view.isNeeded ? html`<p><b>Loại mục này phải có một cán bộ khác duyệt mới công bố được.</b></p>` : nothing}
      ${this.view.languages.map(x => this.#language(x))}
      ${this.view.hasBranch && this.view.languages.every(x => !x.isChanged || x.open) ? html`<uui-box headline="Các mục bên dưới">
        <p>Trình cùng lúc mọi mục bên dưới có phần chưa công bố và chưa trình.</p>${this.#submitting(null)}</uui-box>` : nothing}
      ${this.view.history.length ? html`<uui-box headline="Đã trình, đã duyệt">${this.view.history.map(x => html`
        <h4>${x.culture === '*' ? '' : `${languageName(x.culture)}: `}${x.state}</h4>${steps(x.steps)}`)}</uui-box>` : nothing}`;
  }

  #language(x) {
    const headline = `${languageName(x.culture) || 'Bản nháp'}${x.isPublic ? '' : ' (chưa công khai)'}`;
    if (!x.isChanged && !x.open) return html`<uui-box headline=${headline}>
      <p class="none">Không có gì để trình: bản nháp giống bản đang công khai.</p>${this.#left(x)}</uui-box>`;
    return html`<uui-box headline=${headline}>
      ${x.open ? html`<p>${x.open.submittedBy} trình ${when(x.open.submittedAt)}, hạn ${when(x.open.deadline)}: <b>${x.open.says}</b>${x.open.publishAt
        ? html` ${when(x.open.publishAt)}` : nothing}</p>` : nothing}
      ${this.#asked(x.open)}
      ${x.open?.isEnded ? html`<p><b>Người đã duyệt không còn quyền duyệt mục này: cần một cán bộ khác duyệt lại.</b></p>` : nothing}
      ${x.returned ? html`<p class="bad">${x.returned.by} trả lại ${when(x.returned.at)}: «${x.returned.words}»</p>` : nothing}
      ${differences(x.differences)}
      ${x.outdated.length ? html`<p class="bad"><b>Bản dịch này cũ hơn bản tiếng Việt:</b></p>${sinceTranslated(x.outdated)}` : nothing}
      ${x.open ? this.#deciding(x) : this.#submitting(x.culture)}
      ${this.#left(x)}
    </uui-box>`;
  }

  #left({ culture, open, isChanged }) {
    return html`${open?.mayDecide ? nothing : wordsLeft(this.#key('decide', culture))}
      ${!open && isChanged ? nothing : wordsLeft(this.#key('submit', culture))}`;
  }

  // The words of the submission may say how it is to go out.
  #asked(open) {
    const words = this.view.history.find(x => x.id === open?.id)?.steps[0]?.words;
    return words ? html`<p>«${words}»</p>` : nothing;
  }

  #submitting(culture) {
    return html`<form @submit=${e => this.#submit(e, culture)}>
      ${wordsField(this.#key('submit', culture), 'Lời nhắn cho người duyệt')}
      <label>Hạn duyệt (để trống: sau ${this.view.deadlineHours} giờ) <input type="datetime-local" name="deadline"></label>
      ${culture ? html`<label class="check"><input type="checkbox" name="branch"> ${this.view.hasBranch
        ? 'Trình cả các mục bên dưới và mọi ngôn ngữ có thay đổi' : 'Trình mọi ngôn ngữ có thay đổi'}</label>` : nothing}
      <uui-button type="submit" look="primary" color="positive" label=${culture ? 'Trình duyệt' : 'Trình các mục bên dưới'} ?disabled=${this.busy}></uui-button>
    </form>`;
  }

  #deciding(x) {
    const { open } = x;
    const button = (action, label, color = 'default', look = 'secondary') => html`<uui-button look=${look} color=${color}
      label=${label} ?disabled=${this.busy} @click=${e => this.#decide(e, x, action)}></uui-button>`;
    return html`<form @submit=${e => e.preventDefault()}>
      ${open.mayDecide ? html`
        ${wordsField(this.#key('decide', x.culture), 'Lời ghi (bắt buộc khi trả lại)')}
        <div class="acts">
          ${button('publish', 'Duyệt và công bố', 'positive', 'primary')}
          ${open.state === 'Submitted' || open.isEnded ? button('approve', 'Chỉ duyệt', 'positive') : nothing}
          <label>Giờ công bố <input type="datetime-local" name="at"></label>${button('schedule', 'Duyệt và hẹn giờ')}
          ${button('return', 'Trả lại', 'danger')}
        </div>` : html`<p class="none">${open.refusal}</p>`}
      ${open.isMine ? button('take-back', 'Rút lại') : nothing}
    </form>`;
  }
}

customElements.define('campaign-approval', CampaignApproval);
export default CampaignApproval;
