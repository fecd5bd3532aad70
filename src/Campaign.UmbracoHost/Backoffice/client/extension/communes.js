// Officers of communes, set up from a list in one step.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { send } from './api.js';
import { approvalStyles } from './approval-parts.js';

export class CampaignCommunes extends UmbLitElement {
  static properties = { officers: { state: true }, busy: { state: true } };

  static styles = approvalStyles;

  async #make(event) {
    event.preventDefault();
    const form = event.target;
    if (this.busy) return;
    this.busy = true;
    const made = await send(this, 'post', 'campaign/commune-officers', Object.fromEntries(new FormData(form)));
    this.busy = false;
    if (!made) return;
    this.officers = made.officers;
    form.reset();
  }

  render() {
    return html`<uui-box headline="Cán bộ xã">
      <p>Mỗi dòng một cán bộ: mã xã | thư điện tử | họ tên. Một người lo nhiều xã thì ghi các mã cách nhau bằng dấu phẩy.
        Mỗi xã có một thư mục trong thư mục của tỉnh; cán bộ xã chỉ viết và công bố sự kiện, dịch vụ, bài phát thanh, chữ viết tắt của xã mình.</p>
      <form @submit=${this.#make}>
        <label>Danh sách <textarea name="list" rows="8" required placeholder="20001 | canbo@xa.example.vn | Nguyễn Văn Mẫu"></textarea></label>
        <uui-button type="submit" look="primary" color="positive" label="Tạo thư mục và tài khoản" ?disabled=${this.busy}></uui-button>
      </form></uui-box>
      <div role="status">${this.officers ? html`<uui-box headline="Kết quả"><ul>${this.officers.map(x => html`<li><b>${x.name}</b>, ${x.email},
        ${x.communes.join(', ')}: ${x.says}${x.link ? html` <code>${x.link}</code>` : nothing}</li>`)}</ul></uui-box>` : nothing}</div>`;
  }
}

customElements.define('campaign-communes', CampaignCommunes);
export default CampaignCommunes;
