// Who signed in, who failed to, who was refused what.
import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { Reading } from './reading.js';

const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh' });
const names = {
  SignedIn: 'Đăng nhập', SignInFailed: 'Đăng nhập sai', SecondStepFailed: 'Sai mã bước hai', LockedOut: 'Bị khóa tạm thời',
  Linked: 'Liên kết với danh bạ', Unlinked: 'Bỏ liên kết với danh bạ',
  Forgotten: 'Xóa thông tin cá nhân của tài khoản đã vô hiệu hóa lâu',
  Throttled: 'Nhập sai quá nhiều lần', RecoveryCodeUsed: 'Dùng mã dự phòng', RecoveryCodesMade: 'Tạo mã dự phòng',
  SignedOut: 'Đăng xuất', Refused: 'Bị từ chối', PasswordSet: 'Đặt mật khẩu', ResetLink: 'Tạo liên kết đặt mật khẩu',
  Invited: 'Mời tạo tài khoản',
  SecondStepOn: 'Bật xác thực hai bước', SecondStepOff: 'Tắt xác thực hai bước', Created: 'Tạo tài khoản',
  Changed: 'Sửa tài khoản', Disabled: 'Vô hiệu hóa', Enabled: 'Kích hoạt lại', Unlocked: 'Mở khóa', Deleted: 'Xóa tài khoản', BroadcastChanged: 'Sửa phát thanh',
  Recalled: 'Thu hồi, đính chính',
  ResultsChanged: 'Xử lý báo cáo',
  ApprovalChanged: 'Trình hoặc duyệt bản nháp',
};

export class CampaignAccountEvents extends UmbLitElement {
  static styles = css`
    :host { display: block; padding: var(--uui-size-layout-1); }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: var(--uui-size-2) var(--uui-size-4); border-bottom: 1px solid var(--uui-color-divider); text-align: left; }
  `;

  #reading = new Reading(this);

  connectedCallback() {
    super.connectedCallback();
    this.#reading.of('campaign/account-events?take=200');
  }

  render() {
    const events = this.#reading.value?.items;
    if (!events) return this.#reading.instead();
    return html`<uui-box headline="Nhật ký tài khoản (giờ Hà Nội)"><table>
      <thead><tr><th>Lúc</th><th>Việc</th><th>Tài khoản</th><th>Người làm</th><th>Từ địa chỉ</th><th>Chi tiết</th></tr></thead>
      <tbody>${events.map(e => html`<tr>
        <td>${when.format(new Date(e.at))}</td><td>${names[e.kind] ?? e.kind}</td><td>${e.name ?? ''}</td>
        <td>${e.by ?? ''}</td><td>${e.address ?? ''}</td><td>${e.detail ?? ''}</td></tr>`)}</tbody>
    </table></uui-box>`;
  }
}

customElements.define('campaign-account-events', CampaignAccountEvents);
export default CampaignAccountEvents;
