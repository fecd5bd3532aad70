// An officer who turns the second step on gets ten recovery codes with the answer; they are shown this once.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

export function showRecoveryCodes() {
  umbHttpClient.interceptors.response.use(response => {
    const codes = response.headers.get('X-Campaign-Recovery-Codes');
    if (codes) show(codes.split(','));
    return response;
  });
}

function show(codes) {
  const dialog = document.createElement('dialog');
  dialog.className = 'campaign-link campaign-codes';
  dialog.setAttribute('aria-label', 'Mã dự phòng');
  dialog.innerHTML = '<p></p><ul></ul><div><button>Chép mười mã</button><button>Tôi đã cất các mã này</button></div>';
  dialog.querySelector('p').textContent =
    'Khi không có điện thoại bên cạnh, mỗi mã này thay cho điện thoại một lần. Hãy chép hoặc in ra, cất nơi an toàn: '
    + 'các mã không hiện lại.';
  dialog.querySelector('ul').append(...codes.map(code => {
    const item = document.createElement('li');
    item.textContent = code;
    return item;
  }));
  const [copy, close] = dialog.querySelectorAll('button');
  copy.onclick = async () => {
    await navigator.clipboard?.writeText(codes.join('\n'));
    copy.textContent = 'Đã chép';
  };
  close.onclick = () => dialog.close();
  // only the button closes it: nobody gets the codes again
  dialog.oncancel = event => event.preventDefault();
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}
