// English words that the client's code has in place of keys. Replaced while bundling; a phrase that is no longer there
// stops the build, so that an update of the client is looked through.
import { messages } from './messages.mjs';
import { phrases } from './phrases.mjs';

const byFile = { ...phrases, ...messages };
const labels = {
  Grid: 'Lưới', Table: 'Bảng', Collection: 'Danh sách', Cards: 'Thẻ', List: 'Danh sách', 'Child items': 'Mục con',
  Content: 'Nội dung', Documents: 'Nội dung', Media: 'Phương tiện', 'Recycle Bin': 'Thùng rác', Search: 'Tìm kiếm',
  Clear: 'Xóa', History: 'Lịch sử', Save: 'Lưu', Folder: 'Thư mục', 'Scheduled publishing': 'Đã hẹn giờ',
  Protected: 'Được bảo vệ', 'Unpublished changes': 'Có thay đổi chưa xuất bản', Restore: 'Khôi phục',
  'Empty Recycle Bin': 'Dọn thùng rác', SetGroup: 'Đặt nhóm', Enable: 'Kích hoạt', Unlock: 'Mở khóa',
  Disable: 'Vô hiệu hóa', Bold: 'Đậm', Italic: 'Nghiêng', 'Bullet List': 'Danh sách chấm',
  'Ordered List': 'Danh sách số', Blockquote: 'Trích dẫn', Unlink: 'Bỏ liên kết', 'Horizontal Rule': 'Đường kẻ ngang',
  Headings: 'Đề mục', 'Heading 1': 'Đề mục 1', 'Heading 2': 'Đề mục 2', 'Heading 3': 'Đề mục 3',
  'Heading 4': 'Đề mục 4', 'Heading 5': 'Đề mục 5', 'Heading 6': 'Đề mục 6', Headers: 'Đề mục',
  'Page header': 'Đề mục trang', 'Section header': 'Đề mục phần', 'Paragraph header': 'Đề mục đoạn', Blocks: 'Khối',
  Paragraph: 'Đoạn văn', Containers: 'Khung', 'Block quote': 'Trích dẫn', 'Code block': 'Khối mã',
  'Style Select': 'Kiểu chữ', 'Text Align': 'Căn lề', 'Text Align Left': 'Căn trái', 'Text Align Center': 'Căn giữa',
  'Text Align Right': 'Căn phải', 'Text Align Justify': 'Căn đều', Cell: 'Ô', Row: 'Hàng', Column: 'Cột',
  'Table properties': 'Thuộc tính bảng', 'Delete table': 'Xóa bảng', 'Add column before': 'Thêm cột trước',
  'Add column after': 'Thêm cột sau', 'Delete column': 'Xóa cột', 'Toggle header column': 'Cột đề mục',
  'Add row before': 'Thêm hàng trên', 'Add row after': 'Thêm hàng dưới', 'Delete row': 'Xóa hàng',
  'Toggle header row': 'Hàng đề mục', 'Merge cells': 'Gộp ô', 'Split cell': 'Tách ô',
  'Merge or split': 'Gộp hoặc tách', 'Toggle header cell': 'Ô đề mục', 'Clear Formatting': 'Xóa định dạng',
  Subscript: 'Chỉ số dưới', Superscript: 'Chỉ số trên', Image: 'Ảnh', Figure: 'Hình',
};

const areas = new RegExp(
  'dist-cms/packages/(documents/documents|media/media|user|core|content|tiptap)/.*(manifests?|[.]kind)[.]js$',
);
const inVietnamese = (all, word) => (labels[word] ? `label: '${labels[word]}'` : all);

/** A plug-in for the bundler. */
export const wordsInCode = {
  name: 'words-in-code',
  transform(code, id) {
    const file = Object.keys(byFile).find(x => id.endsWith('/' + x));
    if (file) {
      for (const [english, vietnamese] of Object.entries(byFile[file])) {
        if (!code.includes(english)) throw new Error(`${file} no longer says ${english}`);
        code = code.replaceAll(english, vietnamese);
      }
      return code;
    }
    return areas.test(id) ? code.replace(/label: '([^'#][^']*)'/g, inVietnamese) : null;
  },
};
