// A list of drafts as a collection of the client: where its rows come from, and what of them is shown.
import { UmbDefaultCollectionContext } from '@umbraco-cms/backoffice/collection';
import { UmbRepositoryBase } from '@umbraco-cms/backoffice/repository';
import { read } from './api.js';

export const listAlias = 'Campaign.Collection.Items';
export const listViewAlias = 'Campaign.CollectionView.Items';

export class ListRepository extends UmbRepositoryBase {
  async requestCollection({ type, ...asked }) {
    const query = new URLSearchParams();
    for (const name of ['under', 'filter', 'state', 'orderBy', 'orderDirection', 'skip', 'take'])
      if (asked[name]) query.set(name, asked[name]);
    const data = await read(this, `campaign/lists/${type}?${query}`);
    this.isUnread = !data;
    return { data: data && { total: data.total, items: data.items.map(x => ({ ...x, unique: x.id, entityType: 'document' })) } };
  }
}

export class ListContext extends UmbDefaultCollectionContext {
  // what is chosen stays chosen on another page, so its rows are remembered
  #seen = new Map();

  constructor(host) {
    super(host, listViewAlias, { type: 'message' });
    this.observe(this.items, items => items.forEach(x => this.#seen.set(x.id, x)));
  }

  // the client lets rows be chosen only where it has acts of its own
  _configure() {
    super._configure();
    this.selection.setSelectable(true);
    this.selection.setMultiple(true);
  }

  // a list that could not be read is not an empty one
  getEmptyLabel() {
    return this._repository?.isUnread ? 'Chưa đọc được danh sách này. Hãy tải lại trang.' : super.getEmptyLabel();
  }

  /** The chosen rows. */
  chosen() {
    return this.selection.getSelection().map(id => this.#seen.get(id)).filter(Boolean);
  }

  /** Shows other rows, from the first page. */
  show(filter) {
    this.pagination.setCurrentPageNumber(1);
    this.setFilter({ ...filter, skip: 0 });
  }

  /** Other rows than before: what was chosen no longer counts. */
  showAnother(filter) {
    this.selection.clearSelection();
    this.show(filter);
  }
}

export { ListContext as api };
