// What the two screens of approval have in common: words, styles, and the calls that decide.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { send } from './api.js';
import { changed } from './intake-parts.js';

const format = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const acts = {
  Submit: 'trình', Return: 'trả lại', Approve: 'duyệt', Schedule: 'hẹn giờ công bố', Publish: 'công bố', Fall: 'hết hiệu lực',
  TakeBack: 'rút lại',
};

export const approvalStyles = css`
  :host { display: block; padding: var(--uui-size-layout-1); }
  uui-box { margin-bottom: var(--uui-size-layout-1); }
  label { display: grid; gap: var(--uui-size-1); font-weight: 700; margin-bottom: var(--uui-size-4); }
  label.check { display: flex; align-items: center; font-weight: 400; }
  textarea, input { font: inherit; padding: var(--uui-size-2) var(--uui-size-3); border: 1px solid var(--uui-color-border); background: var(--uui-color-surface); color: inherit; }
  textarea:focus-visible, input:focus-visible { outline: 2px solid var(--uui-color-focus); }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: var(--uui-size-2) var(--uui-size-3); border-bottom: 1px solid var(--uui-color-divider); white-space: pre-line; overflow-wrap: anywhere; }
  th:first-child, td:first-child { white-space: normal; width: 20%; }
  del { color: var(--uui-color-danger-emphasis); }
  ins { color: var(--uui-color-positive-emphasis); }
  small, .none { color: var(--uui-color-text-alt); }
  .bad { color: var(--uui-color-danger-emphasis); }
  .acts { display: flex; flex-wrap: wrap; gap: var(--uui-size-3); align-items: end; }
  .acts label { margin: 0; }
  form { margin-top: var(--uui-size-5); }
  form.find { margin: 0 0 var(--uui-size-5); }
  code { overflow-wrap: anywhere; }
`;

/** A moment as officers read it. */
export const when = at => format.format(new Date(at));

const languages = new Intl.DisplayNames(['vi'], { type: 'language', languageDisplay: 'standard' });

/** A language as officers call it; nothing for what has none. */
export const languageName = culture => {
  if (culture === '*') return '';
  const name = languages.of(culture.split('-')[0]);
  return name[0].toLocaleUpperCase('vi') + name.slice(1);
};

/** A moment typed without a zone is Ha Noi's. */
export const zoned = text => (text ? `${text}:00+07:00` : null);

/** Fields that differ, the old words beside the new ones. */
export const differences = list => (list.length === 0 ? html`<p class="none">Không khác bản đang công khai.</p>`
  : html`<table><thead><tr><th>Trường</th><th>Thay đổi</th></tr></thead><tbody>
    ${list.map(x => html`<tr><td>${x.field}</td><td>${changed(x.was, x.now)}</td></tr>`)}</tbody></table>`);

/** What was done, the first step first. */
export const steps = list => html`<ul>${list.map(x => html`<li>${when(x.at)}, ${x.by}: ${acts[x.action]}${x.words ? html`. «${x.words}»` : nothing}</li>`)}</ul>`;

/** Decides; true when it was done. */
export const decide = async (host, document, open, action, more = {}) =>
  (await send(host, 'post', `campaign/approvals/document/${document}/${action === 'take-back' ? action : 'decide'}`,
    { approval: open.id, revision: open.revision, action, ...more })) !== undefined;
