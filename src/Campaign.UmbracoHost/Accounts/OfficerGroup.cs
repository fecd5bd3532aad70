using static Campaign.UmbracoHost.Accounts.Permissions;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// A group of officers. The seven groups are fixed here: what a group may do is a decision of the product, reviewed and
/// tested with it, not a setting.
/// </summary>
/// <param name="Number">The number Umbraco's services know the group by.</param>
/// <param name="Key">The key the client knows the group by.</param>
/// <param name="Alias">The name used on the command line.</param>
/// <param name="Name">The name officers see.</param>
/// <param name="Icon">The client's icon.</param>
/// <param name="Permissions">What members may do.</param>
/// <param name="Sections">The sections members see.</param>
/// <param name="Confined">Members see and change only what is at or under their start nodes.</param>
/// <param name="ByLanguage">Members change only the languages chosen for them.</param>
/// <param name="Types">Aliases of the only types of documents that members make and change; null: all.</param>
/// <param name="Files">Aliases of the only types of media that members make and change; null: all.</param>
public sealed record OfficerGroup(
    int Number,
    Guid Key,
    string Alias,
    string Name,
    string Icon,
    IReadOnlySet<string> Permissions,
    IReadOnlyList<string> Sections,
    bool Confined = false,
    bool ByLanguage = false,
    IReadOnlySet<string>? Types = null,
    IReadOnlySet<string>? Files = null
)
{
    private const string Content = "Umb.Section.Content",
        Media = "Umb.Section.Media",
        UserSection = "Umb.Section.Users";

    private static readonly string[] Translating = [DocumentRead, DocumentUpdate, MediaRead, Dashboard];

    private static readonly string[] Writing =
    [
        .. Translating,
        DocumentCreate,
        DocumentDelete,
        DocumentDuplicate,
        DocumentMove,
        DocumentSort,
        DocumentRollback,
        MediaWrite,
        MediaDelete,
    ];

    private static readonly string[] Publishing =
    [
        .. Writing,
        DocumentPublish,
        DocumentUnpublish,
        Programmes,
        Stations,
    ];

    /// <summary>May do everything, and manages the accounts.</summary>
    public static readonly OfficerGroup Administrator = new(
        1,
        new("e5e7f6c8-7f9c-4b5b-8d5d-9e1e5a4f7e4d"),
        "administrator",
        "Quản trị viên",
        "icon-medal",
        Set([.. Publishing, Keys, Users]),
        [Content, Media, UserSection]
    );

    /// <summary>Publishes anywhere.</summary>
    public static readonly OfficerGroup ChiefEditor = new(
        2,
        new("44dc260e-b4d4-4dd9-9081-eeeb1d4d9b10"),
        "chief-editor",
        "Tổng biên tập",
        "icon-newspaper",
        Set([.. Publishing, Keys]),
        [Content, Media]
    );

    /// <summary>Writes and publishes in the folder of the officer's own province.</summary>
    public static readonly OfficerGroup ProvinceOfficer = new(
        3,
        new("44dc260e-b4d4-4dd9-9081-eeeb1d4d9b11"),
        "province-officer",
        "Cán bộ tỉnh",
        "icon-map-location",
        Set(Publishing),
        [Content, Media],
        Confined: true
    );

    /// <summary>Writes; someone else publishes.</summary>
    public static readonly OfficerGroup Writer = new(
        4,
        new("44dc260e-b4d4-4dd9-9081-eeeb1d4d9b12"),
        "writer",
        "Người viết",
        "icon-edit",
        Set(Writing),
        [Content, Media]
    );

    /// <summary>Writes in chosen languages what others have created.</summary>
    public static readonly OfficerGroup Translator = new(
        5,
        new("44dc260e-b4d4-4dd9-9081-eeeb1d4d9b13"),
        "translator",
        "Biên dịch viên",
        "icon-globe",
        Set(Translating),
        [Content, Media],
        ByLanguage: true
    );

    /// <summary>Runs a loudspeaker system: no content here, broadcast reports elsewhere.</summary>
    public static readonly OfficerGroup Operator = new(
        6,
        new("44dc260e-b4d4-4dd9-9081-eeeb1d4d9b14"),
        "operator",
        "Người vận hành loa",
        "icon-sound-waves",
        Set([]),
        []
    );

    /// <summary>Writes and publishes what is local, in the folders of the officer's own communes.</summary>
    public static readonly OfficerGroup CommuneOfficer = new(
        7,
        new("44dc260e-b4d4-4dd9-9081-eeeb1d4d9b15"),
        "commune-officer",
        "Cán bộ xã",
        "icon-home",
        Set([
            .. Translating,
            DocumentCreate,
            DocumentDelete,
            DocumentDuplicate,
            DocumentMove,
            DocumentSort,
            DocumentRollback,
            DocumentPublish,
            DocumentUnpublish,
            MediaWrite,
            MediaDelete,
        ]),
        [Content, Media],
        Confined: true,
        Types: Set(["folder", "event", "service", "script", "abbreviation"]),
        // Of what they write, only scripts hold files.
        Files: Set(["Folder", "Audio"])
    );

    /// <summary>All groups, the most powerful first.</summary>
    public static IReadOnlyList<OfficerGroup> All { get; } =
    [Administrator, ChiefEditor, ProvinceOfficer, CommuneOfficer, Writer, Translator, Operator];

    /// <summary>The group with this alias, or null.</summary>
    public static OfficerGroup? ByAlias(string alias) => All.FirstOrDefault(x => x.Alias == alias);

    /// <summary>The group with this key, or null.</summary>
    public static OfficerGroup? ByKey(Guid key) => All.FirstOrDefault(x => x.Key == key);

    private static HashSet<string> Set(IEnumerable<string> permissions) => [.. permissions];
}
