/*
  Makes text fit: large by preference, smaller within limits, and says so when it cannot.
  data-fit="0.5" least size of the block as a part of the designed size; data-prefer: down to here the picture keeps its
  room, below it the text may take more (class "long"). Returns the faults as sentences for the person who asked.
*/
window.campaignFit = () => {
  const faults = [];
  const slack = 1.5; // CSS pixels: a line's ascent and descent are rounded to whole ones
  // All content within the block's padding: overflow into padding is not cut, but it is not set well either.
  const fits = el => {
    const range = document.createRange();
    range.selectNodeContents(el);
    // Rectangles without area belong to hidden parts and lie at the page's corner.
    const parts = [...range.getClientRects()].filter(r => r.width && r.height);
    const box = el.getBoundingClientRect(), style = getComputedStyle(el);
    const room = side => parseFloat(style[`padding${side}`]) - slack;
    const [left, right] = [box.left + room('Left'), box.right - room('Right')];
    const [top, bottom] = [box.top + room('Top'), box.bottom - room('Bottom')];
    return parts.every(r => r.left >= left && r.right <= right && r.top >= top && r.bottom <= bottom);
  };
  const settled = [], failed = [];
  const shrink = (el, from, to) => {
    // A block may not grow at the cost of those already settled.
    const at = size => { el.style.setProperty('--fit', size); return fits(el) && settled.every(fits); };
    if (at(from)) return true;
    if (!at(to)) return false;
    let good = to, bad = from;
    for (let i = 0; i < 7; i++) {
      const middle = (good + bad) / 2;
      if (at(middle)) good = middle; else bad = middle;
    }
    return at(good);
  };

  // Help before decoration: panels settle first, then the message gets what is left.
  const blocks = [...document.querySelectorAll('[data-fit]')]
    .sort((a, b) => (a.dataset.order || 1) - (b.dataset.order || 1));
  for (const el of blocks) el.style.setProperty('--fit', el.dataset.fit);
  for (const el of blocks) {
    const least = +el.dataset.fit, prefer = +(el.dataset.prefer || least);
    if (!shrink(el, 1, prefer)) {
      el.closest('.poster')?.classList.add('long');
      if (!shrink(el, prefer, least)) {
        faults.push(`${el.dataset.name}: chữ không vừa khổ in, cần rút ngắn.`);
        failed.push(el);
      }
    }
    settled.push(el);
  }

  // Columns of one text have one size: the smallest any of them needs.
  for (const group of new Set(blocks.map(el => el.dataset.group).filter(Boolean))) {
    const columns = blocks.filter(el => el.dataset.group === group);
    const size = Math.min(...columns.map(el => +el.style.getPropertyValue('--fit')));
    for (const el of columns) el.style.setProperty('--fit', size);
  }

  // Whatever is written must lie inside its own box, and away from every cut and fold.
  const safe = +document.body.dataset.safe || 0;
  const within = (r, b, by = 0) => r.left >= b.left + by - slack && r.right <= b.right - by + slack
    && r.top >= b.top + by - slack && r.bottom <= b.bottom - by + slack;
  const pieceOf = el => (el.closest('.card, .leaf') || el.closest('.trim')).getBoundingClientRect();
  for (const trim of document.querySelectorAll('.trim')) {
    const walker = document.createTreeWalker(trim, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      if (!node.data.trim() || node.parentElement.closest('svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const block = node.parentElement.closest('[data-fit]');
      if (failed.includes(block)) continue;
      const box = (block || trim).getBoundingClientRect(), piece = pieceOf(node.parentElement);
      for (const r of range.getClientRects()) {
        if (within(r, piece, safe) && within(r, box)) continue;
        faults.push(`"${node.data.trim().slice(0, 60)}": chữ bị cắt ở mép, cần rút ngắn.`);
        break;
      }
    }
    for (const el of trim.querySelectorAll('.qr, .logos img'))
      if (el.getClientRects().length && !within(el.getBoundingClientRect(), pieceOf(el), safe))
        faults.push('Mã QR hoặc biểu trưng nằm sát mép cắt, cần rút ngắn chữ.');
  }

  // In a size that nobody has looked at, letters may have become too small to be read.
  const leastLetter = +document.body.dataset.letter || 0;
  if (leastLetter) {
    const small = [...document.querySelectorAll('.trim *')].filter(el => !el.closest('svg')
      && [...el.childNodes].some(x => x.nodeType === Node.TEXT_NODE && x.data.trim()) && el.getClientRects().length
      && parseFloat(getComputedStyle(el).fontSize) < leastLetter);
    if (small.length) {
      const size = Math.floor(Math.min(...small.map(el => parseFloat(getComputedStyle(el).fontSize))));
      faults.push(`Chữ chỉ cao ${size} điểm ảnh ở cỡ này, cần ít nhất ${leastLetter}: hãy rút ngắn hoặc chọn cỡ lớn hơn.`);
    }
  }

  // Pictures made of dots must be sharp on paper.
  const leastDpi = +document.body.dataset.dpi || 0;
  for (const img of document.images) {
    if (!img.naturalWidth) faults.push(`${img.alt}: tệp ảnh không đọc được.`);
    else if (leastDpi && !img.src.startsWith('data:image/svg')) {
      const dpi = Math.floor(img.naturalHeight / (img.clientHeight / 96));
      if (dpi < leastDpi) faults.push(`${img.alt}: ảnh chỉ có ${dpi} dpi ở khổ này, cần ít nhất ${leastDpi} dpi.`);
    }
  }
  return [...new Set(faults)];
};
