using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Rendering.Templates;
using Campaign.Web.Operations;
using Campaign.Web.Site.Home;
using Campaign.Web.Site.Text;
using Campaign.Web.Site.Themes;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Print;

/// <summary>What is to be printed.</summary>
/// <param name="Snapshot">What is published.</param>
/// <param name="Day">The campaign's local day.</param>
/// <param name="Message">The message.</param>
/// <param name="Material">The material it is printed as; null: the message alone.</param>
/// <param name="Place">The place the copy is for; null: the nation.</param>
internal sealed record PrintJob(CampaignSnapshot Snapshot, DateOnly Day, KeyMessage Message, Material? Material, Place? Place)
{
    /// <summary>Language of the message.</summary>
    public string Language => Message.Language;
}

/// <summary>Fills a sheet with what is published: nothing on it is made up here.</summary>
internal sealed class PrintComposer(IOptions<CampaignOptions> options)
{
    private const int MostBeside = 5;

    /// <summary>All that a sheet in this format says.</summary>
    public PrintContent Compose(PrintJob job, PrintFormat format)
    {
        var (message, material, campaign) = (job.Message, job.Material, CampaignOf(job));
        var isList = format.Name == "messages";
        return new()
        {
            Message = isList ? material?.Title ?? "Thông điệp truyền thông" : message.Text,
            HelpLine = isList ? "" : message.HelpLine ?? "",
            Theme = ThemeOf(job, campaign),
            Language = job.Language.StartsWith("vi", StringComparison.Ordinal) ? "vi" : job.Language,
            CampaignName = campaign?.Title ?? "",
            Dates = DatesOf(job, campaign),
            PlaceName = job.Place is { } place ? PlaceWords.Name(job.Snapshot.Places, place.Ref, job.Day) : "",
            Organisation = options.Value.Publisher ?? "",
            Hotlines = PrintHotlines.Of(job.Snapshot, job.Day, job.Place, job.Language),
            QrUrl = QrUrl(),
            Credit = Credit(material),
            IsSample = message.Header.IsSample || material?.Header.IsSample == true,
            Sections = isList ? List(job) : Beside(job, campaign),
        };
    }

    /// <summary>The messages that may be printed with this one, in order: its edition's, usable on the day.</summary>
    public static IReadOnlyList<KeyMessage> MessagesOf(PrintJob job)
    {
        var header = job.Message.Header;
        if (header.Campaign is not { } campaign)
            return [];
        return
        [
            .. MessageSelection.For(job.Snapshot, campaign, header.Edition ?? job.Day.Year, job.Language)
                .Where(x => x.Id == job.Message.Id
                    || (!x.Header.IsSample && x.Header.ValidOn(job.Day) && x.Header.Situation == header.Situation
                        // What names a year stands only beside its like.
                        && (x.Evergreen || !job.Message.Evergreen))),
        ];
    }

    // The help page shows every number and keeps the reader's place out of its address, so it is the same for all places.
    private string QrUrl() => options.Value.BaseUrl is { } site ? site.TrimEnd('/') + "/tro-giup" : "";

    private static CampaignInfo? CampaignOf(PrintJob job)
    {
        var alias = job.Message.Header.Campaign ?? job.Material?.Header.Campaign;
        return job.Snapshot.All<CampaignInfo>(job.Language).FirstOrDefault(x => x.Alias == alias)
            ?? job.Snapshot.All<CampaignInfo>().FirstOrDefault(x => x.Alias == alias);
    }

    private static Edition? EditionOf(PrintJob job, CampaignInfo? campaign, int? year) =>
        job.Snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == campaign?.Alias && x.Year == year);

    private static string ThemeOf(PrintJob job, CampaignInfo? campaign)
    {
        var year = job.Material?.Header.Edition ?? (job.Message.Evergreen ? null : job.Message.Header.Edition);
        var edition = EditionOf(job, campaign, year)
            ?? (campaign is null ? null : EditionFacts.Current(job.Snapshot, campaign.Alias, job.Day));
        return edition?.VisualTheme ?? SiteThemes.Default;
    }

    // A message for any year carries the season, one for a year that year's days.
    private static string DatesOf(PrintJob job, CampaignInfo? campaign)
    {
        if (!job.Message.Evergreen)
            return EditionOf(job, campaign, job.Message.Header.Edition) is { } edition ? Dates.Range(edition.Start, edition.End) : "";
        return campaign is { SeasonStart: { } start, SeasonEnd: { } end }
            ? $"{Dates.Short(start.In(job.Day.Year))} – {Dates.Short(end.In(job.Day.Year))}"
            : "";
    }

    private static string Credit(Material? material) =>
        material is null ? "" : string.Join(" · ", new[]
        {
            material.Code, material.DesignVersion is { } version ? $"bản {version}" : null, material.Header.Licence,
        }.OfType<string>());

    private static List<PrintSection> List(PrintJob job) =>
        [.. MessagesOf(job).Select(x => new PrintSection(x.Text, x.HelpLine ?? ""))];

    // Inside a leaflet: what else is said on the same subject, each with the help line it must carry.
    private static List<PrintSection> Beside(PrintJob job, CampaignInfo? campaign)
    {
        var others = MessagesOf(job).Where(x => x.Id != job.Message.Id).ToList();
        var group = job.Message.Group;
        var kin = others.Where(x => group is not null && x.Group == group).ToList();
        var shown = (kin.Count > 0 ? kin : others).Take(MostBeside).ToList();
        var heading = kin.Count > 0
            ? job.Snapshot.Vocabularies.NameOf(VocabularySet.MessageGroup, group!, job.Language.Split('-')[0])
            : campaign?.Title ?? "";
        return shown.Count == 0
            ? []
            : [new(heading, string.Join('\n', shown.SelectMany(x => new[] { x.Text, x.HelpLine }).OfType<string>()))];
    }
}
