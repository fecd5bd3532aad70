// English phrases in the client's files and what stands in their place (see words-in-code.mjs). An empty string takes
// away a part that this product does not have. Some entries are code: a condition that nobody listens to any more
// changes in silence, and the tree shows a name in full, because names with years differ only at the end.
// Buttons that lead to the settings section, which does not exist here, are removed. What the client says about an act
// is in messages.mjs.
const button = (type, data, key, last) => {
  const click = '@click=${() => this._rejectModal()}';
  const href = 'href=${`/section/settings/workspace/' + type + '/edit/${this.data?.' + data + '?.unique}/view/structure`}';
  const label = "label=${this.localize.term('create_" + key + "')}";
  const lines = ['id="edit-permissions"', 'look="secondary"', ...(last ? [href, label, click] : [click, href, label])];
  const tab = last ? '\t\t\t\t\t' : '\t\t\t\t';
  return '<uui-button\n' + lines.map(x => tab + x).join('\n') + '></uui-button>';
};

const savedOne = [
  "throw new Error('Error saving content');", '}',
  'const variantIdsIncludingInvariant = [...variantIds, UmbVariantId.CreateInvariant()];',
  '// Only update the variants that was chosen to be saved:', 'const persistedData = ',
].join('\n        ');

// the two fields of a plan are read out by the same words
const dateField = (value, change, key) => [
  `.value=\${this.#formatDate(${value})}`, `@change=\${(e) => this.#${change}(e, option.unique)}`,
  `label=\${this.localize.term('${key}')}`,
].join('\n\t\t\t\t\t\t\t');

