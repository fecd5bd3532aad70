// What an officer is asked about words that were typed and not saved.
const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });

/** Offers words that were kept; nothing is put into the page before the officer says so. */
export function offer({ at, parts, overtaken, use, drop }) {
  const box = document.createElement('section');
  box.className = 'campaign-draft';
  box.setAttribute('role', 'status');
  box.setAttribute('aria-label', 'Chữ gõ dở');
  const said = document.createElement('p');
  said.textContent = `Chữ bạn gõ lúc ${when.format(at)} mà chưa lưu vẫn còn: ${parts.join(', ')}.`;
  box.append(said);
  if (overtaken.length) {
    const warning = document.createElement('p');
    warning.className = 'warning';
    warning.textContent =
      `Từ lúc đó máy chủ đã có bản mới hơn ở: ${overtaken.join(', ')}. Nếu dùng lại, hãy so với bản mới trước khi lưu.`;
    box.append(warning);
  }
  const close = () => box.remove();
  box.append(button('Dùng lại chữ đã gõ', () => { close(); use(); }), button('Bỏ chữ ấy', () => { close(); drop(); }));
  document.body.append(box);
  return { close };
}

/** Whether to sign out although something is not saved. */
export function ask() {
  const dialog = document.createElement('dialog');
  dialog.className = 'campaign-link';
  dialog.setAttribute('aria-label', 'Còn chữ chưa lưu');
  const said = document.createElement('p');
  said.textContent = 'Còn chữ chưa lưu. Đăng xuất thì chữ ấy mất hẳn, để người dùng máy sau không đọc được.';
  const buttons = document.createElement('div');
  dialog.append(said, buttons);
  document.body.append(dialog);
  return new Promise(answer => {
    let leaves = false;
    buttons.append(
      button('Ở lại để lưu', () => dialog.close()),
      button('Đăng xuất và bỏ', () => { leaves = true; dialog.close(); }));
    dialog.onclose = () => { dialog.remove(); answer(leaves); };
    dialog.showModal();
  });
}

function button(text, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.onclick = act;
  return made;
}
