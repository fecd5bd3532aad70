using Campaign.Core.Places;
using Campaign.Core.Publication;
using static Campaign.Web.Tests.SampleSnapshot;

namespace Campaign.Web.Tests.Site;

/// <summary>Provinces and communes before and after 1/7/2025.</summary>
internal static class SamplePlaces
{
    private static readonly DateOnly Reform = new(2025, 7, 1);

    public static IEnumerable<PublishedItem> All()
    {
        yield return Unit(700, "68", PlaceLevel.Province, "tỉnh", "Lâm Đồng", null, null, null);
        yield return Unit(701, "20", PlaceLevel.Province, "tỉnh", "Lạng Sơn", null, null, null);
        yield return Unit(702, "00001", PlaceLevel.Commune, "xã", "Mẫu", "68", Reform, null);
        yield return Unit(703, "00002", PlaceLevel.Commune, "xã", "Mẫu", "20", Reform, null);
        yield return Unit(704, "00003", PlaceLevel.Commune, "phường", "Gia Nghĩa", "68", Reform, null);
        yield return Unit(705, "dak-nong", PlaceLevel.Province, "tỉnh", "Đắk Nông", null, null, Reform.AddDays(-1)) with
        {
            Successions = [new("68", SuccessionKind.Merge, Reform)],
            OtherNames = ["Đăk Nông"],
        };
        yield return Unit(
            706,
            "huyen-cu",
            PlaceLevel.District,
            "huyện",
            "Cũ",
            "dak-nong",
            null,
            Reform.AddDays(-1)
        ) with
        {
            Successions = [new("00001", SuccessionKind.Split, Reform), new("00003", SuccessionKind.Split, Reform)],
        };
    }

    private static Place Unit(
        int n,
        string code,
        PlaceLevel level,
        string kind,
        string name,
        string? parent,
        DateOnly? from,
        DateOnly? to
    ) =>
        new(Header(n, code, $"{kind} {name}"))
        {
            Ref = code,
            Code = Place.IsCode(code) ? code : null,
            Level = level,
            Versions = [new(name, kind, parent, from, to, null)],
        };
}