export const phrases = {
  'documents/documents/publishing/schedule-publish/modal/document-schedule-modal.element.js': {
    // a language that has no text yet has nothing to change
    'option.variant?.scheduledPublishDate ||': '(option.variant?.scheduledPublishDate ?? null) ||',
    'option.variant?.scheduledUnpublishDate;': '(option.variant?.scheduledUnpublishDate ?? null);',
    [dateField('fromDate', 'onFromDateChange', 'general_publishDate')]:
      dateField('fromDate', 'onFromDateChange', 'content_releaseDate'),
    [dateField('toDate', 'onToDateChange', 'general_publishDate')]:
      dateField('toDate', 'onToDateChange', 'content_unpublishDate'),
  },
  // a refusal that names another item ends with its address: it can be opened from there
  'core/notification/layouts/default/notification-layout-default.element.js': {
    '${this.data.message}<':
      "${typeof this.data.message !== 'string' ? this.data.message : this.data.message.split(" +
      '/(\\/umbraco\\/section\\/content\\/workspace\\/document\\/edit\\/[0-9a-f-]{36})/)' +
      '.map((x, i) => (i % 2 ? html`<a href=${x}>bấm vào đây</a>` : x))}<',
  },
  'apps/backoffice/components/backoffice-header-logo.element.js': {
    '<uui-button @click=${this.#openSystemInformation} look="secondary" label="System information"></uui-button>': '',
    "label=${this.localize.term('buttons_viewSystemDetails')}": 'label="Về phần mềm này"',
  },
  'core/property/components/property-layout/property-layout.element.js': { ' title=${this.alias}': '' },
  '@umbraco-ui/uui-input-password/lib/index.js': {
    '"Show password" : "Hide password"': '"Hiện mật khẩu" : "Ẩn mật khẩu"',
  },
  'core/localization/components/ui-culture-input/ui-culture-input.element.js': {
    '<uui-select\n': "<uui-select label=${this.localize.term('user_language')}\n",
  },
  '@umbraco-ui/uui-card/lib/index.js': { 'label="select"': 'label="Chọn"' },
  'user/current-user/conditions/group-id/group-id.condition.js': {
    // leaving a dashboard takes the account away from its condition first
    'const { match, oneOf, allOf, noneOf } = this.config;':
      'if (!currentUser) return;\n        const { match, oneOf, allOf, noneOf } = this.config;',
  },
  'apps/backoffice/backoffice.element.js': {
    // Nothing is opened before our extension has begun: an editor that is filled earlier would save without a state
    // (extension/state.js).
    'new UmbBackofficeContext(this);':
      'new UmbBackofficeContext(this);\n' +
      "        this.observe(umbExtensionsRegistry.byAlias('Campaign.Dashboard'), x => {\n" +
      '            this._hasBegun = !!x;\n            this.requestUpdate();\n        });',
    '<umb-backoffice-main></umb-backoffice-main>':
      "${this._hasBegun ? html `<umb-backoffice-main></umb-backoffice-main>` : ''}",
  },
  'core/auth/providers/manifests.js': { "icon: 'icon-umbraco',": '' },
  // a part is asked for before the whole has come
  'core/store/store-object-base.js': { '(data) => data[key]': '(data) => data?.[key]' },
  'core/extension-registry/conditions/condition-base.controller.js': {
    'this.#onChange(value)': 'this.#onChange?.(value)',
  },
  'media/media/workspace/views/info/media-workspace-view-info.element.js': {
    // opened by its address, the tab comes before the item
    'this._mediaTypeUnique = context?.getContentTypeId();\n            this.#getData();':
      "this.observe(context?.contentTypeUnique, x => { if (x) { this._mediaTypeUnique = x; this.#getData(); } }, '_type');",
  },
  'documents/documents/entity-actions/create/document-create-options-modal.element.js': {
    [button('document-type', 'documentType', 'noDocumentTypesEditPermissions', true)]: '',
  },
  'media/media/entity-actions/create/media-create-options-modal.element.js': {
    [button('media-type', 'mediaType', 'noMediaTypesEditPermissions', false)]: '',
  },
  'core/tree/tree-item/tree-item-base/tree-item-element-base.js': {
    'white-space: nowrap;\n\t\t\t\toverflow: hidden;\n\t\t\t\ttext-overflow: ellipsis;':
      'white-space: normal; overflow-wrap: anywhere; line-height: 1.35; padding: 4px 0;',
  },
  // chosen is at least one language: a dialog that closes over none would save nothing and say nothing
  'documents/documents/modals/save-modal/document-save-modal.element.js': {
    'this.#selectionManager.setSelection(selected);':
      'this.#selectionManager.setSelection(selected);\n        ' +
      'this.observe(this.#selectionManager.selection, x => { this._none = !x.length; this.requestUpdate(); });',
    '@click=${this.#submit}': '?disabled=${this._none}\n@click=${this.#submit}',
  },
  'documents/documents/publishing/publish/modal/document-publish-modal.element.js': {
    'this._hasNotSelectedMandatory = missing':
      'this._none = !selection.length;\n            this.requestUpdate();\n            ' +
      'this._hasNotSelectedMandatory = missing',
    '?disabled=${this._hasNotSelectedMandatory}': '?disabled=${this._hasNotSelectedMandatory || this._none}',
  },
  // saving one language does not save what is typed in another (see extension/unsaved.js)
  'content/content/workspace/content-detail-workspace-base.js': {
    [savedOne + 'this._data.getCurrent();']: savedOne + 'this._data.getPersisted();',
    // a page is filled once the languages are known
    'this.loadLanguages();': 'this._languagesLoaded = this.loadLanguages();',
    'const cultures = this.#languages.getValue()':
      'await this._languagesLoaded;\n        const cultures = this.#languages.getValue()',
    // what is typed is known to the next save at once: the kinds of editors are not asked for a second time
    'this.#dataTypeItemManager = new UmbDataTypeItemRepositoryManager(this);': 'this._editorAliases = new Map();',
    'this.#dataTypeItemManager.setUniques(dataTypeUniques);': '',
    'if (!dataType.editorUiAlias) {':
      'this._editorAliases.set(property.dataType.unique, dataType.editorAlias);\n' +
      '            if (!dataType.editorUiAlias) {',
    '(await this.#dataTypeItemManager.getItemByUnique(property.dataType.unique))\n            .propertyEditorSchemaAlias':
      'this._editorAliases.get(property.dataType.unique)',
  },
  // nothing can be typed over a file that is still being fetched, as with pages
  'media/media/workspace/media-workspace-editor.element.js': {
    'this.#observeForbidden();\n        });':
      'this.#observeForbidden();\n' +
      '            this.observe(instance?.loading.isOn, x => { this._loading = x; this.requestUpdate(); });\n        });',
    'return this._routes &&': 'return !this._loading && this._routes &&',
  },
  'documents/documents/publishing/workspace-context/document-publishing.workspace-context.js': {
    'this.#documentWorkspaceContext.reload()': 'this.#documentWorkspaceContext.reloadPublished()',
  },
  'documents/documents/rollback/modal/rollback-modal.element.js': {
    // fields by the names the editor gives them, those too that only one of the two versions has
    'import { UmbRollbackRepository }':
      "import { UmbDocumentTypeDetailRepository } from '../../../document-types/index.js';\n" +
      'import { UmbRollbackRepository }',
    'this.#currentDocument = data;':
      'this.#currentDocument = data;\n' +
      'const type = await new UmbDocumentTypeDetailRepository(this).requestByUnique(data.documentType.unique);\n' +
      'this._names = new Map(type.data?.properties.map(x => [x.alias, x.name]));',
    '<uui-table-cell>${item.alias}<': '<uui-table-cell>${this._names.get(item.alias) ?? item.alias}<',
    "${this.localize.term('general_alias')}<": 'Trường<',
    'this._selectedVersion.properties.forEach(':
      'const selected = this._selectedVersion.properties;\n' +
      'const gone = currentPropertyValues.filter(x => !selected.some(y => y.alias === x.alias));\n' +
      "[...selected, ...gone.map(x => ({ alias: x.alias, value: '' }))].forEach(",
    'if (!draftValue)\n                return;': '',
    'JSON.stringify(draftValue.value)': "JSON.stringify(draftValue?.value ?? '')",
    "{ alias: 'name', diff": "{ alias: 'Tên mục', diff",
    'headline="Rollback"': 'headline="Phiên bản trước"', 'No versions available': 'Chưa có phiên bản nào',
    'No selected version': 'Chưa chọn phiên bản nào',
  },
  'documents/documents/entity-actions/duplicate/modal/duplicate-document-modal.element.js': {
    'headline="Duplicate"': 'headline="Sao chép"', 'headline="Duplicate to"': 'headline="Sao chép vào"',
    'headline="Options"': 'headline="Tùy chọn"', 'label="Relate to original"': 'label="Ghi liên hệ với bản gốc"',
    'label="Include descendants"': 'label="Cả các trang bên dưới"', 'label="Cancel"': 'label="Hủy"',
    'label="Duplicate"': 'label="Sao chép"',
  },
  'media/media/modals/media-caption-alt-text/media-caption-alt-text-modal.element.js': {
    'label="alt text"': 'label="Văn bản thay thế"', 'label="caption"': 'label="Chú thích"',
  },
  'media/media/modals/media-picker/components/media-picker-folder-path.element.js': {
    'label="enter a name"': 'label="Nhập tên"', 'label="add folder"': 'label="Thêm thư mục"',
  },
  // what a group may do is decided in code: the list tells, there is nothing to open
  'user/user-group/collection/components/user-group-table-name-column-layout.element.js': {
    '<a href=${href}>${this.value.name}</a>': '${this.value.name}',
  },
  'user/user-group/collection/views/user-group-table-collection-view.element.js': {
    'allowSelection: true': 'allowSelection: false',
  },
  'user/user/collection/user-collection-header.element.js': {
    'label="status"': 'label="Trạng thái"', 'label="order by"': 'label="Xếp theo"',
  },
  'user/user/workspace/user/actions/user-workspace-action-save.element.js': { 'label="save"': 'label="Lưu"' },
  'user/user/entity-actions/create/modal/create-user-modal.element.js': {
    'label="Cancel"': 'label="Hủy"', 'label="Create user"': 'label="Tạo tài khoản"',
    '>Name</uui-label>': '>Họ tên</uui-label>', 'label="name"': 'label="Họ tên"', 'label="email"': 'label="Email"',
    '>User group</uui-label>': '>Nhóm</uui-label>',
    'Add groups to assign access and permissions': 'Nhóm quyết định người này được làm gì',
  },
  'user/user/entity-actions/create/modal/create-user-success-modal.element.js': {
    'Password copied': 'Đã chép mật khẩu',
    '${this._userItem?.name} has been created': 'Đã tạo tài khoản ${this._userItem?.name}',
    'The new user has successfully been created. To log in to Umbraco use the password below':
      'Hãy đưa mật khẩu này cho người dùng: nó chỉ mở trang đặt mật khẩu mới.',
    '>Password</uui-label>': '>Mật khẩu tạm</uui-label>', 'label="password"': 'label="Mật khẩu tạm"',
    'label="Copy"': 'label="Chép"', 'label="Close"': 'label="Đóng"',
    'label="Create another user"': 'label="Tạo tài khoản khác"', 'label="Go to profile"': 'label="Mở tài khoản"',
  },
  'user/user/invite/modal/invite/user-invite-modal.element.js': {
    'headline="Invite User"': 'headline="Mời người dùng"', 'label="Cancel"': 'label="Hủy"',
    'label="Send invite"': 'label="Gửi lời mời"', '>Name</uui-label>': '>Họ tên</uui-label>',
    'label="name"': 'label="Họ tên"', 'label="email"': 'label="Email"', '>User group</uui-label>': '>Nhóm</uui-label>',
    '>Message</uui-label>': '>Lời nhắn</uui-label>', 'label="message"': 'label="Lời nhắn"',
    'Add groups to assign access and permissions': 'Nhóm quyết định người này được làm gì',
  },
  'user/user/invite/modal/resend-invite/resend-invite-to-user-modal.element.js': {
    'headline="Resend invite"': 'headline="Gửi lại lời mời"', 'label="Cancel"': 'label="Hủy"',
    'label="Resend invite"': 'label="Gửi lại"', 'label="message"': 'label="Lời nhắn"',
    '>Message</uui-label>': '>Lời nhắn</uui-label>',
  },
  'core/recycle-bin/entity-action/restore-from-recycle-bin/modal/restore-from-recycle-bin-modal.element.js': {
    'headline="Restore"': 'headline="Khôi phục"', 'label="Restore"': 'label="Khôi phục"',
    'label="Cancel"': 'label="Hủy"', 'label="Remove"': 'label="Bỏ"', "'Root'": "'gốc của cây'",
    '>Select location<': '>Chọn nơi đặt<',
    ' Restore ${this._restoreItemName} to ${this._destinationItemName}':
      'Đưa “${this._restoreItemName}” về “${this._destinationItemName}”, thành bản chưa công khai.',
    'Cannot automatically restore this item.': 'Không tự khôi phục được mục này.',
    'There is no location where this item can be automatically restored. You can select a new location below.':
      'Chỗ cũ không còn. Hãy chọn chỗ mới bên dưới.',
    'Restore to:': 'Khôi phục vào:',
  },
  'core/tree/entity-actions/sort-children-of/modal/sort-children-of-modal.element.js': {
    "'Sort Children'": "'Sắp xếp mục con'", 'label="Cancel"': 'label="Hủy"', 'label="Sort"': 'label="Sắp xếp"',
    'There are no children': 'Không có mục con nào',
  },
  'core/search/umb-search-header-app.element.js': { 'label="search"': 'label="Tìm kiếm"' },
  'core/picker/search/picker-search-field.element.js': { 'placeholder="Search..."': 'placeholder="Tìm…"' },
  'core/collection/components/collection-view-bundle.element.js': { 'label="status"': 'label="Cách hiện"' },
  'core/modal/common/item-picker/item-picker-modal.element.js': {
    'There are no items to select.': 'Không có mục nào để chọn.',
  },
  'core/entity-action/common/create/modal/entity-create-option-action-list-modal.element.js': {
    'No create options available.': 'Không có gì để tạo ở đây.',
  },
  'documents/documents/item/document-item-ref.element.js': {
    '>Trashed<': '>Trong thùng rác<', '>Draft<': '>Bản nháp<',
  },
  'documents/documents/search/document-search-result-item.element.js': { '>Draft<': '>Bản nháp<' },
  'media/media/tree/tree-item/media-tree-item.element.js': { 'title="Collection"': 'title="Danh sách"' },
  'media/media/dropzone/modals/dropzone-media-type-picker/dropzone-media-type-picker-modal.element.js': {
    'label="Automatically"': 'label="Tự chọn"', 'Auto pick': 'Tự chọn',
  },
  'language/app-language-select/app-language-select.element.js': {
    'aria-label="App language"': 'aria-label="Ngôn ngữ của nội dung"',
  },
  'clipboard/clipboard-entry/picker-modal/clipboard-entry-picker-modal.element.js': {
    'headline="Clipboard"': 'headline="Bảng tạm"', 'label="Close"': 'label="Đóng"', 'label="Submit"': 'label="Chọn"',
  },
  'clipboard/clipboard-entry/picker/clipboard-entry-picker.element.js': {
    'There are no items in the clipboard.': 'Bảng tạm đang trống.',
  },
  'relations/relations/entity-actions/trash/modal/trash-with-relation-modal.element.js': {
    'label="Cancel"': 'label="Hủy"',
  },
  'relations/relations/entity-actions/bulk-trash/modal/bulk-trash-with-relation-modal.element.js': {
    'label="Cancel"': 'label="Hủy"',
  },
  'relations/relations/entity-actions/bulk-delete/modal/bulk-delete-with-relation-modal.element.js': {
    'label="Cancel"': 'label="Hủy"',
  },
  'relations/relations/global-components/confirm-bulk-action-modal-entity-references.element.js': {
    'The following items are used by other content.': 'Các mục sau đang được trang khác dùng.',
  },
  'user/user/workspace/user/views/user-details-workspace-view.element.js': {
    '<umb-user-workspace-avatar></umb-user-workspace-avatar>': '',
  },
  'user/user/components/user-document-start-node/user-document-start-node.element.js': {
    'Content Root': 'Toàn bộ nội dung',
  },
  'user/user/components/user-media-start-node/user-media-start-node.element.js': {
    'Media Root': 'Toàn bộ phương tiện',
  },
  'documents/documents/audit-log/info-app/document-history-workspace-info-app.element.js': {
    "'Unknown'": "'Hệ thống'",
  },
  'media/media/audit-log/info-app/media-history-workspace-info-app.element.js': { "'Unknown'": "'Hệ thống'" },
  'user/user/components/user-avatar/user-avatar.element.js': { "'Unknown'": "'Hệ thống'" },
};
