// Entries of the client that lead to parts of Umbraco this product does not have, or that would do harm here.
export const hidden = [
  'Umb.Dashboard.UmbracoNews',
  'Umb.Dashboard.RedirectManagement',
  'Umb.HeaderApp.Help',
  'Umb.CurrentUser.App.ExternalLoginProviders',
  'Umb.UserProfileApp.CurrentUser.Theme',
  'Umb.EntityAction.Document.CreateBlueprint',
  'Umb.EntityAction.Document.CultureAndHostnames',
  'Umb.EntityAction.Document.Notifications',
  'Umb.EntityAction.Document.PublicAccess',
  'Umb.EntityCreateOptionAction.User.Api',
  'Umb.EntityAction.User.Unlock',
  'Umb.EntityBulkAction.User.Unlock',
  'Umb.CollectionAction.UserGroup.Create',
  'Umb.EntityAction.UserGroup.Delete',
  'Umb.EntityBulkAction.UserGroup.Delete',
  'Umb.Workspace.UserGroup',
  // an empty number means that nobody knows it: the client would store 0 with the next save
  'Umb.PropertyValuePreset.Integer',
  'Umb.PropertyValuePreset.Decimal',
];
