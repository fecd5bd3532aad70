// Words and marks of the intake.
import { html } from '@umbraco-cms/backoffice/external/lit';

/** Headings of drafts by type, and names of what a document may say, for what it does not. */
export const typeNames = {
  document: 'Văn bản', edition: 'Năm chiến dịch', localTheme: 'Chủ đề địa phương', message: 'Thông điệp', event: 'Lịch',
  allocation: 'Phân bổ hỗ trợ', duty: 'Chế độ báo cáo', target: 'Chỉ tiêu', number: 'Số hiệu', date: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành', kind: 'Loại văn bản', title: 'Trích yếu', signer: 'Người ký', recipient: 'Nơi nhận', basis: 'Căn cứ',
  theme: 'Chủ đề', period: 'Thời gian', activity: 'Hoạt động', deadline: 'Hạn báo cáo',
};

/** The text with the words of facts marked; where two overlap the longer one counts. */
export function marked(text, facts) {
  const spans = facts.map(x => ({ start: x.quote ? text.indexOf(x.quote) : -1, length: x.quote.length, name: typeNames[x.field] ?? x.field }))
    .filter(x => x.start >= 0).sort((a, b) => a.start - b.start || b.length - a.length);
  const parts = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    parts.push(text.slice(at, span.start), html`<mark title=${span.name}>${text.slice(span.start, span.start + span.length)}</mark>`);
    at = span.start + span.length;
  }
  return [...parts, text.slice(at)];
}

const around = 6;

/** What was before and what comes instead, with a few of the words around it that stay. */
export function changed(before, after) {
  const [old, now] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [lead, tail] = [old.slice(0, start), old.slice(old.length - end)];
  return html`${lead.length > around ? '… ' : ''}${lead.slice(-around).join('')}<del>${old.slice(start, old.length - end).join('')}</del><ins>${now.slice(start, now.length - end).join('')}</ins> ${tail.slice(0, around).join('')}${tail.length > around ? ' …' : ''}`;
}
