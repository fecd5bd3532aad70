using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Tests.Broadcast;

/// <summary>Scripts of known length and a small country, for testing programmes.</summary>
internal static class ProgrammeSamples
{
    public static readonly DateOnly Day = new(2025, 11, 21);
    private static readonly DateOnly Reform = new(2025, 7, 1);

    public static readonly CampaignInfo Season = new(Header(9_000, "thang") with { Campaign = "thang" })
    {
        Alias = "thang",
        SeasonStart = new(11, 15),
        SeasonEnd = new(12, 15),
    };

    public static readonly PlaceRegistry Places = new([
        Unit(8_001, "68", PlaceLevel.Province, null, null),
        Unit(8_002, "20", PlaceLevel.Province, null, null),
        Unit(8_003, "00001", PlaceLevel.Commune, "68", Reform),
        Unit(8_004, "00002", PlaceLevel.Commune, "20", Reform),
        Unit(8_005, "dak-nong", PlaceLevel.Province, null, null) with
        {
            Code = null,
            Versions = [new("Đắk Nông", "tỉnh", null, null, Reform.AddDays(-1), null)],
            Successions = [new("68", SuccessionKind.Merge, Reform)],
        },
    ]);

    public static Guid Key(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]);

    public static ItemHeader Header(int n, string title) =>
        new()
        {
            Id = Key(n),
            Slug = $"bai-{n}",
            Language = "vi-VN",
            AvailableLanguages = ["vi-VN"],
            Title = title,
            PublishedAt = DateTimeOffset.UnixEpoch,
            UpdatedAt = DateTimeOffset.UnixEpoch,
            Version = n,
        };

    public static ProgrammeCandidate Script(
        int n,
        int seconds,
        string kind = "spot",
        BulletinClass level = BulletinClass.Ordinary,
        bool help = false,
        Func<ItemHeader, ItemHeader>? header = null,
        Func<Script, Script>? also = null
    )
    {
        var script = new Script((header ?? (x => x))(Header(n, $"Bài {n}")))
        {
            Order = n,
            Kind = kind,
            Class = level,
            Body = "[nội dung]\nPTV: Kính chào bà con.",
        };
        return new((also ?? (x => x))(script), seconds, help);
    }

    public static ProgrammeRequest Request(params ProgrammeCandidate[] candidates) =>
        new()
        {
            Place = "00001",
            Day = Day,
            Places = Places,
            Scripts = [.. candidates.Select(x => x.Script)],
            Candidate = x => candidates.First(y => ReferenceEquals(y.Script, x)),
            Campaigns = [Season],
        };

    public static Programme Compose(params ProgrammeCandidate[] candidates) =>
        ProgrammeComposer.Compose(Request(candidates));

    public static string WhyNot(this Programme programme, int n) =>
        programme.Decisions.Single(x => x.Script.Id == Key(n) && !x.Included).Why;

    public static IEnumerable<int> Numbers(this ProgrammeSession session) =>
        session.Items.Select(x => x.Script?.Order ?? 0);

    private static Place Unit(int n, string code, PlaceLevel level, string? parent, DateOnly? from) =>
        new(Header(n, code))
        {
            Ref = code,
            Code = code,
            Level = level,
            Versions = [new(code, "tỉnh", parent, from, null, null)],
        };
}
