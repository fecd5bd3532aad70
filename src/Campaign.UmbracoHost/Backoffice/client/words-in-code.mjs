// English words that the client's code has in place of keys. Replaced while bundling; a phrase that is no longer there
// stops the build, so that an update of the client is looked through.

const labels = {
  Grid: 'Lưới', Table: 'Bảng', Collection: 'Danh sách', Cards: 'Thẻ', List: 'Danh sách', 'Child items': 'Mục con', Content: 'Nội dung',
  Documents: 'Nội dung', Media: 'Phương tiện', 'Recycle Bin': 'Thùng rác', Search: 'Tìm kiếm', Clear: 'Xóa', History: 'Lịch sử',
  Save: 'Lưu', Folder: 'Thư mục', 'Scheduled publishing': 'Đã hẹn giờ', Protected: 'Được bảo vệ', 'Unpublished changes': 'Có thay đổi chưa xuất bản',
  SetGroup: 'Đặt nhóm', Enable: 'Kích hoạt', Unlock: 'Mở khóa', Disable: 'Vô hiệu hóa',
  Bold: 'Đậm', Italic: 'Nghiêng', 'Bullet List': 'Danh sách chấm', 'Ordered List': 'Danh sách số', Blockquote: 'Trích dẫn', Unlink: 'Bỏ liên kết',
  'Horizontal Rule': 'Đường kẻ ngang', Headings: 'Đề mục', 'Heading 1': 'Đề mục 1', 'Heading 2': 'Đề mục 2', 'Heading 3': 'Đề mục 3',
  'Heading 4': 'Đề mục 4', 'Heading 5': 'Đề mục 5', 'Heading 6': 'Đề mục 6', Headers: 'Đề mục', 'Page header': 'Đề mục trang',
  'Section header': 'Đề mục phần', 'Paragraph header': 'Đề mục đoạn', Blocks: 'Khối', Paragraph: 'Đoạn văn', Containers: 'Khung',
  'Block quote': 'Trích dẫn', 'Code block': 'Khối mã', 'Style Select': 'Kiểu chữ', 'Text Align': 'Căn lề', 'Text Align Left': 'Căn trái',
  'Text Align Center': 'Căn giữa', 'Text Align Right': 'Căn phải', 'Text Align Justify': 'Căn đều', Cell: 'Ô', Row: 'Hàng', Column: 'Cột',
  'Table properties': 'Thuộc tính bảng', 'Delete table': 'Xóa bảng', 'Add column before': 'Thêm cột trước', 'Add column after': 'Thêm cột sau',
  'Delete column': 'Xóa cột', 'Toggle header column': 'Cột đề mục', 'Add row before': 'Thêm hàng trên', 'Add row after': 'Thêm hàng dưới',
  'Delete row': 'Xóa hàng', 'Toggle header row': 'Hàng đề mục', 'Merge cells': 'Gộp ô', 'Split cell': 'Tách ô', 'Merge or split': 'Gộp hoặc tách',
  'Toggle header cell': 'Ô đề mục', 'Clear Formatting': 'Xóa định dạng', Subscript: 'Chỉ số dưới', Superscript: 'Chỉ số trên', Image: 'Ảnh',
  Figure: 'Hình',
};

const phrases = {
  'documents/documents/rollback/modal/rollback-modal.element.js': {
    'headline="Rollback"': 'headline="Phiên bản trước"', 'No versions available': 'Chưa có phiên bản nào',
  },
  'documents/documents/entity-actions/duplicate/modal/duplicate-document-modal.element.js': {
    'headline="Duplicate"': 'headline="Sao chép"', 'headline="Duplicate to"': 'headline="Sao chép vào"', 'headline="Options"': 'headline="Tùy chọn"',
    'label="Relate to original"': 'label="Ghi liên hệ với bản gốc"', 'label="Include descendants"': 'label="Cả các trang bên dưới"',
    'label="Cancel"': 'label="Hủy"', 'label="Duplicate"': 'label="Sao chép"',
  },
  'media/media/modals/media-caption-alt-text/media-caption-alt-text-modal.element.js': {
    'label="alt text"': 'label="Văn bản thay thế"', 'label="caption"': 'label="Chú thích"',
  },
  'media/media/modals/media-picker/components/media-picker-folder-path.element.js': {
    'label="enter a name"': 'label="Nhập tên"', 'label="add folder"': 'label="Thêm thư mục"',
  },
  'user/user/collection/user-collection-header.element.js': { 'label="status"': 'label="Trạng thái"', 'label="order by"': 'label="Xếp theo"' },
  'user/user/workspace/user/actions/user-workspace-action-save.element.js': { 'label="save"': 'label="Lưu"' },
  'user/user/entity-actions/create/modal/create-user-modal.element.js': {
    'label="Cancel"': 'label="Hủy"', 'label="Create user"': 'label="Tạo tài khoản"', '>Name</uui-label>': '>Họ tên</uui-label>',
    'label="name"': 'label="Họ tên"', 'label="email"': 'label="Email"', '>User group</uui-label>': '>Nhóm</uui-label>',
    'Add groups to assign access and permissions': 'Nhóm quyết định người này được làm gì',
  },
  'user/user/entity-actions/create/modal/create-user-success-modal.element.js': {
    'Password copied': 'Đã chép mật khẩu', '${this._userItem?.name} has been created': 'Đã tạo tài khoản ${this._userItem?.name}',
    'The new user has successfully been created. To log in to Umbraco use the password below':
      'Hãy đưa mật khẩu này cho người dùng: nó chỉ mở trang đặt mật khẩu mới.',
    '>Password</uui-label>': '>Mật khẩu tạm</uui-label>', 'label="password"': 'label="Mật khẩu tạm"', 'label="Copy"': 'label="Chép"',
    'label="Close"': 'label="Đóng"', 'label="Create another user"': 'label="Tạo tài khoản khác"', 'label="Go to profile"': 'label="Mở tài khoản"',
  },
  'user/user/invite/modal/invite/user-invite-modal.element.js': {
    'headline="Invite User"': 'headline="Mời người dùng"', 'label="Cancel"': 'label="Hủy"', 'label="Send invite"': 'label="Gửi lời mời"',
  },
  'user/user/invite/modal/resend-invite/resend-invite-to-user-modal.element.js': {
    'headline="Resend invite"': 'headline="Gửi lại lời mời"', 'label="Cancel"': 'label="Hủy"', 'label="Resend invite"': 'label="Gửi lại"',
    'label="message"': 'label="Lời nhắn"',
  },
};

const areas = /dist-cms\/packages\/(documents\/documents|media\/media|user|core|content|tiptap)\/.*manifests?\.js$/;

/** A plug-in for the bundler. */
export const wordsInCode = {
  name: 'words-in-code',
  transform(code, id) {
    const file = Object.keys(phrases).find(x => id.endsWith('/packages/' + x));
    if (file) {
      for (const [english, vietnamese] of Object.entries(phrases[file])) {
        if (!code.includes(english)) throw new Error(`${file} no longer says ${english}`);
        code = code.replaceAll(english, vietnamese);
      }
      return code;
    }
    return areas.test(id) ? code.replace(/label: '([^'#][^']*)'/g, (all, word) => (labels[word] ? `label: '${labels[word]}'` : all)) : null;
  },
};
