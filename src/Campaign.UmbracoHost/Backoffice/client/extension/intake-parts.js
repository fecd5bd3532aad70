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
