using System.Collections.Immutable;
using Campaign.Core.Vocabularies;

namespace Campaign.Content.Types;

/// <summary>
/// What an officer chooses from: stored and shown by its Vietnamese name, elsewhere called by its alias.
/// </summary>
/// <param name="Alias">Name of the list.</param>
/// <param name="Name">Vietnamese name of the list.</param>
/// <param name="Items">Alias and Vietnamese name of each item.</param>
public sealed record ChoiceList(string Alias, string Name, ImmutableArray<(string Alias, string Name)> Items)
{
    /// <summary>The alias of a name or alias; null when the list has neither.</summary>
    public string? AliasOf(string nameOrAlias) =>
        Items.Where(x => x.Name == nameOrAlias || x.Alias == nameOrAlias).Select(x => x.Alias).FirstOrDefault();

    /// <summary>The Vietnamese name of an alias; null when there is none.</summary>
    public string? NameOf(string alias) => Items.Where(x => x.Alias == alias).Select(x => x.Name).FirstOrDefault();

    /// <summary>All aliases as a line.</summary>
    public string Aliases => string.Join(", ", Items.Select(x => x.Alias));
}

/// <summary>Every list: the vocabularies, which are files, and the closed lists of Campaign.Core.</summary>
/// <param name="vocabularies">The vocabularies.</param>
public sealed class ChoiceLists(VocabularySet vocabularies)
{
    /// <summary>Name of the closed list.</summary>
    public const string Situation = "situation";

    /// <summary>Name of the closed list.</summary>
    public const string Comparator = "comparator";

    /// <summary>Name of the closed list.</summary>
    public const string PlaceLevel = "placeLevel";

    /// <summary>Name of the closed list.</summary>
    public const string BulletinClass = "bulletinClass";

    /// <summary>Name of the closed list.</summary>
    public const string Session = "session";

    /// <summary>Name of the closed list.</summary>
    public const string RoleKind = "roleKind";

    /// <summary>Name of the closed list.</summary>
    public const string SuccessionKind = "successionKind";

    /// <summary>Name of the closed list.</summary>
    public const string HelpSituation = "helpSituation";

    /// <summary>Name of the closed list.</summary>
    public const string KnownCount = "knownCount";

    /// <summary>Name of the closed list.</summary>
    public const string FormedType = "formedType";

    /// <summary>Name of the closed list.</summary>
    public const string TemplateForm = "templateForm";

    /// <summary>Name of the closed list.</summary>
    public const string SharePicture = "sharePicture";

    /// <summary>Name of the closed list.</summary>
    public const string SpeakerPart = "speakerPart";

    /// <summary>Name of the closed list.</summary>
    public const string SpeakerSource = "speakerSource";

    /// <summary>Steps of a meeting.</summary>
    internal static ImmutableArray<(string Alias, string Name)> SpeakerParts { get; } =
    [
        ("opening", "mở đầu"),
        ("messages", "thông điệp"),
        ("scripts", "nói chuyện"),
        ("questions", "hỏi đáp"),
        ("quiz", "câu đố"),
        ("help", "số trợ giúp"),
    ];

    /// <summary>Types of records that answers of speakers rest on.</summary>
    internal static ImmutableArray<(string Alias, string Name)> SpeakerSources { get; } =
    [("service", "dịch vụ"), ("document", "văn bản"), ("message", "thông điệp")];

    /// <summary>Types of items that have forms.</summary>
    internal static ImmutableArray<(string Alias, string Name)> FormedTypes { get; } =
    [("message", "thông điệp"), ("event", "sự kiện"), ("edition", "năm chiến dịch"), ("service", "dịch vụ")];

    private static readonly ImmutableArray<ChoiceList> Closed =
    [
        new(FormedType, "Loại mục có các dạng", FormedTypes),
        new(
            TemplateForm,
            "Dạng có mẫu",
            [
                ("radio", "lời đọc"),
                ("phone", "tin nhắn"),
                ("post", "bài đăng"),
                ("caption", "lời dưới clip"),
                ("altText", "lời tả ảnh"),
            ]
        ),
        new(
            SharePicture,
            "Cỡ ảnh chia sẻ",
            [("share", "1200 × 630"), ("share-square", "1080 × 1080"), ("share-story", "1080 × 1920")]
        ),
        new(SpeakerPart, "Bước của buổi nói chuyện", SpeakerParts),
        new(SpeakerSource, "Nguồn của lời đáp", SpeakerSources),
        new(Situation, "Tình huống", [("normal", "Bình thường"), ("epidemic", "Dịch bệnh"), ("disaster", "Thiên tai")]),
        new(
            Comparator,
            "Mức ràng buộc",
            [("equal", "Bằng (không nêu giới hạn)"), ("atLeast", "Ít nhất"), ("moreThan", "Trên, hơn")]
        ),
        new(
            PlaceLevel,
            "Cấp hành chính",
            [
                ("province", "Tỉnh, thành phố trực thuộc trung ương"),
                ("district", "Huyện, quận, thị xã (trước 01/7/2025)"),
                ("commune", "Xã, phường, đặc khu"),
            ]
        ),
        new(
            KnownCount,
            "Hệ thống tự đếm",
            [
                ("airings", "Lần phát mà đài đã báo"),
                ("events", "Sự kiện đã diễn ra ở đơn vị"),
                ("pulls", "Lượt lấy chương trình loa của đơn vị"),
            ]
        ),
        new(BulletinClass, "Loại bản tin", [("thong-thuong", "Thông thường"), ("uu-tien", "Ưu tiên")]),
        new(Session, "Buổi phát", [("sang", "Sáng"), ("chieu", "Chiều")]),
        new(RoleKind, "Vai trò", [("lead", "chủ trì"), ("partner", "phối hợp"), ("doer", "thực hiện")]),
        new(
            SuccessionKind,
            "Cách kế tục",
            [("merge", "sáp nhập"), ("split", "chia tách"), ("rename", "đổi tên"), ("reclass", "chuyển loại")]
        ),
        new(
            HelpSituation,
            "Lời kêu cứu về",
            [
                ("nguy-hiem", "đang nguy hiểm"),
                ("cap-cuu", "bị thương, ngộ độc, tự tử"),
                ("tre-em", "trẻ em bị hại"),
                ("mua-ban", "bị lừa bán, giam giữ"),
                ("tuyet-vong", "không muốn sống"),
                ("xam-hai", "từng bị hiếp, xâm hại"),
                ("hinh-anh", "hình ảnh bị tung lên mạng"),
                ("chung-kien", "thấy người khác bị bạo lực"),
                ("bao-luc", "bạo lực lâu nay"),
            ]
        ),
    ];

    private readonly ImmutableDictionary<string, ChoiceList> _byAlias = Closed
        .Concat(
            vocabularies.All.Select(x => new ChoiceList(x.Alias, x.Name, [.. x.Terms.Select(t => (t.Alias, t.Name))]))
        )
        .ToImmutableDictionary(x => x.Alias);

    /// <summary>The vocabularies.</summary>
    public VocabularySet Vocabularies => vocabularies;

    /// <summary>
    /// The list; an empty one when its vocabulary has not been read, so that every choice from it is a fault.
    /// </summary>
    public ChoiceList this[string alias] => _byAlias.GetValueOrDefault(alias) ?? new ChoiceList(alias, alias, []);
}
