// Words typed beside a decision outlive a request that failed, a colleague who was faster, and a tab that was left and
// opened again. Only what was done with them takes them away.
import { html, live, nothing } from '@umbraco-cms/backoffice/external/lit';

const typed = new Map();
const wordsOf = key => typed.get(key) ?? '';

/** A field for words that belong to one decision. */
export const wordsField = (key, label, { rows = 2, most = 1000 } = {}) => html`<label>${label} <textarea name="words"
  rows=${rows} maxlength=${most} .value=${live(wordsOf(key))}
  @input=${e => typed.set(key, e.target.value)}></textarea></label>`;

/** Words whose decision can no longer be made here: the officer may still need them elsewhere. */
export const wordsLeft = key => (wordsOf(key) ? html`<label>Chữ bạn đã gõ, chưa gửi: hãy chép lại nếu còn cần <textarea
  rows="3" .value=${live(wordsOf(key))} @input=${e => typed.set(key, e.target.value)}></textarea></label>` : nothing);

/** They have been sent. */
export const forgetWords = key => typed.delete(key);
