using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Broadcast;

/// <summary>Everything that determines a programme. Equal requests give equal programmes.</summary>
public sealed record ProgrammeRequest
{
    /// <summary>Ref of a place that exists on <see cref="Day"/>.</summary>
    public required string Place { get; init; }

    /// <summary>The local day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The administrative units and their hierarchy.</summary>
    public required PlaceRegistry Places { get; init; }

    /// <summary>Every published script in one language. The order does not matter.</summary>
    public required IReadOnlyList<Script> Scripts { get; init; }

    /// <summary>
    /// A script with its length. Only scripts meant for the place are asked about: the country has thousands of others,
    /// and each takes a while to be spoken for the first time.
    /// </summary>
    public required Func<Script, ProgrammeCandidate> Candidate { get; init; }

    /// <summary>The campaigns. Out of its season, a campaign's scripts are not read.</summary>
    public IReadOnlyList<CampaignInfo> Campaigns { get; init; } = [];

    /// <summary>Takes only scripts for this audience or for everyone; null: all.</summary>
    public string? Audience { get; init; }

    /// <summary>What the commune is going through, such as a flood.</summary>
    public Situation Situation { get; init; }

    /// <summary>How long sessions may be.</summary>
    public ProgrammeLimits Limits { get; init; } = new();

    /// <summary>What officers decided for a day; null: nothing.</summary>
    public Func<DateOnly, ProgrammeChoices?> Choices { get; init; } = _ => null;
}

/// <summary>A script that may be read, with what the composer needs to know of its spoken form.</summary>
/// <param name="Script">The script.</param>
/// <param name="Seconds">Length of one reading at normal speed, rounded up to whole seconds.</param>
/// <param name="SaysHelpTwice">Whether its spoken text says at least one telephone number twice.</param>
public sealed record ProgrammeCandidate(Script Script, int Seconds, bool SaysHelpTwice)
{
    /// <summary>The local day from which it can have been read.</summary>
    public DateOnly PublicFrom { get; init; }

    /// <summary>Length of all its readings in one session, in seconds.</summary>
    public int SecondsWithRepeats => Seconds * Script.Repeat;

    /// <summary>Makes a candidate from a reviewed script.</summary>
    public static ProgrammeCandidate Of(Script script, ScriptReview review)
    {
        var numbers = review.Segments.SelectMany(x => SpokenPhones.In(x.Spoken));
        return new(script, review.WholeSeconds, numbers.CountBy(x => x).Any(x => x.Value > 1));
    }
}

/// <summary>
/// How long a session may be. Hà Nội allows 15 minutes and two sessions (Decision 1246/QĐ-UBND, 12/3/2021).
/// </summary>
public sealed record ProgrammeLimits
{
    /// <summary>Longest session, in seconds, 60–2700.</summary>
    public int MaxSeconds { get; init; } = 900;

    /// <summary>
    /// Once a session is this many seconds long, no further ordinary script is added. This leaves room for the
    /// commune's own news and makes the stock last for several days.
    /// </summary>
    public int TargetSeconds { get; init; } = 180;

    /// <summary>Sessions a day, 1 or 2.</summary>
    public int SessionsPerDay { get; init; } = 2;

    /// <summary>Length of the help lines that the composer adds itself, in seconds; 0 when there are none.</summary>
    public int HelpLineSeconds { get; init; }
}

/// <summary>An officer's decisions for one place and day, by script id.</summary>
/// <param name="Pinned">Read in every session they suit, regardless of audience, situation, season and turn.</param>
/// <param name="Excluded">Not read.</param>
/// <param name="Order">Scripts in the order in which they are to be read; all others follow.</param>
public sealed record ProgrammeChoices(
    ImmutableArray<Guid> Pinned,
    ImmutableArray<Guid> Excluded,
    ImmutableArray<Guid> Order
)
{
    /// <summary>No choices.</summary>
    public static ProgrammeChoices None { get; } = new([], [], []);
}
