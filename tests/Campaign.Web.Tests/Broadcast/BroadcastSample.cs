using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Tests.Api;
using YamlDotNet.Serialization;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>The scripts with which a new site starts, in a country of two communes.</summary>
internal static class BroadcastSample
{
    public const string Commune = "00001";
    public static readonly Guid Recorded = SampleSnapshot.Key(4_001);
    private static readonly DateOnly Reform = new(2025, 7, 1);

    public static CampaignSnapshot Create(params PublishedItem[] more)
    {
        PublishedItem[] items =
        [
            new CampaignInfo(
                SampleSnapshot.Header(1, SampleSnapshot.Action, "Tháng hành động vì bình đẳng giới") with
                {
                    Campaign = SampleSnapshot.Action,
                }
            )
            {
                Alias = SampleSnapshot.Action,
                SeasonStart = new(11, 15),
                SeasonEnd = new(12, 15),
            },
            Hotline(200, 1, "Công an (113)", "113"),
            Hotline(201, 2, "Cấp cứu y tế (115)", "115"),
            Hotline(202, 3, "Tổng đài quốc gia bảo vệ trẻ em (111)", "111"),
            Unit(700, "68", "Lâm Đồng", "tỉnh", PlaceLevel.Province, null, null, null),
            Unit(701, Commune, "Bản Mẫu", "xã", PlaceLevel.Commune, "68", Reform, null),
            Unit(702, "00002", "Khóm Mẫu", "phường", PlaceLevel.Commune, "68", Reform, null),
            Unit(703, "dak-nong", "Đắk Nông", "tỉnh", PlaceLevel.Province, null, null, Reform.AddDays(-1)) with
            {
                Successions = [new("68", SuccessionKind.Merge, Reform)],
            },
            Unit(704, "huyen-mau", "Chia Đôi", "huyện", PlaceLevel.District, "dak-nong", null, Reform.AddDays(-1)) with
            {
                Successions = [new(Commune, SuccessionKind.Split, Reform), new("00002", SuccessionKind.Split, Reform)],
            },
            .. Scripts(),
            .. more,
        ];
        var log = items.Select(x => new Change(
            x.Version,
            x.Id,
            x.Type.Name,
            x.Language,
            ChangeAction.Upsert,
            ChangeReason.Published,
            SampleSnapshot.Then
        ));
        return CampaignSnapshot
            .Empty(Site.SiteVocabularies.Create())
            .Apply(items, [.. log.OrderBy(x => x.Seq)], items.Max(x => x.Version));
    }

    /// <summary>Every script of <c>content/</c>, as an officer wrote it.</summary>
    public static IEnumerable<Script> Scripts()
    {
        var folder = Path.Combine(Approved.Root, "content", SampleSnapshot.Action, "2021", "scripts");
        var yaml = new DeserializerBuilder().Build();
        foreach (var (index, file) in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Index())
        {
            var read = yaml.Deserialize<Dictionary<string, object>>(File.ReadAllText(file));
            string? Text(string name) => read.GetValueOrDefault(name) as string;
            DateOnly? Day(string name) =>
                Text(name) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null;
            yield return new Script(
                SampleSnapshot.Header(4_000 + index, Text("id")!, Text("title")!) with
                {
                    Campaign = SampleSnapshot.Action,
                    Edition = 2021,
                    ValidFrom = Day("validFrom"),
                    ValidUntil = Day("validUntil"),
                    Situation = Text("situation") == "epidemic" ? Situation.Epidemic : Situation.Normal,
                    Audiences = read.GetValueOrDefault("audiences") is List<object> list
                        ? [.. list.Cast<string>()]
                        : [],
                }
            )
            {
                Order = int.Parse(Text("order")!, CultureInfo.InvariantCulture),
                Kind = Text("kind")!,
                Class = Text("class") == "uu-tien" ? BulletinClass.Priority : BulletinClass.Ordinary,
                Body = Text("body")!,
                SlotSeconds = int.Parse(Text("slotSeconds")!, CultureInfo.InvariantCulture),
                Recordings =
                    index == 1
                        ?
                        [
                            new(
                                Guid.NewGuid(),
                                "giong-nu.mp3",
                                "audio/mpeg",
                                4,
                                new string('a', 64),
                                "media/x1/giong-nu.mp3",
                                Seconds: 31
                            ),
                        ]
                        : [],
            };
        }
    }

    private static Service Hotline(int n, int order, string title, string number) =>
        new(SampleSnapshot.Header(n, $"so-{number}", title))
        {
            Order = order,
            Kinds = [Service.HotlineKind],
            Phones = [new(number)],
        };

    private static Place Unit(
        int n,
        string code,
        string name,
        string kind,
        PlaceLevel level,
        string? parent,
        DateOnly? from,
        DateOnly? to
    ) =>
        new(SampleSnapshot.Header(n, code, name))
        {
            Ref = code,
            Code = Place.IsCode(code) ? code : null,
            Level = level,
            Versions = [new(name, kind, parent, from, to, null)],
        };
}
