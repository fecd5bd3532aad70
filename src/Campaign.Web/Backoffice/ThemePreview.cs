using Campaign.Core.Campaigns;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Themes;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Http.Answers;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Errors;
using Campaign.Web.Print;
using Campaign.Web.Site.Home;

namespace Campaign.Web.Backoffice;

/// <summary>
/// Shows the home page and a poster in a theme that no edition has chosen yet, by short-lived links that the dashboard
/// gives to officers.
/// </summary>
internal sealed class ThemePreview(
    PreviewLinks links,
    ThemeCatalog themes,
    SnapshotStore store,
    CampaignClock clock,
    PageEndpoint pages,
    PrintComposer composer,
    PrintService print,
    IRenderer renderer
)
{
    /// <summary>Path under which the pages are.</summary>
    public const string Path = "/xem-truoc/chu-de";

    /// <summary>File name of the poster, next to its page.</summary>
    public const string Poster = "ap-phich.png";

    private const string Purpose = "theme";
    private const string Notice = "Bản xem thử, chưa công bố. Đừng chia sẻ địa chỉ này.";

    private static readonly PrintFormat Format = PrintFormats.Get("a4");

    /// <summary>A link to each theme's page.</summary>
    public IEnumerable<DashboardLine> Lines() =>
        themes
            .All.OrderBy(x => x.Name, StringComparer.Ordinal)
            .Select(x => new DashboardLine($"{x.Title} ({x.Name})", x.Description, Page: Link(x.Name)));

    /// <summary>Path of a theme's page. It is valid for as long as links to drafts are.</summary>
    public string Link(string theme) => $"{Path}/{theme}/{links.Sign(Purpose, theme)}";

    /// <summary>The page.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, string theme, string token)
    {
        if (Refused(http, theme, token) is { } refusal)
            await pages.ErrorAsync(http, refusal);
        else
            await pages.PreviewAsync(http, Wearing(theme), [], x => PageOf(x, theme), Notice);
        return Results.Empty;
    }

    /// <summary>The poster on it.</summary>
    public async Task<IResult> PosterAsync(HttpContext http, string theme, string token)
    {
        if (Refused(http, theme, token) is not null || Sample() is not { } message)
            return Results.NotFound();
        var job = new PrintJob(Wearing(theme), clock.Today, message, null, null);
        var content = composer.Compose(job, Format) with { Theme = theme };
        var file = await FileAnswers.RenderedAsync(() =>
            print.PreviewAsync(
                content,
                Format,
                PrintFiles.PreviewWidth,
                RenderCause.Editor,
                cancel: http.RequestAborted
            )
        );
        return Results.File(file.Path, "image/png");
    }

    private Page? Refused(HttpContext http, string theme, string token)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        if (links.Open(Purpose, token) != theme)
            return ErrorPages.NotFound("trang xem thử còn hạn").NotKept();
        var names = string.Join(", ", themes.All.Select(x => x.Name));
        return themes.Find(theme) is null
            ? ErrorPages.NotFound($"bộ nhận diện «{theme}» (chỉ có: {names})").NotKept()
            : null;
    }

    private Page PageOf(PageContext context, string theme)
    {
        var home = HomePages.Home(context);
        var poster =
            renderer.Health.Available && Sample() is not null
                ? PrintedFileLinks.Preview($"{context.Path}/{Poster}", Format)
                : null;
        return Page.Of<ThemePreviewView, ThemePreviewModel>(
            new(themes.Get(theme), (HomeModel)home.Model, poster),
            new PageHead($"Xem thử: {themes.Get(theme).Title}") { Theme = theme }
        );
    }

    // For this request alone, every edition uses the theme.
    private CampaignSnapshot Wearing(string theme)
    {
        var now = store.Current;
        return now.Apply([.. now.All<Edition>().Select(x => x with { VisualTheme = theme })], [], now.Seq);
    }

    private KeyMessage? Sample() => store.Current.All<KeyMessage>().FirstOrDefault(x => x.Header.ValidOn(clock.Today));
}
