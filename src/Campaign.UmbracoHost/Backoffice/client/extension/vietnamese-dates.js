// The browser shows a date field in the order of its own language, which may be the American one. Beside each date field
// of the client is the same date as Vietnamese people read it.
import { html } from '@umbraco-cms/backoffice/external/lit';

const days = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** “thứ Bảy, 15/11/2025 05:00”; empty for anything that is not a date. */
export function inVietnamese(value) {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d))?/.exec(value ?? '') ?? [];
  if (!year) return '';
  const weekday = days[new Date(Date.UTC(+year, +month - 1, +day)).getUTCDay()];
  return `${weekday}, ${day}/${month}/${year}${time ? ` ${time}` : ''}`;
}

export async function showVietnameseDates() {
  await customElements.whenDefined('umb-input-date');
  const field = customElements.get('umb-input-date').prototype;
  const render = field.render;
  field.render = function () {
    return html`${render.call(this)}<span part="vietnamese" style="padding:0 .75em;align-self:center;white-space:nowrap">${inVietnamese(this.value)}</span>`;
  };
}
