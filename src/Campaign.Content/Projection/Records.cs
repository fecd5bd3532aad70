using System.Collections.Immutable;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Content.Types.Tables;
using Campaign.Core.Broadcast;
using Campaign.Core.Bulletins;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;

namespace Campaign.Content.Projection;

/// <summary>Makes the records of documents whose values are all readable.</summary>
internal static partial class Records
{
    /// <summary>The records of the product.</summary>
    public static ImmutableArray<RecordType> All { get; } =
    [
        new(CampaignTables.Campaign, CampaignInfo),
        new(CampaignTables.Edition, Edition) { Slug = (from, campaign) => $"{campaign}-{from.Whole("year")}" },
        new(CampaignTables.LocalTheme, LocalTheme),
        new(MessageTables.Message, Message)
        {
            Title = from => from.Text("title") ?? from.Text("correctedText") ?? from.Needed("officialText"),
        },
        new(MessageTables.Material, Material),
        new(ServiceTables.Service, Service),
        new(EventTables.Event, Event),
        new(MessageTables.Script, Script),
        new(BulletinTables.Bulletin, Bulletin)
        {
            Title = from => from.Text("title") ?? (from.Whole("number") is { } number ? $"Bản tin số {number}" : null),
        },
        new(AbbreviationTables.Abbreviation, Abbreviation) { Title = from => from.Needed("written") },
        new(PlanTables.Document, Document),
        new(PlanTables.Target, Target),
        new(PlanTables.Allocation, Allocation),
        new(PlanTables.Duty, Duty),
        new(ResultTables.Indicator, Indicator),
        new(ServiceTables.Organisation, Organisation),
        new(PlaceTables.Place, Place)
        {
            Title = from => PlaceVersions(from) is [.., var latest] ? latest.FullName : null,
        },
    ];

    private static Bulletin Bulletin(ItemHeader header, Fields from) =>
        new(header)
        {
            Number = from.Whole("number")!.Value,
            IssuedOn = from.Date("issuedOn")!.Value,
            From = from.Date("from"),
            Until = from.Date("until"),
            Organisation = from.Pick("organisation"),
            LicenceLine = from.Text("licenceLine"),
            Lead = from.Text("lead"),
            Items = from.Picks("items"),
        };

    private static OwnAbbreviation Abbreviation(ItemHeader header, Fields from) =>
        new(header) { Written = from.Needed("written"), Spoken = from.Needed("spoken") };

    private static LocalTheme LocalTheme(ItemHeader header, Fields from) =>
        new(header) { Theme = from.Needed("theme") };

    private static CampaignInfo CampaignInfo(ItemHeader header, Fields from) =>
        new(header)
        {
            Alias = header.Slug,
            Order = from.Whole("order") ?? 0,
            Body = from.Text("body"),
            SeasonStart = from.MonthDay("seasonStart"),
            SeasonEnd = from.MonthDay("seasonEnd"),
            Organiser = from.Pick("organiser"),
            LegalBasis = from.Picks("legalBasis"),
            Forms = Forms(from),
            Speakers = Speakers(from),
        };

    private static Edition Edition(ItemHeader header, Fields from) =>
        new(header)
        {
            Year = from.Whole("year")!.Value,
            Theme = from.Text("theme"),
            ThemeSource = from.Source("themeSource"),
            ThemeNote = from.Text("themeNote"),
            Start = from.Date("start")!.Value,
            End = from.Date("end")!.Value,
            VisualTheme = from.Text("visualTheme"),
            LegalBasis = from.Picks("legalBasis"),
            Indicators = from.Picks("indicators"),
            Roles =
            [
                .. from.Rows("roles")
                    .Select(x => new Role(
                        x["organisation"] is { } id
                            ? from.Lookup.Organisation(id) ?? RecordScope.Global.KeyOf("organisation", id)
                            : null,
                        x["name"]!,
                        Enum.Parse<RoleKind>(x.Choice("kind"), ignoreCase: true),
                        x["task"]
                    )),
            ],
            Activities = from.Text("activities"),
            Funding = from.Text("funding"),
            Own = Own(from),
            Forms = Forms(from),
            Speakers = Speakers(from),
        };

    private static KeyMessage Message(ItemHeader header, Fields from) =>
        new(header)
        {
            Order = from.Whole("order")!.Value,
            OfficialText = from.Needed("officialText"),
            CorrectedText = from.Text("correctedText"),
            CorrectionNote = from.Text("correctionNote"),
            Group = from.Choice("group"),
            Evergreen = from.Flag("evergreen"),
            LimitNote = from.Text("limitNote"),
            HelpLine = from.Text("helpLine"),
            Tags = from.Lines("tags"),
            Own = Own(from),
        };

