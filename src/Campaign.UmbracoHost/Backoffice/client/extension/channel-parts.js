// Words, lengths and looks of the screen of the eight forms.
import { css } from '@umbraco-cms/backoffice/external/lit';

export const kinds = {
  radio: 'Lời đọc', phoneMarked: 'Tin nhắn có dấu', phoneUnmarked: 'Tin nhắn không dấu', post: 'Bài đăng', caption: 'Lời dưới clip',
  altText: 'Lời tả ảnh',
};

export const states = { ready: 'dùng được', tooLong: 'dài quá, hãy rút ngắn', missing: 'thiếu' };

const count = (n, most) => (most ? `${n}/${most}` : `${n}`);

/** How long a text is, as whoever sends it counts. */
export function lengthOf({ characters, maxCharacters, phone, seconds }) {
  const parts = [`${count(characters, maxCharacters)} ký tự`];
  if (phone) parts.push(`${count(phone.messages, phone.maxMessages)} tin, ${phone.units} đơn vị ${phone.alphabet}`);
  if (seconds) parts.push(`đọc chậm ${seconds.slow} giây, vừa ${seconds.normal}, nhanh ${seconds.fast}`);
  return parts.join('; ') + '.';
}

/** A picture's small copy. */
export const previewOf = ({ url, name }) => url.replace(name, name.replace(/\.\w+$/, '.preview.png'));

/** Puts a text where it can be pasted from; false when the browser refuses. */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // over plain http there is no clipboard to write to, and the old way still works
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

export const channelStyles = css`
  :host { display: block; padding: var(--uui-size-layout-1); }
  .head { display: flex; flex-wrap: wrap; gap: var(--uui-size-4); align-items: end; margin-bottom: var(--uui-size-4); }
  label { display: grid; gap: var(--uui-size-1); font-weight: 700; }
  select { font: inherit; min-height: 2.25rem; padding: 0 var(--uui-size-3); border: 1px solid var(--uui-color-border); background: var(--uui-color-surface); color: inherit; }
  select:focus-visible, a:focus-visible { outline: 2px solid var(--uui-color-focus); }
  .forms { display: grid; grid-template-columns: repeat(auto-fill, minmax(21rem, 1fr)); gap: var(--uui-size-4); align-items: start; }
  h3 { margin: var(--uui-size-3) 0 var(--uui-size-2); }
  h3 small { font-weight: 400; }
  small, .none { color: var(--uui-color-text-alt); }
  .bad { color: var(--uui-color-danger-emphasis); }
  .text { white-space: pre-line; overflow-wrap: anywhere; padding: var(--uui-size-3); border: 1px solid var(--uui-color-border); }
  .phone { display: grid; gap: var(--uui-size-2); }
  .part { margin: 0; padding: var(--uui-size-3); border-radius: 0.75rem; background: var(--uui-color-surface-alt); white-space: pre-wrap; overflow-wrap: anywhere; }
  .slides { display: grid; grid-template-columns: 1fr 1fr; gap: var(--uui-size-2); }
  .slide { min-height: 5.5rem; display: grid; align-content: center; justify-items: center; gap: 0.2em; padding: var(--uui-size-2);
    background: #101820; color: #fff; text-align: center; font-weight: 700; font-size: 0.7rem; line-height: 1.2; }
  .slide b { font-size: 1.1rem; }
  ul { margin: var(--uui-size-2) 0; padding-left: var(--uui-size-5); }
  .files { padding: 0; list-style: none; display: grid; gap: var(--uui-size-2); }
  .files li { display: grid; grid-template-columns: 4rem 1fr auto; gap: var(--uui-size-3); align-items: center; }
  .files li > span:first-child, .files img[hidden] + span { grid-column: 1 / 3; }
  img { width: 4rem; height: 4rem; object-fit: contain; }
  code { overflow-wrap: anywhere; }
`;
