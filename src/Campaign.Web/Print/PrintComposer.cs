using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Themes;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Pages.Themes;
using Campaign.Web.Places;
using Campaign.Web.Settings;
using Campaign.Web.Words;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Print;

/// <summary>What is to be printed.</summary>
/// <param name="Snapshot">What is published.</param>
/// <param name="Day">The campaign's local day.</param>
/// <param name="Message">The message.</param>
/// <param name="Material">The material to print it as; null for the message alone.</param>
/// <param name="Place">The place the copy is for; null for the nation.</param>
internal sealed record PrintJob(
    CampaignSnapshot Snapshot,
    DateOnly Day,
    KeyMessage Message,
    Material? Material,
    Place? Place
)
{
    /// <summary>Language of the message.</summary>
    public string Language => Message.Language;
}

/// <summary>Fills a sheet with published content. Nothing on it is made up here.</summary>
internal sealed class PrintComposer(PrintIssuers issuers, ThemeCatalog themes, IOptions<CampaignOptions> options)
{
    private const int MostBeside = 5;

    /// <summary>The whole content of a sheet in this format.</summary>
    /// <exception cref="UnprintableException">A logo cannot be read.</exception>
    public PrintContent Compose(PrintJob job, PrintFormat format)
    {
        var (message, material, campaign) = (
            job.Message,
            job.Material,
            CampaignOf(job.Snapshot, job.Message.Header.Campaign ?? job.Material?.Header.Campaign, job.Language)
        );
        var isList = format.Name == "messages";
        var language = Tag(job.Language);
        var words = themes.WordsOf(language);
        var issuer = issuers.Of(job.Snapshot, job.Day, job.Place, job.Language);
        return new()
        {
            Message = isList ? material?.Title ?? "Thông điệp truyền thông" : message.Text,
            HelpLine = isList ? "" : message.HelpLine ?? "",
            Theme = ThemeOf(job.Snapshot, campaign, YearOf(job), job.Day),
            Language = language,
            Words = words,
            CampaignName = campaign?.Title ?? "",
            CampaignLanguage = Tag(campaign?.Language),
            Dates = DatesOf(job, campaign),
            PlaceName = job.Place is { } place ? PlaceWords.Name(job.Snapshot.Places, place.Ref, job.Day) : "",
            Organisation = issuer.Name,
            OrganisationLanguage = Tag(issuer.Language),
            Logos = issuer.Logos,
            Hotlines = PrintHotlines.Of(job.Snapshot, job.Day, job.Place, job.Language),
            QrUrl = QrUrl(job.Place),
            CardUrl = QrUrl(null),
            Credit = Credit(material, words),
            IsSample = message.Header.IsSample || material?.Header.IsSample == true || issuer.IsSample,
            Sections = isList ? List(job) : Beside(job),
        };
    }

    /// <summary>
    /// The message, and then those that may be printed together with it, in order: the ones of its edition for the
    /// whole country that are valid on the day.
    /// </summary>
    public static IReadOnlyList<KeyMessage> MessagesOf(PrintJob job) => [job.Message, .. OthersOf(job)];

    /// <summary>Every format of a message, with the sizes of pictures that officers added.</summary>
    public static IReadOnlyList<PrintFormat> FormatsOf(CampaignSnapshot snapshot, KeyMessage message) =>
        [.. PrintFormats.OfMessages, .. SizesOf(snapshot, message)];

    /// <summary>Pictures of the sizes that officers added for a message's year or campaign.</summary>
    public static IEnumerable<PrintFormat> SizesOf(CampaignSnapshot snapshot, KeyMessage message) =>
        ChoiceLevels.Of(message.Header, snapshot).Sizes.Select(x => PrintFormats.Sized(x.Title, x.Width, x.Height));

    /// <summary>
    /// The address in a sheet's code: the page of the place where it hangs or, without a place, the help page. A card
    /// that people carry does not name a place.
    /// </summary>
    public string QrUrl(Place? place) => PageUrl(place is null ? "/tro-giup" : SiteAddress.OfPlace(place.Ref));

    /// <summary>The whole address of a page of this site; empty when the site's address is not known.</summary>
    public string PageUrl(string path) => options.Value.BaseUrl is { } site ? site.TrimEnd('/') + path : "";

