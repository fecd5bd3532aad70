using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;

namespace Campaign.Web.Tests.Print;

/// <summary>The samples plus what printing needs: numbers, a commune, divided units, an uploaded file.</summary>
internal static class PrintSample
{
    public const string Commune = "00001";
    public const string Split = "huyen-mau";

    /// <summary>A message of another province.</summary>
    public const string Elsewhere = "00000096-0000-0000-0000-000000000001";
    public static readonly Guid Poster = SampleSnapshot.Key(351);
    public static readonly Guid Upload = SampleSnapshot.Key(352);
    public static readonly Guid WithHelp = SampleSnapshot.Key(103);
    public static readonly Guid ForYear = SampleSnapshot.Key(101);
    private static readonly DateOnly Reform = new(2025, 7, 1);

    public static CampaignSnapshot Create() =>
        With(
            SampleSnapshot.Create(),
            Service(210, "113", "Công an (113)", "113"),
            Service(211, "ngoi-nha", "Tổng đài mẫu tư vấn", "1900 00 00 01"),
            Service(212, "dia-phuong", "Tổng đài của tỉnh", "0263 000 0001") with { Order = 1000 } is var local
                ? local with
                {
                    Header = local.Header with { Places = ["68"] },
                }
                : null!,
            Service(213, "dia-phuong-mau", "Số mẫu", "0263 999 9999") is var sample
                ? sample with
                {
                    Order = 1001,
                    Header = sample.Header with { Places = ["68"], IsSample = true },
                }
                : null!,
            Material(351, "ap-phich-len-tieng", "Áp phích: hãy lên tiếng", 103, "a4", "a3", "banner", "card", "share"),
            Material(352, "clip", "Clip", null) with
            {
                Files =
                [
                    new(
                        Guid.NewGuid(),
                        "clip.mp4",
                        "video/mp4",
                        10,
                        new string('b', 64),
                        "media/x2/clip.mp4",
                        Seconds: 3
                    ),
                ],
            },
            SampleSnapshot.Message(50, "Câu của tỉnh khác.") is var other
                ? other with
                {
                    Header = other.Header with { Places = ["20"] },
                }
                : null!,
            Unit(720, "00002", "Khóm Mẫu", "phường", PlaceLevel.Commune, "68", Reform, null),
            Unit(721, Split, "Chia Đôi", "huyện", PlaceLevel.District, "dak-nong", null, Reform.AddDays(-1)) with
            {
                Successions = [new(Commune, SuccessionKind.Split, Reform), new("00002", SuccessionKind.Split, Reform)],
            }
        );

    /// <summary>A snapshot with more items, published after the others.</summary>
    public static CampaignSnapshot With(CampaignSnapshot snapshot, params PublishedItem[] items)
    {
        var next = items.Select((x, i) => (Item: x, Seq: snapshot.Seq + 1 + i)).ToList();
        var changes = next.Select(x => new Change(
            x.Seq,
            x.Item.Id,
            x.Item.Type.Name,
            x.Item.Language,
            ChangeAction.Upsert,
            ChangeReason.Published,
            SampleSnapshot.Then
        ));
        return snapshot.Apply(items, [.. changes], next[^1].Seq);
    }

    public static Material Material(int n, string slug, string title, int? message, params string[] templates) =>
        new(
            SampleSnapshot.Header(n, slug, title) with
            {
                Campaign = SampleSnapshot.Action,
                Edition = 2021,
                Licence = "CC BY 4.0",
            }
        )
        {
            Kind = "mau",
            Code = $"AP-{n}",
            DesignVersion = "2",
            Message = message is { } m ? SampleSnapshot.Key(m) : null,
            Templates = [.. templates],
            AltText = $"Hình của {title}.",
        };

    public static Service Service(int n, string slug, string title, string number) =>
        new(SampleSnapshot.Header(n, slug, title))
        {
            Order = n - 200,
            Kinds = [Core.Services.Service.HotlineKind],
            Phones = [new(number, null, "Miễn phí", "24/7")],
            VerifiedOn = new(2025, 11, 1),
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
