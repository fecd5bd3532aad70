using System.Collections.Immutable;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items.Lists;
using Campaign.Web.Pages.Assets;

namespace Campaign.Web.Print;

/// <summary>
/// What social networks show of a link to a message: the message itself, in the theme of its year. Where that cannot be
/// drawn they get the picture of the site, because a link with a torn picture looks like a fraud.
/// </summary>
internal sealed class LinkPictures(
    SnapshotStore store,
    CampaignClock clock,
    RateLimiter limiter,
    PrintService print,
    PrintComposer composer,
    ILogger<LinkPictures> log
)
{
    private static readonly PrintFormat Format = PrintFormats.Get("share");

    /// <summary>Query parameters.</summary>
    public static ImmutableArray<Parameter> Parameters { get; } = [Parameter.Lang, Parameter.MinVersion];

    /// <summary>The picture of a message.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, Guid id)
    {
        var query = await FileAnswers.BeginAsync(http, limiter, Parameters);
        var snapshot = store.Current;
        var language = ItemLists.LanguageOf(snapshot, query, ItemType.Message);
        var message =
            snapshot.Find<KeyMessage>(id, language) ?? throw ItemLists.Missing(snapshot, ItemType.Message, id);
        try
        {
            var content = composer.Compose(new(snapshot, clock.Today, message, null, null), Format);
            var drawn = await print.RenderAsync(
                content,
                Format,
                new PrintOptions(),
                RenderCauses.Of(http),
                http.RequestAborted
            );
            return FileAnswers.Of(drawn, MediaTypes.Png, null);
        }
        catch (RenderingException why)
        {
            log.LogInformation("A link to message {Id} has the picture of the site: {Why}", id, why.Message);
            return Results.Bytes(SiteAssets.Read("share.png"), MediaTypes.Png);
        }
    }
}
