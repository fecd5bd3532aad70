// Entries of the client that lead to parts of Umbraco this product does not have.
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
  'Umb.CollectionAction.UserGroup.Create',
  'Umb.EntityAction.UserGroup.Delete',
  'Umb.EntityBulkAction.UserGroup.Delete',
  'Umb.WorkspaceAction.UserGroup.Save',
];