    /// <summary>
    /// The place whose organisations issue a sheet and whose numbers are on it. What is for several places has none,
    /// because no single one would be right.
    /// </summary>
    public static Place? PlaceOf(CampaignSnapshot snapshot, PublishedItem item, DateOnly today) =>
        item.Header.Places is [var only] && snapshot.Places.Resolve(only, today) is [var unit] ? unit : null;

    /// <summary>A campaign in a language, or otherwise in Vietnamese.</summary>
    public static CampaignInfo? CampaignOf(CampaignSnapshot snapshot, string? alias, string language) =>
        snapshot.All<CampaignInfo>(language).FirstOrDefault(x => x.Alias == alias)
        ?? snapshot.All<CampaignInfo>().FirstOrDefault(x => x.Alias == alias);

    /// <summary>The theme of the campaign's edition of that year, or otherwise of the current one.</summary>
    public static string ThemeOf(CampaignSnapshot snapshot, CampaignInfo? campaign, int? year, DateOnly day)
    {
        var edition =
            EditionOf(snapshot, campaign, year)
            ?? (campaign is null ? null : EditionFacts.Current(snapshot, campaign.Alias, day));
        return edition?.VisualTheme ?? SiteThemes.Default;
    }

    /// <summary>The language tag on sheets. For Vietnamese, it is the same with and without the country.</summary>
    public static string Tag(string? language) =>
        language?.StartsWith("vi", StringComparison.Ordinal) == true ? "vi" : language ?? "";

    private static Edition? EditionOf(CampaignSnapshot snapshot, CampaignInfo? campaign, int? year) =>
        snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == campaign?.Alias && x.Year == year);

    // Messages for any year use the current edition's theme.
    private static int? YearOf(PrintJob job) =>
        job.Material?.Header.Edition ?? (job.Message.Evergreen ? null : job.Message.Header.Edition);

    // A message for any year shows the season; one for a particular year shows that year's dates.
    private static string DatesOf(PrintJob job, CampaignInfo? campaign)
    {
        if (!job.Message.Evergreen)
            return EditionOf(job.Snapshot, campaign, job.Message.Header.Edition) is { } edition
                ? Dates.Range(edition.Start, edition.End)
                : "";
        return campaign is { SeasonStart: { } start, SeasonEnd: { } end }
            ? $"{Dates.Short(start.In(job.Day.Year))} – {Dates.Short(end.In(job.Day.Year))}"
            : "";
    }

    private static string Credit(Material? material, PrintWords words) =>
        material is null
            ? ""
            : string.Join(
                " · ",
                new[]
                {
                    material.Code,
                    material.DesignVersion is { } version ? $"{words.Version} {version}" : null,
                    material.Header.Licence,
                }.OfType<string>()
            );

    private static List<PrintSection> List(PrintJob job) =>
        [.. MessagesOf(job).Select(x => new PrintSection(x.Text, x.HelpLine ?? ""))];

    private static IEnumerable<KeyMessage> OthersOf(PrintJob job)
    {
        var header = job.Message.Header;
        return header.Campaign is not { } campaign
            ? []
            : MessageSelection
                .For(job.Snapshot, campaign, header.Edition ?? job.Day.Year, job.Language)
                .Where(x =>
                    x.Id != job.Message.Id
                    // An earlier year may have said the same.
                    && x.Text != job.Message.Text
                    && !x.Header.IsSample
                    && x.Header.ValidOn(job.Day)
                    && x.Header.Situation == header.Situation
                    // A message for one year may stand only next to others for that year.
                    && (x.Evergreen || !job.Message.Evergreen)
                );
    }

    // For the inside of a leaflet: other messages on the same subject, each with the help line it needs.
    private static List<PrintSection> Beside(PrintJob job)
    {
        var others = OthersOf(job).ToList();
        var kin = others.Where(x => job.Message.Group is { } group && x.Group == group).ToList();
        return
        [
            .. (kin.Count > 0 ? kin : others).Take(MostBeside).Select(x => new PrintSection(x.Text, x.HelpLine ?? "")),
        ];
    }
}
