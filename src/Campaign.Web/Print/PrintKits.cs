using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Campaign.Core.Campaigns;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Kits;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Themes;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;

namespace Campaign.Web.Print;

/// <summary>Kits: everything a commune prints and shares for one message, in one ZIP file.</summary>
internal sealed class PrintKits(
    SnapshotStore store,
    CampaignClock clock,
    RateLimiter limiter,
    PrintComposer composer,
    KitWriter writer,
    ThemeCatalog themes,
    RenditionCache cache
)
{
    private static readonly string[] Formats = ["a4", "a3", "leaflet", "banner", "card", "share", "share-square"];

    private static readonly Parameter Message = new(
        "message",
        "Id of the message; if not given, the first one of the current edition that suits every year and place."
    );

    private static readonly Parameter Bleed = new(
        "bleed",
        "With 3 mm of bleed and crop marks where the format has them.",
        ParameterKind.Flag,
        "true"
    );

    /// <summary>Query parameters.</summary>
    public static ImmutableArray<Parameter> Parameters { get; } =
    [Parameter.Lang, Message, Bleed, Parameter.MinVersion];

    /// <summary><c>/api/v1/kits/{place}.zip</c>.</summary>
    public async Task<IResult> KitAsync(HttpContext http, string place)
    {
        var query = await FileAnswers.BeginAsync(http, limiter, Parameters);
        var (snapshot, today) = (store.Current, clock.Today);
        if (snapshot.Places.Find(place) is null)
            throw ItemLists.Missing(snapshot, ItemType.Place, place, $"place: no unit is known by {place}.");
        var language = ItemLists.LanguageOf(snapshot, query, ItemType.Message);
        var message = MessageOf(snapshot, query[Message.Name], language, today);
        var at = PrintPlace.Of(snapshot, place, today);
        EnsureFor(snapshot, message, at, today);
        var file = await FileAnswers.RenderedAsync(() =>
        {
            var request = Request(snapshot, at, message, today, query.Flag(Bleed.Name));
            return cache.GetOrAddAsync(
                Key(request),
                "zip",
                async () =>
                {
                    using var zip = new MemoryStream();
                    await writer.WriteAsync(zip, request, RenderCauses.Of(http));
                    return zip.ToArray();
                },
                http.RequestAborted
            );
        });
        return FileAnswers.Of(file, "application/zip", NameOf(at, message) + ".zip");
    }

    /// <summary>The kits of a place and, for a province, of each of its units.</summary>
    /// <param name="place">Code of the place.</param>
    /// <param name="message">Id of the message; null for one of the current edition.</param>
    /// <param name="language">Language of the message; null for Vietnamese.</param>
    /// <param name="bleed">Whether it is for a print house, with bleed.</param>
    /// <exception cref="ProblemException">
    /// The place is unknown, the message is for other places, or nothing printable is published.
    /// </exception>
    /// <exception cref="UnprintableException">A logo cannot be read.</exception>
    public IReadOnlyList<KitRequest> Batch(string place, string? message, string? language, bool bleed)
    {
        var (snapshot, today) = (store.Current, clock.Today);
        var top = PrintPlace.Of(snapshot, place, today);
        var printed = MessageOf(snapshot, message, language ?? CampaignSnapshot.DefaultLanguage, today);
        EnsureFor(snapshot, printed, top, today);
        return
        [
            .. snapshot
                .Places.Children(top.Ref)
                .Where(x => x.ExistsOn(today))
                .Prepend(top)
                .Select(x => Request(snapshot, x, printed, today, bleed)),
        ];
    }

    private KitRequest Request(CampaignSnapshot snapshot, Place place, KeyMessage message, DateOnly today, bool bleed)
    {
        var job = new PrintJob(snapshot, today, message, null, place);
        var content = composer.Compose(job, PrintFormats.Get(Formats[0]));
        // A card without numbers is useless, so it is left out while the directory is empty.
        var formats = Formats
            .Where(x => x != "card" || content.Hotlines.Count > 0)
            .Select(PrintFormats.Get)
            .Concat(PrintComposer.SizesOf(snapshot, message));
        return new(
            NameOf(place, message),
            content,
            [.. formats],
            [.. Texts(job, content)],
            bleed ? PrintOptions.PrintHouse : new()
        );
    }

    private static string NameOf(Place place, KeyMessage message) =>
        $"bo-tai-lieu-{place.Ref}"
        + (message.Language == CampaignSnapshot.DefaultLanguage ? "" : "-" + message.Language.ToLowerInvariant());

    private static IEnumerable<KitText> Texts(PrintJob job, PrintContent content)
    {
        var messages = PrintComposer.MessagesOf(job).Select(x => x.HelpLine is { } help ? $"{x.Text}\n{help}" : x.Text);
        yield return new("thong-diep.txt", string.Join("\n\n", messages) + "\n");
        if (content.Hotlines.Count > 0)
            yield return new(
                "so-dien-thoai.txt",
                string.Concat(
                    content.Hotlines.Select(x =>
                        string.Join(", ", new[] { $"{x.Number}: {x.Label}", x.Note }.Where(t => t.Length > 0)) + "\n"
                    )
                )
            );
    }

    private static KeyMessage MessageOf(CampaignSnapshot snapshot, string? id, string language, DateOnly today)
    {
        if (id is not null)
            return !Guid.TryParse(id, out var key)
                ? throw ProblemException.Parameter(Message.Name, $"{id} is not an id.")
                : snapshot.Find<KeyMessage>(key, language) ?? throw ItemLists.Missing(snapshot, ItemType.Message, key);
        var campaign = snapshot.All<CampaignInfo>().FirstOrDefault();
        var edition = campaign is null ? null : EditionFacts.Current(snapshot, campaign.Alias, today);
        var usable = edition is null ? [] : EditionFacts.Of(snapshot, campaign!, edition, today).Messages;
        return usable
                .Where(x => !x.Header.IsSample)
                .Select(x => snapshot.Find<KeyMessage>(x.Id, language))
                .OfType<KeyMessage>()
                .OrderBy(x => !x.Evergreen)
                .ThenBy(x => x.HelpLine is not null)
                .FirstOrDefault()
            ?? throw new ProblemException(
                ProblemType.NotFound,
                $"No message is published in {language} that could be printed."
            );
    }

    private static void EnsureFor(CampaignSnapshot snapshot, KeyMessage message, Place place, DateOnly day)
    {
        if (!snapshot.Places.Reaches(message.Header.Places, place.Ref, day))
            throw ProblemException.Parameter(Message.Name, "this message is for other places only.");
    }

    private string Key(KitRequest request) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes($"{KitWriter.Key(request)} {themes.Get(request.Content.Theme).Hash}")
            )
        );
}