    private static Material Material(ItemHeader header, Fields from) =>
        new(header)
        {
            Kind = from.Choice("kind")!,
            Code = from.Needed("code"),
            DesignVersion = from.Text("designVersion"),
            Message = from.Pick("message"),
            Templates = from.Lines("templates"),
            Files = from.Files("files"),
            AltText = from.Text("altText"),
            DisplayGuidance = from.Text("displayGuidance"),
            PrintSpec = from.Text("printSpec"),
        };

    private static Script Script(ItemHeader header, Fields from) =>
        new(header)
        {
            Order = from.Whole("order") ?? 0,
            Kind = from.Choice("kind")!,
            Class =
                from.Choice("class") == BulletinClass.Priority.ApiName()
                    ? BulletinClass.Priority
                    : BulletinClass.Ordinary,
            Body = from.Needed("body"),
            SlotSeconds = from.Whole("slotSeconds"),
            Sessions =
            [
                .. from.Choices("sessions")
                    .Select(x => x == Session.Morning.ApiName() ? Session.Morning : Session.Afternoon),
            ],
            Repeat = from.Whole("repeat") ?? 1,
            // A recording reads the words that were written first. A translation would be aired in the wrong language.
            Recordings = header.Language == CampaignSnapshot.DefaultLanguage ? from.Files("recordings") : [],
        };

    private static Event Event(ItemHeader header, Fields from)
    {
        var start = from.Date("startDate")!.Value;
        return new Event(header)
        {
            Kind = from.Choice("kind")!,
            StartDate = start,
            StartTime = from.Time("startTime"),
            EndDate = from.Date("endDate") ?? start,
            EndTime = from.Time("endTime"),
            Cancelled = from.Flag("cancelled"),
            InPerson = from.Flag("inPerson"),
            Online = from.Flag("online"),
            Venue = from.Text("venue"),
            Organiser = from.Text("organiser"),
            Website = from.Text("website"),
            Body = from.Text("body"),
            Programme =
            [
                .. from.Rows("programme").Select(x => new EventPart(x.Time("time")!.Value, x["title"]!, x["who"])),
            ],
            Own = Own(from),
        };
    }

    private static Service Service(ItemHeader header, Fields from) =>
        new(header)
        {
            Order = from.Whole("order") ?? 1000,
            Kinds = from.Choices("kinds"),
            Operator = from.Text("operator"),
            Phones = [.. from.Rows("phones").Select(Phone)],
            Answers = [.. from.Rows("answers").Select(x => new HelpAnswer(x.Choice("situation"), x.Whole("rank")))],
            Hours = from.Text("hours") is { } text && OpeningHours.TryParse(text, out var hours, out _) ? hours : null,
            SpokenLanguages = from.Lines("spokenLanguages"),
            Eligibility = from.Text("eligibility"),
            Fees = from.Text("fees"),
            Body = from.Text("body"),
            Address = from.Text("address"),
            Website = from.Text("website"),
            VerifiedOn = from.Date("verifiedOn"),
            CallTested = from.Flag("callTested"),
            NextCheckOn = from.Date("nextCheckOn"),
            Own = Own(from),
        };

    private static Phone Phone(Row x) => new(x["number"]!, x["spoken"], x["cost"], x["hours"], x.Flag("alsoText"));

    private static Organisation Organisation(ItemHeader header, Fields from) =>
        new(header)
        {
            ShortName = from.Text("shortName"),
            Place = from.Place("place") ?? from.Province,
            Successors = from.Picks("successors"),
            Body = from.Text("body"),
            Website = from.Text("website"),
            IssuesPrint = from.Flag("issuesPrint"),
            Logos = from.Files("logos"),
        };

    private static Place Place(ItemHeader header, Fields from) =>
        new(header)
        {
            Ref = header.Slug,
            Code = from.Text("code"),
            Level = Enum.Parse<PlaceLevel>(from.Choice("level")!, ignoreCase: true),
            Versions = PlaceVersions(from),
            Successions =
            [
                .. from.Rows("successions")
                    .Select(x => new PlaceSuccession(
                        x["to"]!,
                        Enum.Parse<SuccessionKind>(x.Choice("kind"), ignoreCase: true),
                        x.Date("on")!.Value
                    )),
            ],
            OtherNames = from.Lines("otherNames"),
        };

    public static ImmutableArray<PlaceVersion> PlaceVersions(Fields from) =>
        [
            .. from.Rows("versions")
                .Select(x => new PlaceVersion(
                    x["name"]!,
                    x["kind"]!,
                    x["parent"],
                    x.Date("validFrom"),
                    x.Date("validTo"),
                    x["basis"]
                )),
        ];
}
