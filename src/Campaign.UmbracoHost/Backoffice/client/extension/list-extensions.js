// Where the lists of drafts are found in the client.
import { listAlias, listViewAlias, ListRepository } from './list-context.js';

const repositoryAlias = 'Campaign.Repository.Items';

export const lists = [
  {
    type: 'dashboard', alias: 'Campaign.Lists', name: 'Danh sách', weight: 960,
    element: () => import('./lists.js'), meta: { label: 'Danh sách', pathname: 'danh-sach' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
  {
    type: 'workspaceView', alias: 'Campaign.ListBelow', name: 'Danh sách các mục bên dưới', weight: 150,
    element: () => import('./lists.js'),
    meta: { label: 'Danh sách', pathname: 'danh-sach', icon: 'icon-list' },
    conditions: [
      { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' },
      { alias: 'Umb.Condition.WorkspaceContentTypeAlias', oneOf: ['folder', 'provinceFolder', 'campaign', 'edition'] },
      { alias: 'Umb.Condition.WorkspaceEntityIsNew', match: false },
    ],
  },
  { type: 'repository', alias: repositoryAlias, name: 'Mục trong danh sách', api: ListRepository },
  {
    type: 'collection', alias: listAlias, name: 'Danh sách bản nháp',
    api: () => import('./list-context.js'), element: () => import('./list-element.js'), meta: { repositoryAlias },
  },
  {
    type: 'collectionView', alias: listViewAlias, name: 'Bảng', weight: 100,
    element: () => import('./list-table.js'), meta: { label: 'Bảng', icon: 'icon-list', pathName: 'bang' },
    conditions: [{ alias: 'Umb.Condition.CollectionAlias', match: listAlias }],
  },
];
