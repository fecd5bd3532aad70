namespace Campaign.UmbracoHost.Hosting;

/// <summary>A user, as far as Umbraco's services need to know one.</summary>
/// <param name="Id">Umbraco's number; -1 is the super user.</param>
/// <param name="Key">The same, as a key.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Email">The address, also the login name.</param>
/// <param name="Language">ISO code of the language of the backoffice for this user.</param>
/// <param name="Groups">What the user may do.</param>
/// <param name="ContentStartNodes">Ids of documents to which the user is confined; -1 is everything.</param>
/// <param name="MediaStartNodes">Ids of media folders to which the user is confined; -1 is everything.</param>
/// <param name="IsEnabled">Whether the user may sign in.</param>
public sealed record HostedUser(
    int Id,
    Guid Key,
    string Name,
    string Email,
    string Language,
    IReadOnlyList<HostedUserGroup> Groups,
    IReadOnlyList<int> ContentStartNodes,
    IReadOnlyList<int> MediaStartNodes,
    bool IsEnabled = true
);

/// <summary>A group of users.</summary>
/// <param name="Id">Umbraco's number.</param>
/// <param name="Key">The same, as a key.</param>
/// <param name="Alias">The name code uses.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Icon">The icon the backoffice shows.</param>
/// <param name="Sections">Aliases of the sections its members see.</param>
/// <param name="Permissions">Umbraco's permission names, such as "Umb.Document.Publish".</param>
/// <param name="ContentStartNode">The document its members are confined to; -1 is everything.</param>
/// <param name="MediaStartNode">The media folder its members are confined to; -1 is everything.</param>
/// <param name="Languages">Ids of the languages its members may edit; empty is all of them.</param>
public sealed record HostedUserGroup(
    int Id,
    Guid Key,
    string Alias,
    string Name,
    string Icon,
    IReadOnlyList<string> Sections,
    IReadOnlySet<string> Permissions,
    int? ContentStartNode = -1,
    int? MediaStartNode = -1,
    IReadOnlyList<int>? Languages = null
);
