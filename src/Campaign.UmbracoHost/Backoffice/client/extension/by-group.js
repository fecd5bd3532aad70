// Umbraco's client offers changes of files to everyone who sees them, and emptying a bin to everyone who may delete.
// What the server would refuse is not offered.
import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UMB_MEDIA_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/media';
import { central, looking, onlyFor, writing } from './groups.js';

const changesOfFiles = [
  'Umb.CollectionAction.Media.Create', 'Umb.EntityAction.Media.Create', 'Umb.EntityAction.Media.Delete',
  'Umb.EntityAction.Media.MoveTo', 'Umb.EntityAction.Media.SortChildrenOf', 'Umb.EntityAction.Media.RecycleBin.Trash',
  'Umb.EntityAction.Media.RecycleBin.Restore', 'Umb.EntityBulkAction.Media.MoveTo', 'Umb.EntityBulkAction.Media.Trash',
  'Umb.WorkspaceAction.Media.Save',
];
const emptyingOfBins = ['Umb.EntityAction.Document.RecycleBin.Empty', 'Umb.EntityAction.Media.RecycleBin.Empty'];

export function offerByGroup(registry) {
  changesOfFiles.forEach(alias => registry.appendCondition(alias, onlyFor(writing)));
  emptyingOfBins.forEach(alias => registry.appendCondition(alias, onlyFor(central)));
}

/** Makes the fields of a file read only. */
export class FileToLookAt extends UmbControllerBase {
  constructor(host) {
    super(host);
    this.consumeContext(UMB_MEDIA_WORKSPACE_CONTEXT, file => this.observe(file?.unique, unique => {
      // opening another file clears the rules
      if (unique) file.readOnlyGuard.addRule({ unique: 'CAMPAIGN_LOOKING', permitted: true });
    }));
  }
}
