using Campaign.Core.Text;

namespace Campaign.Core.Broadcast;

/// <summary>The parts a broadcast script is made of.</summary>
public enum SegmentKind
{
    /// <summary>Nhạc hiệu: the station's signature tune.</summary>
    Signature,

    /// <summary>Lời xướng: the station's name, called out.</summary>
    Call,

    /// <summary>Lời chào.</summary>
    Greeting,

    /// <summary>Lời dẫn.</summary>
    Lead,

    /// <summary>Nội dung: everything not marked otherwise.</summary>
    Body,

    /// <summary>Thông điệp.</summary>
    Message,

    /// <summary>Số điện thoại: help lines, said twice.</summary>
    Phone,

    /// <summary>Lời kết.</summary>
    Closing,

    /// <summary>Nhạc cắt: a short piece of music between items.</summary>
    Sting,
}

/// <summary>Who reads a part.</summary>
public enum Speaker
{
    /// <summary>No reader is named: anyone.</summary>
    Anyone,

    /// <summary>NAM: a man's voice.</summary>
    Male,

    /// <summary>NỮ: a woman's voice.</summary>
    Female,

    /// <summary>PTV: the station's announcer.</summary>
    Announcer,
}

/// <summary>The Vietnamese names of parts and readers, as officers type them and as pages show them.</summary>
public static class SegmentNames
{
    private static readonly string[] Kinds =
    [
        "Nhạc hiệu",
        "Lời xướng",
        "Lời chào",
        "Lời dẫn",
        "Nội dung",
        "Thông điệp",
        "Số điện thoại",
        "Lời kết",
        "Nhạc cắt",
    ];

    private static readonly string[] Speakers = ["", "NAM", "NỮ", "PTV"];

    private static readonly Dictionary<string, SegmentKind> KindsByName = Enum.GetValues<SegmentKind>()
        .ToDictionary(k => Folding.Fold(Kinds[(int)k]));

    private static readonly Dictionary<string, Speaker> SpeakersByName = new()
    {
        ["nam"] = Speaker.Male,
        ["nu"] = Speaker.Female,
        ["ptv"] = Speaker.Announcer,
        ["ptv nam"] = Speaker.Male,
        ["ptv nu"] = Speaker.Female,
        ["mc nam"] = Speaker.Male,
        ["mc nu"] = Speaker.Female,
        ["mc"] = Speaker.Announcer,
    };

    /// <summary>"Nhạc hiệu", "Lời chào" …</summary>
    public static string Name(this SegmentKind kind) => Kinds[(int)kind];

    /// <summary>"NAM", "NỮ", "PTV"; empty for anyone.</summary>
    public static string Name(this Speaker speaker) => Speakers[(int)speaker];

    /// <summary>A stable ASCII name for the API: "nhac-hieu", "so-dien-thoai" …</summary>
    public static string Code(this SegmentKind kind) => Slug.From(Kinds[(int)kind]);

    /// <summary>Whether the part is music, which has a length but no words.</summary>
    public static bool IsMusic(this SegmentKind kind) => kind is SegmentKind.Signature or SegmentKind.Sting;

    /// <summary>The names of all parts in the order of a script, for help texts.</summary>
    public static IReadOnlyList<string> All => Kinds;

    internal static SegmentKind? KindOf(string name) =>
        KindsByName.TryGetValue(Folding.Fold(name.Trim()), out var kind) ? kind : null;

    internal static Speaker? SpeakerOf(string name) =>
        SpeakersByName.TryGetValue(Folding.Fold(name.Trim()), out var speaker) ? speaker : null;
}
