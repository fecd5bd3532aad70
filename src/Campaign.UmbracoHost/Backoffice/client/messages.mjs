// Like phrases.mjs: what the client says after or before an act — notifications, faults and questions.
const noRight = { 'You do not have permission to edit to this culture': 'Bạn không được sửa ngôn ngữ này' };
const otherwise = 'response.statusText ||\n                    ';
const passwordChanged = { '`Password changed`': '`Đã đổi mật khẩu`' };

export const messages = {
  'core/resources/try-execute/try-execute.controller.js': {
    "'An error occurred'": "'Chưa làm được'",
    'A fatal server error occurred. If this continues, please reach out to your administrator.':
      'Máy chủ gặp lỗi. Nếu lỗi lặp lại, hãy báo quản trị viên.',
    "'Please restart the server'": "'Chưa làm được'",
    ['The Umbraco object cache is corrupt, but your action may still have been executed. ' +
      'Please restart the server to reset the cache. This is a work in progress.']:
      'Bộ nhớ đệm của máy chủ hỏng; việc vừa làm có thể đã xong. Hãy báo quản trị viên khởi động lại máy chủ.',
    'An unknown error occurred.': 'Có lỗi chưa rõ. Hãy thử lại.',
  },
  'core/resources/resource.controller.js': {
    "title: 'Unknown error'": "title: 'Không nối được với máy chủ, hoặc có lỗi chưa rõ. Hãy thử lại.'",
    "'Unknown error'": "'Lỗi chưa rõ'",
  },
  // the words of the status line are English: the browser gets them from the server
  'core/resources/api-interceptor.controller.js': {
    "response.statusText || 'Unauthorized request, waiting for re-authentication.'":
      "'Phiên làm việc đã hết. Hãy đăng nhập lại.'",
    [otherwise + "'You do not have the necessary permissions to complete the requested action. " +
      "If you believe this is in error, please reach out to your administrator.'"]:
      "'Bạn không có quyền làm việc này. Nếu thấy chưa đúng, hãy báo quản trị viên.'",
    "response.statusText || 'The requested resource was not found.'": "'Không tìm thấy.'",
    [otherwise + "'A fatal server error occurred. If this continues, please reach out to your administrator.'"]:
      "'Máy chủ gặp lỗi. Nếu lỗi lặp lại, hãy báo quản trị viên.'",
    '`Request failed with 401 Unauthorized.`': "'Chưa làm được vì phiên làm việc đã hết.'",
    'Some actions were not completed': 'Có việc chưa làm xong',
    'Some actions could not be completed because your session expired. Please try again.':
      'Có việc chưa làm được vì phiên làm việc đã hết. Hãy làm lại.',
  },
  'core/auth/modals/umb-app-auth-modal.element.js': { "'Unknown error (see console)'": "'Lỗi chưa rõ'" },
  'core/entity-item/item-data-api-get-request-controller/item-data-api-get-request.controller.js': {
    "'Error fetching items'": "'Chưa lấy được các mục'",
    "'An error occurred while fetching items.'": "'Hãy thử lại; nếu lỗi lặp lại, hãy báo quản trị viên.'",
  },
  'core/tree/tree-item/tree-item-children.manager.js': {
    'Menu loading failed. Showing the first items again.': 'Chưa tải được danh sách. Hiện lại các mục đầu.',
  },
  'core/temporary-file/temporary-file-manager.class.js': {
    "headline: 'Upload'": "headline: 'Tải tệp lên'", "'N/A'": "'không rõ'",
  },
  'core/recycle-bin/recycle-bin-repository-base.js': { '`Restored`': '`Đã khôi phục`' },
  'core/recycle-bin/entity-action/empty-recycle-bin/empty-recycle-bin.action.js': {
    '`Empty Recycle Bin`': '`Dọn thùng rác`', "'Empty Recycle Bin'": "'Dọn thùng rác'",
    '`When items are deleted from the recycle bin, they will be gone forever.`':
      '`Những gì xóa khỏi thùng rác sẽ mất hẳn, không lấy lại được.`',
  },
  'core/recycle-bin/entity-bulk-action/bulk-trash/bulk-trash.action.js': {
    "`Trashed ${succeeded.length} ${succeeded.length === 1 ? 'item' : 'items'}`":
      '`Đã chuyển ${succeeded.length} mục vào thùng rác`',
  },
  'core/entity-bulk-action/common/bulk-delete/bulk-delete.action.js': {
    "`Deleted ${succeeded.length} ${succeeded.length === 1 ? 'item' : 'items'}`": '`Đã xóa ${succeeded.length} mục`',
  },
  'core/tree/folder/entity-action/delete-folder/delete-folder.action.js': {
    '`Delete ${folder.name}`': '`Xóa ${folder.name}`', "confirmLabel: 'Delete'": "confirmLabel: 'Xóa'",
    'Are you sure you want to delete this folder?': 'Xóa thư mục này?',
  },
  'core/components/multiple-text-string-input/input-multiple-text-string-item.element.js': {
    "`Delete ${this.value || 'item'}`": "`Xóa ${this.value || 'dòng này'}`",
    'Are you sure you want to delete this item?': 'Xóa dòng này?', "confirmLabel: 'Delete'": "confirmLabel: 'Xóa'",
    'label="Value"': 'label="Nội dung dòng"', 'Value is missing': 'Dòng này còn trống',
  },
  'core/components/multiple-text-string-input/input-multiple-text-string.element.js': {
    'label="Add"': 'label="Thêm dòng"',
  },
  'core/picker/search/picker-search-result.element.js': { 'No result for ': 'Không tìm thấy gì cho ' },
  'documents/documents/entity-actions/duplicate/repository/document-duplicate.repository.js': {
    '`Duplicated`': '`Đã sao chép`',
  },
  'documents/documents/entity-actions/move-to/repository/document-move.repository.js': { '`Moved`': '`Đã chuyển`' },
  'documents/documents/entity-bulk-actions/duplicate-to/repository/duplicate-to.repository.js': {
    "`Duplicated ${count} ${count === 1 ? 'document' : 'documents'}`": '`Đã sao chép ${count} trang`',
  },
  'documents/documents/entity-bulk-actions/move-to/repository/move-to.repository.js': {
    "`Moved ${count} ${count === 1 ? 'document' : 'documents'}`": '`Đã chuyển ${count} trang`',
  },
  'documents/documents/workspace/document-workspace.context.js': {
    'Shared properties can only be edited in the default language': 'Phần chung chỉ sửa được ở tiếng Việt',
  },
  'media/media/entity-actions/move-to/repository/media-move.repository.js': { '`Moved`': '`Đã chuyển`' },
  'media/media/entity-bulk-actions/move-to/repository/move-to.repository.js': {
    "`Moved ${count} media ${count === 1 ? 'item' : 'items'}`": '`Đã chuyển ${count} tệp`',
  },
  'media/media/components/input-upload-field/preview/input-upload-field-video.element.js': {
    'Video format not supported': 'Trình duyệt không mở được phim này',
  },
  'language/global-contexts/app-language.context.js': noRight,
  'language/permissions/language-access.workspace.context.js': noRight,
  'language/modals/language-picker/language-picker-modal.element.js': {
    'headline="Select languages"': 'headline="Chọn ngôn ngữ"', 'label="Close"': 'label="Đóng"',
    'label="Submit"': 'label="Chọn"',
  },
  'clipboard/property/actions/copy/copy-to-clipboard.property-action.js': {
    'The property does not have a value to copy': 'Ô này trống, không có gì để chép',
  },
  'clipboard/property/actions/paste/paste-from-clipboard.property-action.js': {
    "'Paste from clipboard'": "'Dán từ bảng tạm'", "confirmLabel: 'Paste'": "confirmLabel: 'Dán'",
    ['`The property already contains a value. Paste from the property action will overwrite the current value.' +
      '\n\t\t\t\tDo you want to replace the current value with ${item.name}?`']:
      '`Ô này đã có nội dung. Thay bằng ${item.name}?`',
  },
  'user/current-user/repository/current-user.repository.js': passwordChanged,
  'user/user/repository/change-password/change-user-password.repository.js': passwordChanged,
  'user/user/repository/unlock/unlock-user.repository.js': { '`User unlocked`': '`Đã mở khóa tài khoản`' },
  'user/user/invite/repository/invite-user.repository.js': {
    '`Invite sent to user`': '`Đã gửi lời mời`', '`Invite resent to user`': '`Đã gửi lại lời mời`',
  },
  'user/change-password/modal/change-password-modal.element.js': {
    '`Change password for ${userName}`': '`Đổi mật khẩu của ${userName}`',
    'Current password is required': 'Hãy nhập mật khẩu hiện tại', 'New password is required': 'Hãy nhập mật khẩu mới',
    'Confirm password is required': 'Hãy nhập lại mật khẩu mới',
  },
  'user/user/entity-actions/disable/disable-user.action.js': {
    '`Disable ${item.name}`': '`Vô hiệu hóa ${item.name}`', "confirmLabel: 'Disable'": "confirmLabel: 'Vô hiệu hóa'",
    'Are you sure you want to disable this user?': 'Người này sẽ không đăng nhập được nữa.',
  },
  'user/user/entity-actions/enable/enable-user.action.js': {
    '`Enable ${item.name}`': '`Kích hoạt ${item.name}`', "confirmLabel: 'Enable'": "confirmLabel: 'Kích hoạt'",
    'Are you sure you want to enable this user?': 'Người này sẽ đăng nhập lại được.',
  },
  'user/user/entity-actions/unlock/unlock-user.action.js': {
    '`Unlock ${item.name}`': '`Mở khóa ${item.name}`', "confirmLabel: 'Unlock'": "confirmLabel: 'Mở khóa'",
    'Are you sure you want to unlock this user?': 'Người này sẽ đăng nhập lại được ngay.',
  },
  'user/user/entity-bulk-actions/delete/delete.action.js': {
    '`Delete users?`': '`Xóa các tài khoản?`', "confirmLabel: 'Delete'": "confirmLabel: 'Xóa'",
    'Are you sure you want to delete selected users?': 'Xóa các tài khoản đã chọn?',
  },
};
