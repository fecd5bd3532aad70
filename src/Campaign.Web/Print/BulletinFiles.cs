using System.Collections.Immutable;
using Campaign.Core.Bulletins;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Web.Bulletins;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items.Lists;

namespace Campaign.Web.Print;

/// <summary>An issue of a bulletin on paper, and as a document to finish by hand.</summary>
internal sealed class BulletinFiles(
    SnapshotStore store,
    CampaignClock clock,
    RateLimiter limiter,
    PrintService print,
    BulletinSheets sheets
)
{
    /// <summary>Query parameters.</summary>
    public static ImmutableArray<Parameter> Parameters { get; } = [Parameter.Lang, Parameter.MinVersion];

    /// <summary><c>/api/v1/bulletins/{id}/files/{name}</c>.</summary>
    public async Task<IResult> FileAsync(HttpContext http, Guid id, string name)
    {
        var query = await FileAnswers.BeginAsync(http, limiter, Parameters);
        var (snapshot, today) = (store.Current, clock.Today);
        var language = ItemLists.LanguageOf(snapshot, query, ItemType.Bulletin);
        var bulletin =
            snapshot.Find<Bulletin>(id, language) ?? throw ItemLists.Missing(snapshot, ItemType.Bulletin, id);
        if (name == ApiBulletin.Document)
        {
            var document = BulletinDocument.Write(sheets.Compose(snapshot, today, bulletin));
            return Results.File(document, ApiBulletin.DocumentType, $"{bulletin.Slug}.docx");
        }
        var format =
            PrintFormats.OfBulletins.FirstOrDefault(x => name == $"{x.Name}.{x.Extension}")
            ?? throw new ProblemException(
                ProblemType.NotFound,
                $"There is no file {name} of bulletin {id}; there are: "
                    + $"{string.Join(", ", PrintFormats.OfBulletins.Select(x => $"{x.Name}.pdf"))}, "
                    + $"{ApiBulletin.Document}."
            );
        var file = await FileAnswers.RenderedAsync(() =>
            print.RenderAsync(
                sheets.Compose(snapshot, today, bulletin),
                format,
                new PrintOptions(),
                RenderCauses.Of(http),
                http.RequestAborted
            )
        );
        return FileAnswers.Of(file, format.MediaType, $"{bulletin.Slug}-{name}");
    }
}
