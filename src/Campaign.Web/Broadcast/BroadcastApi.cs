using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;
using Campaign.Web.Scripts;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast;

/// <summary>Addresses of scripts and programmes that are answered from the snapshot.</summary>
internal sealed class BroadcastApi(
    ScriptLibrary library,
    ProgrammeService programmes,
    IOptions<BroadcastOptions> options
)
{
    private const string Programme = "api/v1/programmes/{place}/{date}";
    private const string Script = "api/v1/scripts/{id:guid}";

    /// <summary>Media type of SSML (RFC 4267).</summary>
    internal const string SsmlType = "application/ssml+xml; charset=utf-8";

    internal const string TextType = "text/plain; charset=utf-8";

    private static readonly Parameter Session = new(
        "session",
        "Only this session: sang or chieu.",
        ParameterKind.Text,
        "sang"
    )
    {
        Values = ["sang", "chieu"],
    };

    private static readonly ImmutableArray<ItemType> OfScripts =
    [
        ItemType.Script,
        ItemType.Abbreviation,
        ItemType.Place,
    ];

    internal static readonly ImmutableArray<Parameter> Wishes =
    [
        Parameter.Lang,
        Parameter.Audience,
        Parameter.Situation,
    ];

    /// <summary>Header with the version of the programme, the same in every form of it.</summary>
    internal const string VersionHeader = "Programme-Version";

    /// <summary>The route table.</summary>
    public IEnumerable<Resource> Table =>
        [
            new(
                Script + ".txt",
                "getScriptText",
                "A script's spoken words, ready to paste into a text-to-speech system.",
                x => Text(PlainText.From(Review(x)))
            )
            {
                Tag = "Scripts",
                MediaType = TextType,
                Parameters = [Parameter.Lang],
                DependsOn = OfScripts,
            },
            new(
                Script + ".ssml",
                "getScriptSsml",
                "A script as SSML 1.1.",
                x => Text(Ssml.From(Review(x), options.Value.Timing))
            )
            {
                Tag = "Scripts",
                MediaType = SsmlType,
                Parameters = [Parameter.Lang],
                DependsOn = OfScripts,
            },
            OfDay(
                Programme,
                "getProgramme",
                "A commune's programme for a day, with the reason for every choice.",
                MediaTypes.Json,
                [.. Wishes],
                x => Of(Compose(x), day => Answer.Json(new ApiProgramme(day, new Links(x))))
            ) with
            {
                Body = typeof(ApiProgramme),
            },
            OfDay(
                Programme + ".txt",
                "getProgrammeText",
                "The day's spoken words, ready for a text-to-speech system.",
                TextType,
                [.. Wishes, Session],
                x =>
                    Of(
                        Compose(x),
                        day => Text(string.Join("\n\n", Chosen(day, x).Select(s => PlainText.From(s.Review))))
                    )
            ),
            OfDay(
                Programme + ".ssml",
                "getProgrammeSsml",
                "The day as SSML 1.1.",
                SsmlType,
                [.. Wishes, Session],
                x => Of(Compose(x), day => Text(SsmlOf(day, x)))
            ),
        ];

    /// <summary>Composes the programme that a request names.</summary>
    /// <exception cref="ProblemException">The day or the place is invalid.</exception>
    public DayProgramme Compose(ApiRequest request) =>
        Compose(request.Snapshot, request.Part("place"), request.Part("date"), request.Today, request.Query);

    /// <inheritdoc cref="Compose(ApiRequest)"/>
    public DayProgramme Compose(CampaignSnapshot snapshot, string place, string date, DateOnly today, ApiQuery query)
    {
        var day =
            ProgrammePlace.Day(date, today)
            ?? throw new ProblemException(
                ProblemType.NotFound,
                $"date: {date} is not a day such as 2025-11-21, from 2016 to a year ahead."
            );
        var found = ProgrammePlace.On(snapshot, place, day);
        if (found.IsEmpty)
            throw ItemLists.Missing(
                snapshot,
                ItemType.Place,
                place,
                $"place: no unit of {day:yyyy-MM-dd} is known by {place}."
            );
        // A divided unit has several successors, and the station must say which one it is.
        if (found.Length > 1)
            throw new ProblemException(
                ProblemType.NotFound,
                $"place: {place} lives on in several units; name one of them."
            )
            {
                Members = PlaceSuccessors.Of(null, found, day),
            };
        var situation = Enum.Parse<Situation>(
            query[Parameter.Situation.Name] ?? nameof(Situation.Normal),
            ignoreCase: true
        );
        var language = ItemLists.LanguageOfAll(snapshot, query, ItemType.Script);
        return programmes.Compose(snapshot, found[0], day, new(language, query[Parameter.Audience.Name], situation));
    }

    private string SsmlOf(DayProgramme day, ApiRequest request) =>
        Ssml.From(DaySession.Join(day.Language, Chosen(day, request).Select(x => x.Review)), options.Value.Timing);

    private static IEnumerable<DaySession> Chosen(DayProgramme day, ApiRequest request) =>
        day.Sessions.Where(x => request.Query[Session.Name] is not { } wanted || x.Session.Session.ApiName() == wanted);

    /// <summary>An answer with the version of its programme.</summary>
    internal static Answer Of(DayProgramme day, Func<DayProgramme, Answer> write) =>
        write(day) with
        {
            Headers = [HeaderOf(day.Version)],
        };

    /// <summary>A version as the value of its header.</summary>
    internal static string HeaderOf(long version) => version.ToString(CultureInfo.InvariantCulture);

    private ScriptReview Review(ApiRequest request)
    {
        var script = Find(request);
        return library.Review(script, request.Snapshot.AbbreviationsFor(script.Header, request.Today));
    }

    /// <summary>Finds the script that a request names.</summary>
    /// <exception cref="ProblemException">
    /// It was withdrawn, exists only in other languages, or never existed.
    /// </exception>
    internal static Script Find(ApiRequest request)
    {
        var id = Guid.Parse(request.Part("id"));
        return request.Snapshot.Find<Script>(id, ItemLists.LanguageOf(request, ItemType.Script))
            ?? throw ItemLists.Missing(request, ItemType.Script, id);
    }

    /// <summary>A route for something composed for a place.</summary>
    internal static Resource OfDay(
        string path,
        string name,
        string summary,
        string mediaType,
        ImmutableArray<Parameter> parameters,
        Func<ApiRequest, Answer> handle
    ) =>
        new(path, name, summary, handle)
        {
            Tag = "Programmes",
            MediaType = mediaType,
            Parameters = parameters,
            DependsOn = ProgrammeService.DependsOn,
            Headers = [VersionHeader],
            DependsOnEdits = true,
            DependsOnNotices = true,
        };

    private static Answer Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
