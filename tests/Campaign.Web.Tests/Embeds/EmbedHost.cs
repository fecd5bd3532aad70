using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Boards;
using Campaign.Web.Embeds;
using Campaign.Web.Tests.Boards;
using Campaign.Web.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Embeds;

/// <summary>Embeds over the sample of the site, with services of a commune that are no samples.</summary>
public sealed class EmbedHost() : RenderingHost(Snapshot())
{
    public const string Place = "00001";
    public const string Counsel = "Tư vấn của xã";
    public const string CounselInEnglish = "Counselling in the commune";
    public const string Shelter = "Nơi tạm lánh của xã";
    public const string Hostile = "<script>alert(1)</script>\"onload=x {0}";
    public const string Exit = "https://weather.example/";

    /// <summary>Pages that may be framed.</summary>
    public static TheoryData<string> Framed { get; } =
    [
        "/nhung/tro-giup",
        "/nhung/thong-diep",
        "/nhung/lich",
        $"/nhung/tro-giup?place={Place}",
        $"/nhung/thong-diep?place={Place}&nen=toi",
        $"/nhung/lich?place={Place}&nen=sang",
        "/nhung/tro-giup?tieng=en-US",
        $"/nhung/thong-diep?place={Place}&tieng=en-US",
    ];

    /// <summary>What is published.</summary>
    internal static CampaignSnapshot Snapshot() =>
        SiteSample.With(SiteSample.Create(), [.. BoardHost.Today(), .. Local()]);

    internal void Withdraw(string slug) => Store.Replace(Without(Store.Current, slug, Time.Now));

    private static CampaignSnapshot Without(CampaignSnapshot now, string slug, DateTimeOffset at)
    {
        var item = now.Items.First(x => x.Slug == slug);
        var seq = now.Seq + 1;
        return now.Apply(
            [],
            [new(seq, item.Id, item.Type.Name, item.Language, ChangeAction.Delete, ChangeReason.Unpublished, at)],
            seq
        );
    }

    private static IEnumerable<PublishedItem> Local()
    {
        yield return new Service(SampleSnapshot.Header(250, "tu-van-xa", Counsel) with { Places = [Place] })
        {
            Kinds = ["tu-van"],
            Phones = [new("0000 000 006")],
            Address = "Thôn Mẫu",
            VerifiedOn = new(2025, 11, 1),
            CallTested = true,
        };
        yield return new Service(SampleSnapshot.Header(251, "tam-lanh-xa", Shelter) with { Places = [Place] })
        {
            Kinds = [Service.ShelterKind],
            Phones = [new("0000 000 007")],
            VerifiedOn = new(2025, 11, 1),
            CallTested = true,
        };
        yield return new Service(
            SampleSnapshot.Header(250, "tu-van-xa", CounselInEnglish) with
            {
                Places = [Place],
                Language = "en-US",
                AvailableLanguages = ["vi-VN", "en-US"],
            }
        )
        {
            Kinds = ["tu-van"],
            Phones = [new("0000 000 006")],
            VerifiedOn = new(2025, 11, 1),
            CallTested = true,
        };
        yield return new KeyMessage(SiteSample.Of(121, "la", Hostile, 2025) with { Places = [Place] })
        {
            Order = 21,
            OfficialText = Hostile,
            Evergreen = true,
        };
    }

    protected override void Add(IServiceCollection services) =>
        services.AddBoards().AddEmbeds().Configure<Campaign.Web.Settings.CampaignOptions>(x => x.SafeExitUrl = Exit);

    protected override void Map(WebApplication app)
    {
        app.MapEmbeds();
        app.MapBoards();
    }
}
