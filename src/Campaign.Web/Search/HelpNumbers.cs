using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Text.Typing;

namespace Campaign.Web.Search;

/// <summary>The numbers that stand before everything else on a page, and the text above them.</summary>
/// <param name="Words">The text above the numbers.</param>
/// <param name="Language">Language of the words: <c>vi</c> or <c>en</c>.</param>
/// <param name="Services">The services to call, the right one first.</param>
public sealed record HelpNumbers(CallWords Words, string Language, ImmutableArray<Service> Services)
{
    /// <summary>Whether they answer what was typed, so that nothing else has to.</summary>
    public bool IsAnswer { get; private init; } = true;

    /// <summary>Whether they are the number that was typed, and nothing else.</summary>
    public bool IsDialled => ReferenceEquals(Words, CallWords.Dialled);

    /// <summary>The same in English, for readers of other languages; null when that is not needed.</summary>
    public string? InEnglish { get; private init; }

    /// <summary>
    /// The numbers for what somebody typed: a call for help, a number alone, or what nobody here can read. Null: these
    /// are words to search for.
    /// </summary>
    /// <param name="typed">What somebody typed.</param>
    /// <param name="snapshot">What is published.</param>
    /// <param name="today">The campaign's local day.</param>
    public static HelpNumbers? Of(string? typed, CampaignSnapshot snapshot, DateOnly today) =>
        HelpCall.Of(typed, snapshot, today)?.Numbers ?? BesidesCalls(typed, snapshot, today);

    /// <summary>The numbers for what is known to be no call for help.</summary>
    internal static HelpNumbers? BesidesCalls(string? typed, CampaignSnapshot snapshot, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        return DialledNumber.Find(typed, snapshot, today) is { } service ? new(CallWords.Dialled, "vi", [service])
            : TypedText.IsReadable(typed) ? null
            : new(CallWords.NotRead, "vi", Hotlines(snapshot, today))
            {
                IsAnswer = false,
                InEnglish = CallWords.NotReadInEnglish,
            };
    }

    /// <summary>The numbers beside a search that found nothing: nobody leaves with empty hands.</summary>
    /// <param name="snapshot">What is published.</param>
    /// <param name="today">The campaign's local day.</param>
    /// <param name="english">Whether the page is in English.</param>
    public static HelpNumbers BesideNothing(CampaignSnapshot snapshot, DateOnly today, bool english = false) =>
        new(CallWords.NothingFound(english), english ? "en" : "vi", Hotlines(snapshot, today)) { IsAnswer = false };

    private static ImmutableArray<Service> Hotlines(CampaignSnapshot snapshot, DateOnly today) =>
        [.. new ServiceDirectory(snapshot, today).Hotlines];
}
