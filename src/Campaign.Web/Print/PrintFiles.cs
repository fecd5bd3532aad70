using System.Collections.Immutable;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Core.Time;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items.Lists;
using Campaign.Web.Media;

namespace Campaign.Web.Print;

/// <summary>Addresses of printed matter: a material's files, and any message in any format.</summary>
internal sealed class PrintFiles(
    SnapshotStore store,
    CampaignClock clock,
    RateLimiter limiter,
    PrintService print,
    PrintComposer composer,
    IUploadedFiles uploads
)
{
    /// <summary>Width of previews in pixels.</summary>
    public const int PreviewWidth = 480;

    private const string Preview = ".preview.png";

    private static readonly Parameter Place = new(
        "place",
        "Code of the place that the copy is for; the code of a former unit stands for its successor.",
        ParameterKind.Text,
        "68"
    );

    private static readonly Parameter Bleed = new(
        "bleed",
        "With 3 mm of bleed and crop marks, for a printing company.",
        ParameterKind.Flag,
        "true"
    );

    private static readonly Parameter Guides = new(
        "guides",
        "With the safe zone and the folds drawn on it, to look at; such a file is not for printing and says so.",
        ParameterKind.Flag,
        "true"
    );

    private static readonly Parameter Grey = new(
        "grey",
        "A preview as a printer without colours makes it.",
        ParameterKind.Flag,
        "true"
    );

    /// <summary>Query parameters.</summary>
    public static ImmutableArray<Parameter> Parameters { get; } =
    [Parameter.Lang, Place, Bleed, Guides, Grey, Parameter.MinVersion];

    /// <summary><c>/api/v1/materials/{id}/files/{name}</c>.</summary>
    public async Task<IResult> MaterialAsync(HttpContext http, Guid id, string name)
    {
        var query = await FileAnswers.BeginAsync(http, limiter, Parameters);
        var snapshot = store.Current;
        var language = ItemLists.LanguageOf(snapshot, query, ItemType.Material);
        var material =
            snapshot.Find<Material>(id, language) ?? throw ItemLists.Missing(snapshot, ItemType.Material, id);
        if (material.Files.FirstOrDefault(x => name == x.Name || name == SmallCopy.NameOf(x)) is { } file)
            return Uploaded(file, name, query);
        var formats = material.Templates.Select(PrintFormats.Find).OfType<PrintFormat>().ToList();
        if (Find(formats, name) is not { } format)
            throw NoSuchFile($"material {id}", name, formats, material.Files.Select(x => x.Name));
        if (material.Message is not { } key)
            throw new ProblemException(ProblemType.NotFound, $"Material {id} names no message to print.");
        var message =
            snapshot.Find<KeyMessage>(key, language) ?? throw ItemLists.Missing(snapshot, ItemType.Message, key);
        return await RenderAsync(http, new(snapshot, clock.Today, message, material, null), format, name, query);
    }

    /// <summary><c>/api/v1/messages/{id}/files/{name}</c>.</summary>
    public async Task<IResult> MessageAsync(HttpContext http, Guid id, string name)
    {
        var query = await FileAnswers.BeginAsync(http, limiter, Parameters);
        var snapshot = store.Current;
        var language = ItemLists.LanguageOf(snapshot, query, ItemType.Message);
        var message =
            snapshot.Find<KeyMessage>(id, language) ?? throw ItemLists.Missing(snapshot, ItemType.Message, id);
        var formats = PrintComposer.FormatsOf(snapshot, message);
        var format = Find(formats, name) ?? throw NoSuchFile($"message {id}", name, formats, []);
        return await RenderAsync(http, new(snapshot, clock.Today, message, null, null), format, name, query);
    }

    private async Task<IResult> RenderAsync(
        HttpContext http,
        PrintJob job,
        PrintFormat format,
        string name,
        ApiQuery query
    )
    {
        if (query[Place.Name] is { } code)
            job = job with { Place = PrintPlace.Of(job.Snapshot, code, job.Day) };
        var addressed = (PublishedItem?)job.Material ?? job.Message;
        if (job.Place is { } at && !job.Snapshot.Places.Reaches(addressed.Header.Places, at.Ref, job.Day))
            throw ProblemException.Parameter("place", $"this {addressed.Type.Name} is for other places only.");
        var isPreview = name.EndsWith(Preview, StringComparison.Ordinal);
        var options = OptionsOf(query, format);
        var look = new PreviewLook(query.Flag(Grey.Name), options.Guides);
        if (isPreview && query.Flag(Bleed.Name))
            throw ProblemException.Parameter(Bleed.Name, "a preview has none.");
        if (!isPreview && look.IsGrey)
            throw ProblemException.Parameter(Grey.Name, "only previews are shown in grey.");
        var file = await FileAnswers.RenderedAsync(() =>
        {
            var content = composer.Compose(job, format);
            return isPreview
                ? print.PreviewAsync(content, format, PreviewWidth, RenderCauses.Of(http), look, http.RequestAborted)
                : print.RenderAsync(content, format, options, RenderCauses.Of(http), http.RequestAborted);
        });
        return FileAnswers.Of(
            file,
            isPreview ? "image/png" : format.MediaType,
            isPreview ? null : DownloadName(job, format, options)
        );
    }

    // What is looked at shows bleed and marks too, where there are any.
    private static PrintOptions OptionsOf(ApiQuery query, PrintFormat format)
    {
        var guides = query.Flag(Guides.Name);
        var isForPrintHouse = query.Flag(Bleed.Name) || (guides && format.HasBleed);
        return (isForPrintHouse ? PrintOptions.PrintHouse : new()) with { Guides = guides };
    }

    private IResult Uploaded(MaterialFile file, string name, ApiQuery query)
    {
        foreach (var wish in new[] { Place.Name, Bleed.Name, Guides.Name, Grey.Name }.Where(x => query[x] is not null))
            throw ProblemException.Parameter(wish, $"{file.Name} was uploaded as it is and cannot be adapted.");
        return name == file.Name ? FileAnswers.Uploaded(uploads, file, file.Name) : FileAnswers.Small(uploads, file);
    }

    private static PrintFormat? Find(IEnumerable<PrintFormat> formats, string name) =>
        formats.FirstOrDefault(x => name == $"{x.Name}.{x.Extension}" || name == x.Name + Preview);

    private static ProblemException NoSuchFile(
        string what,
        string name,
        IEnumerable<PrintFormat> formats,
        IEnumerable<string> uploads
    ) =>
        new(
            ProblemType.NotFound,
            $"There is no file {name} of {what}; there are: "
                + $"{string.Join(", ", uploads.Concat(formats.Select(x => $"{x.Name}.{x.Extension}")))}."
        );

    private static string DownloadName(PrintJob job, PrintFormat format, PrintOptions options)
    {
        // The file name of a card must not reveal what it is either.
        var stem = format.Name == "card" ? "" : (job.Material?.Slug ?? job.Message.Slug) + "-";
        var place = job.Place is { } at ? "-" + Slug.From((at.On(job.Day) ?? at.Latest).FullName) : "";
        var kind =
            options.Guides ? "-xem"
            : options.Bleed ? "-nha-in"
            : "";
        return $"{stem}{format.Name}{place}{kind}.{format.Extension}";
    }
}
