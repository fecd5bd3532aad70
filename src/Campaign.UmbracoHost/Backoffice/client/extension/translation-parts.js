// What the screens about translations have in common: when to look again, and the comparison with the original.
import { html } from '@umbraco-cms/backoffice/external/lit';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { languageName } from './approval-parts.js';
import { changed } from './intake-parts.js';

const news = new EventTarget();
const change = /\/api\/v1\/(?:campaign\/translations\/)?document\/([0-9a-f-]{36})(?:\/(?:publish|confirm|rollback))?$/;

/** Tells the open screens of each change to a document that this window makes. */
export function watchTranslations() {
  umbHttpClient.interceptors.response.use((response, request) => {
    const id = response.ok && request.method !== 'GET' && change.exec(new URL(request.url).pathname)?.[1];
    if (id) news.dispatchEvent(new CustomEvent('changed', { detail: id }));
    return response;
  });
}

/** Calls back after each change to a document; returns how to end that. */
export function whenChanged(callback) {
  const heard = event => callback(event.detail);
  news.addEventListener('changed', heard);
  return () => news.removeEventListener('changed', heard);
}

/** A language within a sentence. */
export const inWords = culture => {
  const name = languageName(culture);
  return name[0].toLocaleLowerCase('vi') + name.slice(1);
};

// Of a type that can be a shelter, no former words are kept.
const unkept = 'Chữ cũ không được giữ lại ở loại mục này: hãy so cả ô.';

/** Texts of the original that were changed since they were translated, beside the translation as it stands. */
export const sinceTranslated = list => html`<table class="outdated">
  <thead><tr><th>Trường</th><th>Bản tiếng Việt đã đổi</th><th>Bản dịch đang có</th></tr></thead><tbody>
  ${list.map(x => html`<tr><td>${x.field}</td><td>${x.was === null ? html`${x.now}<br><small>${unkept}</small>` : changed(x.was, x.now)}</td><td>${x.translation}</td></tr>`)}</tbody></table>`;
