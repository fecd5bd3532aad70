// A long text in Markdown. What is pasted with lists, tables or links becomes Markdown, so that it does not arrive as one
// lump on the page.
import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UmbFormControlMixin } from '@umbraco-cms/backoffice/validation';
import { hasForm, linesToMarkdown, toMarkdown } from './word-to-markdown.js';

export class CampaignMarkdownEditor extends UmbFormControlMixin(UmbLitElement, undefined) {
  static properties = {
    readonly: { type: Boolean, reflect: true }, mandatory: { type: Boolean }, name: { type: String }, config: { attribute: false },
  };

  static styles = css`uui-textarea { width: 100%; }`;

  firstUpdated() {
    this.addFormControlElement(this.shadowRoot.querySelector('uui-textarea'));
  }

  #typed(event) {
    this.value = event.target.value;
    this.dispatchEvent(new UmbChangeEvent());
  }

  #pasted(event) {
    const [copied, plain] = ['text/html', 'text/plain'].map(x => event.clipboardData.getData(x));
    const text = copied && hasForm(copied) ? toMarkdown(copied) : linesToMarkdown(plain);
    if (!text || text === plain) return;
    event.preventDefault();
    // as if it were typed: the browser's own undo takes it back
    event.composedPath()[0].ownerDocument.execCommand('insertText', false, text);
  }

  render() {
    return html`
      <uui-textarea .label=${this.name ?? 'Văn bản'} .rows=${this.config?.getValueByAlias('rows') ?? 14} .value=${this.value ?? ''}
        ?required=${this.mandatory} ?readonly=${this.readonly} @input=${this.#typed} @paste=${this.#pasted}></uui-textarea>`;
  }
}

customElements.define('campaign-markdown-editor', CampaignMarkdownEditor);
export default CampaignMarkdownEditor;
