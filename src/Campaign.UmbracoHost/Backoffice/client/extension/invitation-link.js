// Where mail cannot be sent the server answers an invitation with its link: the administrator passes it on.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

export function showInvitationLinks() {
  umbHttpClient.interceptors.response.use(response => {
    const [notice, link] = ['X-Campaign-Notice', 'X-Campaign-Link'].map(x => response.headers.get(x));
    if (notice && link) show(decodeURIComponent(notice), link);
    return response;
  });
}

function show(notice, link) {
  const dialog = document.createElement('dialog');
  dialog.className = 'campaign-link';
  dialog.setAttribute('aria-label', 'Liên kết mời');
  dialog.innerHTML = '<p></p><input readonly aria-label="Liên kết mời"><div><button>Chép liên kết</button><button>Đóng</button></div>';
  const [copy, close] = dialog.querySelectorAll('button');
  const field = dialog.querySelector('input');
  dialog.querySelector('p').textContent = notice;
  field.value = link;
  copy.onclick = async () => {
    field.select();
    await navigator.clipboard?.writeText(link);
    copy.textContent = 'Đã chép';
  };
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}
