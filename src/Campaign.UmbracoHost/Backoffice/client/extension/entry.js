// Our extension of the client: what is hidden, what is added, and how two officers on one page are kept apart.
import { FileToLookAt, offerByGroup } from './by-group.js';
import { hideEmptyMenus } from './empty-menus.js';
import { keepDrafts } from './drafts.js';
import { central, deciding, issuing, looking, onlyFor, withdrawing, writing } from './groups.js';
import { hidden } from './hidden.js';
import { lists } from './list-extensions.js';
import { showInvitationLinks } from './invitation-link.js';
import { showRecoveryCodes } from './recovery-codes.js';
import { beginDrafts } from './new-drafts.js';
import { nameTheField } from './picking.js';
import { showReasons } from './reasons.js';
import { askAfterReplacing } from './replaced-file.js';
import { watchStates } from './state.js';
import { watchTranslations } from './translation-parts.js';
import { saveWhatIsTyped } from './typed-first.js';
import { keepUnsaved } from './unsaved.js';
import vietnamese from './vi.js';
import { showVietnameseDates } from './vietnamese-dates.js';
import { showWarnings } from './warnings.js';

const inSection = section => [{ alias: 'Umb.Condition.SectionAlias', match: section }];

const extensions = [
  { type: 'localization', alias: 'Campaign.Vietnamese', name: 'Tiếng Việt', weight: -100, meta: { culture: 'vi', localizations: vietnamese } },
  {
    type: 'dashboard', alias: 'Campaign.Dashboard', name: 'Chiến dịch', weight: 1000,
    element: () => import('./dashboard.js'), meta: { label: 'Chiến dịch', pathname: 'chien-dich' },
    conditions: inSection('Umb.Section.Content'),
  },
  {
    type: 'dashboard', alias: 'Campaign.Programmes', name: 'Chương trình loa', weight: 900,
    element: () => import('./programmes.js'), meta: { label: 'Chương trình loa', pathname: 'chuong-trinh-loa' },
    conditions: [...inSection('Umb.Section.Content'), onlyFor(withdrawing)],
  },
  {
    type: 'dashboard', alias: 'Campaign.Stations', name: 'Đài truyền thanh', weight: 800,
    element: () => import('./stations.js'), meta: { label: 'Đài truyền thanh', pathname: 'dai-truyen-thanh' },
    conditions: [...inSection('Umb.Section.Content'), onlyFor(deciding)],
  },
  {
    type: 'dashboard', alias: 'Campaign.Intake', name: 'Nhập văn bản', weight: 950,
    element: () => import('./intake.js'), meta: { label: 'Nhập văn bản', pathname: 'nhap-van-ban' },
    conditions: [...inSection('Umb.Section.Content'), onlyFor(central)],
  },
  ...lists,
  {
    type: 'workspaceAction', kind: 'default', alias: 'Campaign.SaveAndAdd', name: 'Lưu và thêm tiếp', weight: 65,
    api: () => import('./save-and-add.js'), meta: { label: 'Lưu và thêm tiếp', look: 'secondary' },
    conditions: [
      { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' },
      {
        alias: 'Umb.Condition.WorkspaceContentTypeAlias',
        oneOf: ['message', 'material', 'event', 'service', 'script', 'document'],
      },
      { alias: 'Umb.Condition.UserPermission.Document', allOf: ['Umb.Document.Create'] },
    ],
  },
  {
    type: 'dashboard', alias: 'Campaign.Approvals', name: 'Chờ duyệt', weight: 970,
    element: () => import('./approvals.js'), meta: { label: 'Chờ duyệt', pathname: 'trinh-duyet' },
    conditions: inSection('Umb.Section.Content'),
  },
  {
    type: 'dashboard', alias: 'Campaign.Calls', name: 'Gọi kiểm tra', weight: 750,
    element: () => import('./calls.js'), meta: { label: 'Gọi kiểm tra', pathname: 'goi-kiem-tra' },
    conditions: [...inSection('Umb.Section.Content'), onlyFor(writing)],
  },
  {
    type: 'dashboard', alias: 'Campaign.Bulletins', name: 'Bản tin', weight: 740,
    element: () => import('./bulletins.js'), meta: { label: 'Bản tin', pathname: 'ban-tin' },
    conditions: [...inSection('Umb.Section.Content'), onlyFor(issuing)],
  },
  {
    type: 'workspaceView', alias: 'Campaign.Approval', name: 'Trình duyệt một mục', weight: 60,
    element: () => import('./approval.js'),
    meta: { label: 'Trình duyệt', pathname: 'trinh-duyet', icon: 'icon-check' },
    conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' }],
  },
  {
    type: 'workspaceView', alias: 'Campaign.Translations', name: 'Bản dịch của một mục', weight: 57,
    element: () => import('./translations.js'),
    meta: { label: 'Bản dịch', pathname: 'ban-dich', icon: 'icon-globe' },
    conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' }],
  },
  {
    type: 'workspaceFooterApp', alias: 'Campaign.OutdatedSign', name: 'Bản dịch cũ hơn bản gốc',
    element: () => import('./outdated-sign.js'),
    conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' }],
  },
  {
    type: 'dashboard', alias: 'Campaign.Recalls', name: 'Thu hồi', weight: 700,
    element: () => import('./recalls.js'), meta: { label: 'Thu hồi', pathname: 'thu-hoi' },
    conditions: [...inSection('Umb.Section.Content'), onlyFor(withdrawing)],
  },
  {
    type: 'dashboard', alias: 'Campaign.Results', name: 'Báo cáo kết quả', weight: 750,
    element: () => import('./results.js'), meta: { label: 'Báo cáo kết quả', pathname: 'bao-cao-ket-qua' },
    conditions: [...inSection('Umb.Section.Content'), onlyFor(withdrawing)],
  },
  {
    type: 'workspaceView', alias: 'Campaign.Recall', name: 'Thu hồi một mục', weight: 50,
    element: () => import('./recall.js'),
    meta: { label: 'Thu hồi', pathname: 'thu-hoi', icon: 'icon-megaphone' },
    conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' }, onlyFor(withdrawing)],
  },
  {
    type: 'dashboard', alias: 'Campaign.Communes', name: 'Cán bộ xã', weight: -110,
    element: () => import('./communes.js'), meta: { label: 'Cán bộ xã', pathname: 'can-bo-xa' },
    conditions: inSection('Umb.Section.Users'),
  },
  {
    type: 'dashboard', alias: 'Campaign.AccountEvents', name: 'Nhật ký tài khoản', weight: -100,
    element: () => import('./account-events.js'), meta: { label: 'Nhật ký tài khoản', pathname: 'nhat-ky' },
    conditions: inSection('Umb.Section.Users'),
  },
  {
    type: 'propertyEditorUi', alias: 'Campaign.PropertyEditorUi.Script', name: 'Lời phát thanh',
    element: () => import('./script-editor.js'),
    meta: {
      label: 'Lời phát thanh', icon: 'icon-sound-waves', group: 'common', propertyEditorSchemaAlias: 'Umbraco.TextArea',
      supportsReadOnly: true,
    },
  },
  {
    type: 'propertyEditorUi', alias: 'Campaign.PropertyEditorUi.Markdown', name: 'Văn bản dài (Markdown)',
    element: () => import('./markdown-editor.js'),
    meta: {
      label: 'Văn bản dài (Markdown)', icon: 'icon-edit', group: 'common', propertyEditorSchemaAlias: 'Umbraco.TextArea',
      supportsReadOnly: true,
    },
  },
  {
    type: 'propertyEditorUi', alias: 'Campaign.PropertyEditorUi.Rows', name: 'Bảng',
    element: () => import('./rows-editor.js'),
    meta: {
      label: 'Bảng', icon: 'icon-table', group: 'common', propertyEditorSchemaAlias: 'Umbraco.TextArea', supportsReadOnly: true,
    },
  },
  {
    type: 'workspaceView', alias: 'Campaign.ScriptAtPlace', name: 'Phát ở xã', weight: 55,
    element: () => import('./script-at-place.js'),
    meta: { label: 'Phát ở xã', pathname: 'phat-o-xa', icon: 'icon-sound-waves' },
    conditions: [
      { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' },
      { alias: 'Umb.Condition.WorkspaceContentTypeAlias', match: 'script' }, onlyFor(writing),
    ],
  },
  {
    type: 'workspaceView', alias: 'Campaign.PlaceKeys', name: 'Mã của đài', weight: 54,
    element: () => import('./place-keys.js'),
    meta: { label: 'Mã của đài', pathname: 'ma-cua-dai', icon: 'icon-key' },
    conditions: [
      { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' },
      { alias: 'Umb.Condition.WorkspaceContentTypeAlias', match: 'place' }, onlyFor(central),
    ],
  },
  {
    type: 'workspaceView', alias: 'Campaign.Channels', name: 'Một mục ở tám dạng', weight: 58,
    element: () => import('./channels.js'),
    meta: { label: 'Kênh', pathname: 'kenh', icon: 'icon-split-alt' },
    conditions: [
      { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' },
      { alias: 'Umb.Condition.WorkspaceContentTypeAlias', oneOf: ['message', 'event', 'service', 'edition'] },
    ],
  },
  {
    type: 'workspaceView', alias: 'Campaign.UserLanguages', name: 'Ngôn ngữ được dịch', weight: 50,
    element: () => import('./user-languages.js'),
    meta: { label: 'Ngôn ngữ được dịch', pathname: 'ngon-ngu', icon: 'icon-globe' },
    conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.User' }],
  },
  {
    type: 'workspaceContext', alias: 'Campaign.FileToLookAt', name: 'Tệp chỉ để xem', api: FileToLookAt,
    conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Media' }, onlyFor(looking)],
  },
  {
    type: 'mfaLoginProvider', alias: 'Campaign.SecondStep', name: 'Xác thực hai bước', forProviderName: 'TOTP',
    meta: { label: 'Ứng dụng tạo mã trên điện thoại' },
  },
];

export const onInit = (host, registry) => {
  watchStates();
  watchTranslations();
  saveWhatIsTyped();
  keepUnsaved();
  beginDrafts();
  keepDrafts();
  nameTheField();
  showReasons();
  showWarnings(host);
  askAfterReplacing();
  showInvitationLinks();
  showRecoveryCodes();
  showVietnameseDates();
  hideEmptyMenus(registry);
  offerByGroup(registry);
  hidden.forEach(alias => registry.exclude(alias));
  registry.registerMany(extensions);
};
