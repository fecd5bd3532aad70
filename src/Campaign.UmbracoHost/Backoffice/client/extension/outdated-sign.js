// In the editor's footer, whatever tab is open: which translations are older than the original.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { Reading } from './reading.js';
import { inWords, whenChanged } from './translation-parts.js';

export class CampaignOutdatedSign extends UmbLitElement {
  // The footer is one line high: what wraps lies beneath the editor, and cannot be clicked. The way to the document
  // beside it may shrink; in a narrow window the sign says it shortly.
  static styles = css`
    :host { flex: none; padding: 0 var(--uui-size-4); white-space: nowrap; }
    a { color: var(--uui-color-danger-emphasis); font-weight: 700; }
    .short { display: none; }
    @media (max-width: 1250px) { .long { display: none; } .short { display: inline; } }
  `;

  #document;

  #end;

  #reading = new Reading(this);

  constructor() {
    super();
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => {
      // what was not saved yet has an id that the server does not know
      const look = () => { if (context?.getIsNew?.() === false) this.#load(context.getUnique?.()); };
      this.observe(context?.isNew, look, 'isNew');
      this.observe(context?.unique, look, 'unique');
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#end = whenChanged(id => id === this.#document && this.#load(id));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end?.();
  }

  #load(id) {
    if (!id) return;
    this.#document = id;
    this.#reading.of(`campaign/translations/document/${id}`);
  }

  render() {
    const outdated = this.#reading.value?.languages.filter(x => x.differences.length).map(x => x.culture);
    if (!outdated?.length) return nothing;
    const names = outdated.map(x => `bản ${inWords(x)}`).join(', ');
    const words = `${names[0].toLocaleUpperCase('vi')}${names.slice(1)} cũ hơn bản tiếng Việt`;
    return html`<a title="${words}: xem phần đã đổi"
      href="section/content/workspace/document/edit/${this.#document}/${outdated[0]}/view/ban-dich"><span
      class="long">${words}</span><span class="short">Bản dịch cũ</span></a>`;
  }
}

customElements.define('campaign-outdated-sign', CampaignOutdatedSign);
export default CampaignOutdatedSign;
