using System.Collections.Immutable;
using Campaign.Core.HelpCalls;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Text.Typing;
using Campaign.Web.Items;
using Campaign.Web.Words;

namespace Campaign.Web.Search;

/// <summary>
/// The answer to words that are a call for help, the same wherever words can be typed. Nothing is logged, counted or
/// stored.
/// </summary>
/// <param name="Situation">What the call is about.</param>
/// <param name="Words">The text above the numbers.</param>
/// <param name="Language">Language of the words: <c>vi</c> or <c>en</c>.</param>
/// <param name="Services">The services to call, the right one first.</param>
public sealed record HelpCall(
    HelpSituation Situation,
    CallWords Words,
    string Language,
    ImmutableArray<Service> Services
)
{
    /// <summary>The numbers and their words, as a page shows them.</summary>
    public HelpNumbers Numbers => new(Words, Language, Services);

    /// <summary>The answer; null when the words are not a call for help.</summary>
    /// <param name="typed">What somebody typed.</param>
    /// <param name="snapshot">What is published.</param>
    /// <param name="today">The campaign's local day.</param>
    public static HelpCall? Of(string? typed, CampaignSnapshot snapshot, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed) || CallRecogniser.Shipped.Situation(typed) is not { } situation)
            return null;
        var english = TypedText.IsEnglish(typed);
        return new HelpCall(
            situation,
            CallWords.For(situation, english),
            english ? "en" : "vi",
            [
                .. HelpAnswers
                    .First(new ServiceDirectory(snapshot, today).National, situation.Alias())
                    .Select(x => (english ? snapshot.Find<Service>(x.Id, LanguageNames.English) : null) ?? x),
            ]
        );
    }
}
