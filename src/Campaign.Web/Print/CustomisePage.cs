using System.Collections.Immutable;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Templates;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;
using Campaign.Web.Pages;
using Campaign.Web.Search;
using Campaign.Web.Services;

namespace Campaign.Web.Print;

/// <summary>The page on which anyone makes a copy for a place: message, place, format, preview, download.</summary>
internal sealed class CustomisePage(IRenderer renderer)
{
    public const string Path = "/tai-lieu/tuy-chinh";

    /// <summary>
    /// Query parameters: message, place by name or code, format, with bleed, how the preview is shown.
    /// </summary>
    public static readonly string[] Parameters = ["thong-diep", PlaceField.Name, "kho", "xen", "xem"];

    private const string Grey = "den-trang";
    private const string Guides = "an-toan";

    public Page Show(PageContext context)
    {
        var query = context.Query;
        var messages = context
            .Snapshot.All<KeyMessage>()
            .Where(x => x.Header.ValidOn(context.Today))
            .ToImmutableArray();
        var slug = query.Choice("thong-diep", messages.Select(x => x.Slug), "thông điệp");
        var format = PrintFormats.Find(
            query.Choice("kho", PrintFormats.OfMessages.Select(x => x.Name), "khổ in") ?? "a4"
        )!;
        var bleed = query.Choice("xen", ["1"], "lựa chọn") is not null;
        if (bleed && !format.HasBleed)
            query.Refuse(
                "xen",
                $"{format.Title} không có phần chừa xén. Bỏ chọn «bản cho nhà in», hoặc chọn khổ khác."
            );
        var look = query.Choice("xem", [Grey, Guides], "cách xem");
        if (look == Guides && !format.HasGuides)
            query.Refuse("xem", $"{format.Title} không có vùng an toàn. Chọn cách xem khác, hoặc chọn khổ khác.");
        var field = PlaceField.ReadKnown(context, out var call);
        if (call is not null)
            return call;
        var message = messages.FirstOrDefault(x => x.Slug == slug);
        var place = field.Answer.Places is [var only] ? only : null;
        // What was measured is the nation's sheet. A place has other logos and numbers, and is measured when it asks.
        var measured = place is null ? message : null;
        if (measured is not null && context.Snapshot.Unfit.Find(measured, format.Name) is { } unfit)
            query.Refuse("kho", $"{format.Title}: {string.Join(' ', unfit.Reasons)} Chọn khổ khác.");
        if (
            message is not null
            && place is not null
            && !context.Snapshot.Places.Reaches(message.Header.Places, place.Ref, context.Today)
        )
            query.Refuse(PlaceField.Name, "Thông điệp này dành cho địa phương khác.");
        var page = Page.Of<CustomiseView, CustomiseModel>(
            new(messages, message, format, bleed, field.Typed, field.Answer)
            {
                Look = look,
                Unfit = measured is null ? [] : ApiUnfitFile.Of(PrintFormats.OfMessages, measured, context.Snapshot),
                Faults = [.. query.Faults],
                Files =
                    query.Faults.Count > 0
                    || message is null
                    || !field.Answer.Offered.IsEmpty
                    || field.Answer.Places.Length > 1
                        ? null
                        : FilesOf(context, message, format, place, bleed, look),
                CanRender = renderer.Health.Available,
            },
            new PageHead("Làm bản in cho địa phương")
            {
                Description = "Chọn thông điệp, địa phương và khổ in; xem trước rồi tải về.",
                Theme = context.CurrentTheme,
            }
        );
        return query.Faults.Count > 0 ? page.WithFaults() : page;
    }

    private static CustomiseFiles FilesOf(
        PageContext context,
        KeyMessage message,
        PrintFormat format,
        Place? place,
        bool bleed,
        string? look
    )
    {
        var folder = context.Kinds.PathOf(message) + "/files";
        var forPlace = place is null ? "" : $"?place={place.Ref}";
        string With(string wish) => $"{forPlace}{(place is null ? "?" : "&")}{wish}=true";
        var shown = look switch
        {
            Grey => With("grey"),
            Guides => With("guides"),
            _ => forPlace,
        };
        var file = $"{folder}/{format.Name}.{format.Extension}";
        return new(
            PrintedFileLinks.Preview($"{folder}/{format.Name}.preview.png{shown}", format),
            file + (bleed ? With("bleed") : forPlace),
            format.HasGuides ? file + With("guides") : null,
            place is null ? null : $"/api/v1/kits/{place.Ref}.zip?message={message.Id}{(bleed ? "&bleed=true" : "")}",
            place
        );
    }
}

/// <summary>What was chosen, and the result.</summary>
/// <param name="Messages">Messages to choose from.</param>
/// <param name="Message">The chosen one; null when none has been chosen yet.</param>
/// <param name="Format">The format.</param>
/// <param name="Bleed">Whether it is for a print house, with bleed.</param>
/// <param name="PlaceText">The place as typed.</param>
/// <param name="Answer">The places with that name.</param>
public sealed record CustomiseModel(
    ImmutableArray<KeyMessage> Messages,
    KeyMessage? Message,
    PrintFormat Format,
    bool Bleed,
    string? PlaceText,
    PlaceAnswer Answer
)
{
    /// <summary>How the preview is shown; null: in colours.</summary>
    public string? Look { get; init; }

    /// <summary>Formats that the words of the message do not fit.</summary>
    internal ImmutableArray<ApiUnfitFile> Unfit { get; init; } = [];

    /// <summary>Formats to choose from.</summary>
    public IEnumerable<PrintFormat> Formats =>
        PrintFormats.OfMessages.Where(x => Unfit.All(u => u.Name != $"{x.Name}.{x.Extension}"));

    /// <summary>What has to be corrected.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>The copy; null while something still has to be chosen.</summary>
    public CustomiseFiles? Files { get; init; }

    /// <summary>Whether this server can render files now.</summary>
    public bool CanRender { get; init; }

    /// <summary>Units to choose from: several with that name, or several successors of a former one.</summary>
    public ImmutableArray<Place> Choices => Answer.Places.Length > 1 ? Answer.Places : Answer.Offered;
}

/// <summary>Addresses of a copy.</summary>
/// <param name="Picture">Its preview.</param>
/// <param name="Url">The file.</param>
/// <param name="GuidesUrl">The file with its safe zone and folds, to look at; null when it has none.</param>
/// <param name="KitUrl">The whole kit of the place; null when there is none.</param>
/// <param name="Place">The place; null for the nation.</param>
public sealed record CustomiseFiles(
    MaterialPicture Picture,
    string Url,
    string? GuidesUrl,
    string? KitUrl,
    Place? Place
);
