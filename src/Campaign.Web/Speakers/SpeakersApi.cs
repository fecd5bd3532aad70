using System.Globalization;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;
using Campaign.Web.Print;

namespace Campaign.Web.Speakers;

/// <summary>Kits of speakers in the API.</summary>
internal sealed class SpeakersApi(SpeakerKits kits)
{
    /// <summary>Length of the meeting.</summary>
    public static readonly Parameter Minutes = new(
        "minutes",
        "Length of the meeting: 15, 30 or 45, or what officers have set; 30 when not given.",
        ParameterKind.Number,
        "30"
    )
    {
        Min = 1,
        Max = 180,
    };

    private const int Usual = 30;

    /// <summary>The route table.</summary>
    public IEnumerable<Resource> Table =>
        [
            new(
                "api/v1/speaker-kits/{place}",
                "getSpeakerKit",
                "What a speaker takes to a meeting in a place: outline, what to say, questions, quiz, help lines.",
                x => Answer.Json(Json(x))
            )
            {
                Tag = "Speakers",
                Body = typeof(ApiSpeakerKit),
                Parameters = [Minutes, Parameter.Lang],
            },
        ];

    /// <summary>The kit that a request asks for.</summary>
    /// <exception cref="ProblemException">The place is unknown, or there is no meeting of that length.</exception>
    public SpeakerKit Kit(CampaignSnapshot snapshot, DateOnly today, string place, ApiQuery query)
    {
        if (snapshot.Places.Find(place) is null)
            throw ItemLists.Missing(snapshot, ItemType.Place, place, $"place: no unit is known by {place}.");
        var minutes = query.Int(Minutes.Name) ?? Usual;
        var lengths = kits.Lengths(snapshot, today);
        if (!lengths.Contains(minutes))
            throw ProblemException.Parameter(
                Minutes.Name,
                lengths.Count == 0
                    ? "this server has no rules for meetings."
                    : $"there are meetings of {string.Join(", ", lengths)} minutes."
            );
        return kits.Of(
            snapshot,
            today,
            PrintPlace.Of(snapshot, place, today),
            minutes,
            ItemLists.LanguageOfAll(snapshot, query, ItemType.Message, ItemType.Script)
        );
    }

    private ApiSpeakerKit Json(ApiRequest request)
    {
        var kit = Kit(request.Snapshot, request.Today, request.Part("place"), request.Query);
        var at = new Links(request);
        string File(bool large) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{request.BaseUrl}/api/v1/speaker-kits/{kit.Place.Ref}.pdf?minutes={kit.Minutes}"
            )
            + (large ? "&large=true" : "")
            + (kit.Language == CampaignSnapshot.DefaultLanguage ? "" : $"&lang={kit.Language}");
        return new(
            at.Place(kit.Place.Ref),
            kit.Minutes,
            kit.Language,
            request.Today,
            [.. kit.Outline.Select(x => new ApiSpeakerStep(x.From, x.To, x.Title))],
            kit.Rules.NeverAsk,
            kit.Rules.Opening,
            [.. kit.Messages.Select(x => new ApiSpeakerMessage(x.Id, x.Text, x.HelpLine))],
            [.. kit.Texts.Select(x => new ApiSpeakerText(x.Title, x.Text, x.Seconds))],
            [.. kit.Questions.Select(Answered)],
            [.. kit.Quiz.Select(Answered)],
            kit.Rules.Afterwards,
            [.. kit.Help.Select(x => new ApiSpeakerCall(x.Number, x.Label, x.Note))],
            kit.Rules.Counting,
            kit.Left,
            kit.Missing,
            File(large: false),
            File(large: true)
        );
    }

    private static ApiSpeakerAnswer Answered(SpeakerAnswer x) => new(x.Question, x.Answer, x.Source, x.Wording);
}
