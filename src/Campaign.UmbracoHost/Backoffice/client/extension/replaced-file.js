// Another file has taken the place of one that is public: readers still get the old one. Asks whether to publish what uses it.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

export function askAfterReplacing() {
  umbHttpClient.interceptors.response.use(response => {
    const [uses, file] = ['X-Campaign-Uses', 'X-Campaign-File'].map(x => response.headers.get(x));
    if (response.ok && uses && file) ask(Number(uses), file);
    return response;
  });
}

function ask(uses, file) {
  const dialog = document.createElement('dialog');
  dialog.className = 'campaign-link';
  dialog.setAttribute('aria-label', 'Tệp đã thay');
  dialog.innerHTML = '<p role="status"></p><div><button>Xuất bản lại</button><button>Để sau</button></div>';
  const [words, [publish, close]] = [dialog.querySelector('p'), dialog.querySelectorAll('button')];
  words.textContent = `Người dân vẫn thấy tệp cũ. Xuất bản lại ${uses} mục đang dùng tệp này để họ thấy tệp mới? Bản nháp chưa xuất bản không bị công bố theo.`;
  publish.onclick = async () => {
    publish.disabled = true;
    const { data } = await umbHttpClient.post({
      url: `/umbraco/management/api/v1/campaign/media/${file}/publish-again`, security: [{ scheme: 'bearer', type: 'http' }],
    });
    words.textContent = data
      ? [`Đã xuất bản lại ${data.count} mục với tệp mới.`, ...data.left.map(x => `«${x.name}»: ${x.reason}`)].join(' ')
      : 'Chưa xuất bản lại được. Hãy mở từng mục để xuất bản.';
    publish.remove();
    close.textContent = 'Đóng';
  };
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}
