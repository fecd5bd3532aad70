// What is copied from Word, a web page or a mail, as the Markdown of our long texts. Word writes its lists as paragraphs
// that only look like lists, and its tables without a head.
import TurndownService from 'turndown';
import { tables } from 'turndown-plugin-gfm';

const bullet = /^[\s\u00a0]*[-–•·▪◦§o+*\uf0b7\uf0a7][\s\u00a0]+/;
const number = /^[\s\u00a0]*(\d{1,3})[.)][\s\u00a0]+/;
const letter = /^[\s\u00a0]*\(?([a-zđ]|[ivx]{1,4})[.)][\s\u00a0]+/i;

// what a tracked change has deleted, what somebody has struck out, and what was never to be seen
const gone = 'del, s, strike, [hidden]';
const unseen = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration(-line)?\s*:[^;]{0,60}line-through/i;
const someGone = new RegExp(`<(del|s|strike)[\\s>]|\\sstyle\\s*=\\s*["'][^"']{0,300}(${unseen.source})`, 'i');

// stands for the sign between cells until the text is Markdown
const pipe = '\ue000';

const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*', hr: '---' });
turndown.use(tables);
turndown.remove(['style', 'script', 'title', 'meta', 'link', 'img']);
turndown.addRule('links', {
  filter: 'a',
  replacement: (text, node) => {
    const target = node.getAttribute('href') ?? '';
    if (!text.trim() || !/^(https?:|mailto:|tel:)/i.test(target)) return text;
    return text.trim() === target ? `<${target}>` : `[${text.trim()}](${target.replace(/[()\s]/g, x => `%${x.charCodeAt(0).toString(16)}`)})`;
  },
});

/** The Markdown of copied HTML. */
export function toMarkdown(copied) {
  const page = new DOMParser().parseFromString(copied, 'text/html');
  const comments = page.createNodeIterator(page, NodeFilter.SHOW_COMMENT);
  for (let comment; (comment = comments.nextNode());) comment.remove();
  page.querySelectorAll(gone).forEach(x => x.remove());
  page.querySelectorAll('[style]').forEach(x => unseen.test(x.getAttribute('style')) && x.remove());
  page.querySelectorAll('h1').forEach(x => replace(x, 'h2'));
  page.querySelectorAll('table').forEach(tidyTable);
  gatherLists(page);
  return turndown.turndown(page.body).replaceAll(pipe, '\\|').replaceAll('\u00a0', ' ')
    .replace(/^( *)(-|\d+\.) {2,3}(?=\S)/gm, '$1$2 ').normalize().trim();
}

/** Whether copied HTML has something that plain text would lose. */
export const hasForm = copied =>
  /<(ul|ol|table|h[1-6]|a\s[^>]*href)/i.test(copied) || someGone.test(copied) || /MsoListParagraph|mso-list:/i.test(copied) || (copied.match(/<p[\s>]/gi)?.length ?? 0) > 1;

/** Lines of plain text that are list items by their marks, as Markdown; other lines stay as they are. */
export function linesToMarkdown(text) {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (!lines.some(marked)) return text;
  return lines.flatMap((line, i) => {
    const item = marked(line);
    const edge = i > 0 && lines[i - 1].trim() && line.trim() && Boolean(item) !== Boolean(marked(lines[i - 1]));
    return edge ? ['', item ?? line] : [item ?? line];
  }).join('\n');
}

function marked(line) {
  if (bullet.test(line)) return '- ' + line.replace(bullet, '').trim();
  if (number.test(line)) return line.replace(number, '$1. ').trim();
  // there are no lettered lists in Markdown: the letter stays, in a line of its own
  return letter.test(line) ? '- ' + line.trim() : null;
}

// A run of list paragraphs becomes nested lists.
function gatherLists(page) {
  const open = [];
  for (const line of [...page.querySelectorAll('p, div')].filter(x => !x.querySelector('p, div, table'))) {
    const item = listItem(line);
    if (!item) {
      open.length = 0;
      continue;
    }
    if (open.length && open[0].list.nextElementSibling !== line) open.length = 0;
    while (open.length && (open.at(-1).level > item.level || (open.at(-1).level === item.level && open.at(-1).list.localName !== item.kind))) open.pop();
    if (!open.length || open.at(-1).level < item.level) {
      const list = page.createElement(item.kind);
      if (item.start) list.setAttribute('start', item.start);
      const above = open.at(-1)?.list.lastElementChild;
      above ? above.append(list) : line.before(list);
      open.push({ list, level: item.level });
    }
    const entry = page.createElement('li');
    entry.append(...line.childNodes);
    open.at(-1).list.append(entry);
    line.remove();
  }
}

function listItem(line) {
  const style = line.getAttribute('style') ?? '';
  const level = Number(/mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1] ?? 1);
  const mark = [...line.querySelectorAll('span')].find(x => /mso-list:\s*Ignore/i.test(x.getAttribute('style') ?? ''));
  const text = mark?.textContent ?? line.textContent;
  const known = bullet.exec(text + (mark ? ' ' : '')) ?? number.exec(text + (mark ? ' ' : '')) ?? letter.exec(text + (mark ? ' ' : ''));
  if (!known) return null;
  const isNumber = number.test(text + (mark ? ' ' : ''));
  const keep = !isNumber && letter.test(text + (mark ? ' ' : ''));
  if (mark) mark.replaceWith(keep ? `${text.trim()} ` : '');
  else if (!keep) cut(line, known[0].length);
  return { level, kind: isNumber ? 'ol' : 'ul', start: isNumber ? number.exec(text + ' ')?.[1] : null };
}

/** Removes the first letters of an element's text. */
function cut(line, length) {
  const walker = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node; length > 0 && (node = walker.nextNode());) {
    const taken = Math.min(length, node.data.length);
    node.data = node.data.slice(taken);
    length -= taken;
  }
}

// Every cell one line, the first row the head, every row as long as the longest.
function tidyTable(table) {
  const rows = [...table.rows];
  const width = Math.max(...rows.map(row => [...row.cells].reduce((sum, x) => sum + x.colSpan, 0)), 0);
  rows.forEach((row, i) => {
    for (const cell of [...row.cells]) {
      const span = cell.colSpan;
      cell.removeAttribute('colspan');
      cell.removeAttribute('rowspan');
      cell.querySelectorAll('br').forEach(x => x.replaceWith(' '));
      cell.querySelectorAll('p, div, li').forEach(x => x.replaceWith(...x.childNodes, ' '));
      cell.innerHTML = cell.innerHTML.replace(/\s+/g, ' ').replaceAll('|', pipe).trim();
      for (let more = 1; more < span; more++) cell.after(table.ownerDocument.createElement('td'));
    }
    while (row.cells.length < width) row.insertCell();
    if (i === 0) [...row.cells].forEach(x => replace(x, 'th'));
  });
  const plain = table.ownerDocument.createElement('table');
  const body = plain.appendChild(table.ownerDocument.createElement('tbody'));
  body.append(...rows);
  table.replaceWith(plain);
}

function replace(element, name) {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
