// What is done to many documents: one request each, and of each it is known whether it was done, and why not.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

const security = [{ scheme: 'bearer', type: 'http' }];
const headers = { 'content-type': 'application/json' };

async function change(id, act, body) {
  const url = `/umbraco/management/api/v1/document/${id}/${act}`;
  try {
    const { error, response } = await umbHttpClient.put({ url, security, headers, body, throwOnError: false });
    if (response?.ok) return null;
    return error?.detail ?? error?.title ?? `Máy chủ trả lời ${response?.status ?? 'không rõ'}.`;
  } catch {
    return 'Không tới được máy chủ: hãy xem lại mục này trước khi làm tiếp.';
  }
}

const languages = (row, all) =>
  all ? row.languages : row.languages.filter(x => x.culture === 'vi-VN' || x.culture === '*').slice(0, 1);

const plans = (row, all, schedule) => languages(row, all).map(x =>
  ({ culture: x.culture === '*' ? null : x.culture, schedule: schedule(x) }));

/** The acts by name: their words, and what they do to one row. */
export const acts = {
  publish: {
    done: 'Đã công bố', undone: 'không công bố được',
    to: (row, { all }) => change(row.id, 'publish', { publishSchedules: plans(row, all, () => null) }),
  },
  // An end that is planned stays, each language's own.
  schedule: {
    done: 'Đã hẹn giờ công bố', undone: 'không hẹn giờ được',
    to: (row, { all, at }) => change(row.id, 'publish',
      { publishSchedules: plans(row, all, x => ({ publishTime: at, unpublishTime: x.unpublishAt })) }),
  },
  unpublish: {
    done: 'Đã gỡ', undone: 'không gỡ được',
    to: row => change(row.id, 'unpublish', { cultures: row.languages[0]?.culture === '*' ? null : ['*'] }),
  },
  move: {
    done: 'Đã chuyển', undone: 'không chuyển được',
    to: (row, { target }) => change(row.id, 'move', { target: target ? { id: target } : null }),
  },
};

/** Does it to one row after the other; returns what was refused. */
export async function doToMany(rows, act, options, told) {
  const refused = [];
  for (const [index, row] of rows.entries()) {
    told(index);
    const reason = await acts[act].to(row, options);
    if (reason) refused.push({ row, reason });
  }
  return refused;
}
