// What is done to many documents: one request each, and of each it is known whether it was done, and why not.
import { attempt } from './api.js';

// Nobody makes public what they have not seen: of a draft that was changed since, the row shows other words.
const change = ({ id, state }, act, body) => attempt('put', `document/${id}/${act}`, body, { 'If-Match': state });

const languages = (row, all) =>
  all ? row.languages : row.languages.filter(x => x.culture === 'vi-VN' || x.culture === '*').slice(0, 1);

const plans = (row, all, schedule) => languages(row, all).map(x =>
  ({ culture: x.culture === '*' ? null : x.culture, schedule: schedule(x) }));

/** The acts by name: their words, and what they do to one row. */
export const acts = {
  publish: {
    done: 'Đã công bố', undone: 'không công bố được',
    to: (row, { all }) => change(row, 'publish', { publishSchedules: plans(row, all, () => null) }),
  },
  // An end that is planned stays, each language's own.
  schedule: {
    done: 'Đã hẹn giờ công bố', undone: 'không hẹn giờ được',
    to: (row, { all, at }) => change(row, 'publish',
      { publishSchedules: plans(row, all, x => ({ publishTime: at, unpublishTime: x.unpublishAt })) }),
  },
  unpublish: {
    done: 'Đã gỡ', undone: 'không gỡ được',
    to: row => change(row, 'unpublish', { cultures: row.languages[0]?.culture === '*' ? null : ['*'] }),
  },
  move: {
    done: 'Đã chuyển', undone: 'không chuyển được',
    to: (row, { target }) => change(row, 'move', { target: target ? { id: target } : null }),
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
