using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Management.Users;

/// <summary>Accounts and groups in the shapes of the client.</summary>
internal static class UserModels
{
    // The client asks for these besides the document verbs before it shows a value or lets somebody edit it.
    private static readonly string[] ReadValues = ["Umb.Document.PropertyValue.Read"],
        WriteValues = ["Umb.Document.PropertyValue.Write"];

    public static readonly object PasswordConfiguration = new
    {
        minimumPasswordLength = PasswordRules.MinimumLength,
        requireNonLetterOrDigit = false,
        requireDigit = false,
        requireLowercase = false,
        requireUppercase = false,
    };

    public static object Current(Officer officer) =>
        new
        {
            id = officer.Id,
            officer.Email,
            officer.UserName,
            officer.Name,
            languageIsoCode = officer.Language,
            userGroupIds = GroupRefs(officer),
            documentStartNodeIds = Refs(officer, officer.DocumentStartNodes),
            hasDocumentRootAccess = !officer.IsConfined(Permissions.DocumentRead),
            mediaStartNodeIds = Refs(officer, officer.MediaStartNodes),
            hasMediaRootAccess = !officer.IsConfined(Permissions.MediaRead),
            avatarUrls = Array.Empty<string>(),
            languages = officer.IsByLanguage ? officer.ContentLanguages : [],
            hasAccessToAllLanguages = !officer.IsByLanguage,
            hasAccessToSensitiveData = false,
            fallbackPermissions = ClientPermissions(officer),
            permissions = Array.Empty<object>(),
            allowedSections = officer.Groups.SelectMany(x => x.Sections).Distinct(),
            isAdmin = officer.IsAdministrator,
        };

    public static object Full(Officer officer) =>
        new
        {
            id = officer.Id,
            officer.Email,
            officer.UserName,
            officer.Name,
            languageIsoCode = officer.Language,
            userGroupIds = GroupRefs(officer),
            documentStartNodeIds = officer.DocumentStartNodes.Select(x => new Ref(x)),
            hasDocumentRootAccess = !officer.IsConfined(Permissions.DocumentRead),
            mediaStartNodeIds = officer.MediaStartNodes.Select(x => new Ref(x)),
            hasMediaRootAccess = !officer.IsConfined(Permissions.MediaRead),
            avatarUrls = Array.Empty<string>(),
            state = State(officer),
            failedLoginAttempts = officer.AccessFailedCount,
            createDate = officer.Created,
            updateDate = officer.Updated,
            lastLoginDate = officer.LastSignIn,
            lastLockoutDate = officer.LastLockout,
            lastPasswordChangeDate = officer.LastPasswordChange,
            isAdmin = officer.IsAdministrator,
            kind = "Default",
            flags = Array.Empty<object>(),
        };

    public static object Item(Officer officer) =>
        new
        {
            id = officer.Id,
            officer.Name,
            avatarUrls = Array.Empty<string>(),
            kind = "Default",
            flags = Array.Empty<string>(),
        };

    public static object Group(OfficerGroup group) =>
        new
        {
            id = group.Key,
            group.Name,
            group.Alias,
            group.Icon,
            group.Sections,
            languages = Array.Empty<string>(),
            hasAccessToAllLanguages = !group.ByLanguage,
            documentRootAccess = !group.Confined,
            mediaRootAccess = !group.Confined,
            documentStartNode = (Ref?)null,
            mediaStartNode = (Ref?)null,
            fallbackPermissions = ClientPermissions(group.Permissions),
            permissions = Array.Empty<object>(),
            isDeletable = false,
            aliasCanBeChanged = false,
            flags = Array.Empty<object>(),
        };

    public static object GroupItem(OfficerGroup group) =>
        new
        {
            id = group.Key,
            group.Name,
            group.Icon,
            group.Alias,
            flags = Array.Empty<string>(),
        };

    public static object SecondStep(Officer officer) =>
        new { providerName = Accounts.SecondStep.Name, isEnabledOnUser = officer.TwoFactorEnabled };

    public static IEnumerable<string> ClientPermissions(Officer officer) =>
        ClientPermissions(officer.Groups.SelectMany(x => x.Permissions).ToHashSet());

    public static string State(Officer officer) =>
        officer.Disabled ? "Disabled"
        : officer.LastSignIn is null
            ? officer.PasswordHash is null ? "Invited"
                : "Inactive"
        : "Active";

    private static List<string> ClientPermissions(IReadOnlySet<string> permissions) =>
        [
            .. permissions.Where(x => x.StartsWith("Umb.", StringComparison.Ordinal)),
            .. permissions.Contains(Permissions.DocumentRead) ? ReadValues : [],
            .. permissions.Contains(Permissions.DocumentUpdate) ? WriteValues : [],
        ];

    private static IEnumerable<Ref> GroupRefs(Officer officer) => officer.Groups.Select(x => new Ref(x.Key));

    private static IEnumerable<Ref> Refs(Officer officer, List<Guid> startNodes) =>
        officer.IsConfined(Permissions.DocumentRead) ? startNodes.Select(x => new Ref(x)) : [];
}
