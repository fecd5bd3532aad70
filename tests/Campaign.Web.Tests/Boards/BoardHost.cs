using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Web.Boards;
using Campaign.Web.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Boards;

/// <summary>
/// The boards over the sample of the site, with two events on the day; the server's clock is the test's.
/// </summary>
public sealed class BoardHost() : RenderingHost(SiteSample.With(SiteSample.Create(), [.. Today()]))
{
    public const string Board = "/bang-tin/00001";
    public const string Ends = "Sinh hoạt câu lạc bộ";
    public const string Stays = "Tuần lễ tuyên truyền";

    internal static IEnumerable<PublishedItem> Today()
    {
        yield return new Event(SiteSample.Of(310, "cau-lac-bo", Ends, 2025) with { Places = ["00001"] })
        {
            Kind = "sinh-hoat",
            StartDate = new(2025, 11, 21),
            StartTime = new(8, 0),
            EndDate = new(2025, 11, 21),
            EndTime = new(10, 30),
            Venue = "Nhà văn hóa thôn Mẫu",
        };
        yield return new Event(SiteSample.Of(311, "tuan-le", Stays, 2025) with { Places = ["68"] })
        {
            Kind = "tuyen-truyen",
            StartDate = new(2025, 11, 20),
            EndDate = new(2025, 11, 26),
        };
        yield return new Event(SiteSample.Of(312, "noi-khac", "Việc của nơi khác", 2025) with { Places = ["20"] })
        {
            Kind = "tuyen-truyen",
            StartDate = new(2025, 11, 21),
            EndDate = new(2025, 11, 21),
        };
        yield return new KeyMessage(SiteSample.Of(120, "dai", Long, 2025) with { Places = ["00001"] })
        {
            Order = 20,
            OfficialText = Long,
            Evergreen = true,
            HelpLine = "Gọi 111 hoặc 1900 96 96 80.",
        };
    }

    private static readonly string Long = string.Concat(Enumerable.Repeat("Nghiêng mình nghe những người nghèo. ", 8))
        .Trim();

    /// <summary>Withdraws what has this slug, as the projector does.</summary>
    internal void Withdraw(string slug)
    {
        var now = Store.Current;
        var item = now.Items.First(x => x.Slug == slug);
        Store.Replace(
            now.Apply(
                [],
                [
                    new(
                        now.Seq + 1,
                        item.Id,
                        item.Type.Name,
                        item.Language,
                        ChangeAction.Delete,
                        ChangeReason.Unpublished,
                        Time.Now
                    ),
                ],
                now.Seq + 1
            )
        );
    }

    protected override void Add(IServiceCollection services) => services.AddBoards();

    // What a board knows of the time is this header.
    protected override void Use(WebApplication app) =>
        app.Use(next =>
            http =>
            {
                http.Response.Headers.Date = Time.Now.ToString("r", System.Globalization.CultureInfo.InvariantCulture);
                return next(http);
            }
        );

    protected override void Map(WebApplication app) => app.MapBoards();
}
