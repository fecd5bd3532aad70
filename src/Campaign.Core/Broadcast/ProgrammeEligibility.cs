using Campaign.Core.Campaigns;
using Campaign.Core.Publication;

namespace Campaign.Core.Broadcast;

/// <summary>Why a script may not be read.</summary>
internal enum Refusal
{
    No,
    Sample,
    NotYet,
    Over,
    Excluded,
    Situation,
    Audience,
    Season,
}

/// <summary>Decides which scripts may be read on a day, and gives the reason for the others.</summary>
internal sealed class ProgrammeEligibility(ProgrammeRequest request)
{
    /// <summary>Vocabulary terms of the kinds that open and close a session.</summary>
    internal const string OpeningKind = "loi-chao",
        ClosingKind = "loi-ket";

    private readonly Dictionary<string, CampaignInfo> _campaigns = request
        .Campaigns.DistinctBy(x => x.Alias, StringComparer.Ordinal)
        .ToDictionary(x => x.Alias, StringComparer.Ordinal);

    private readonly HashSet<string> _chain = request
        .Places.Chain(request.Place, request.Day)
        .Select(x => x.Ref)
        .ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _reached = new(StringComparer.Ordinal);

    /// <summary>The scripts meant for the place, in the order of their editions.</summary>
    internal List<Waiting> Here() =>
        [
            .. request
                .Scripts.Where(IsForPlace)
                .OrderBy(x => x.SortKey, StringComparer.Ordinal)
                .ThenBy(x => x.Id)
                .Select(x => new Waiting(
                    request.Candidate(x),
                    OnAnyDay(x),
                    x.Header.Campaign is { } alias ? _campaigns.GetValueOrDefault(alias) : null
                )),
        ];

    /// <summary>Whether the script may be read on a day.</summary>
    internal static bool MayBeRead(Waiting script, DateOnly day, ProgrammeChoices choices) =>
        RefusalOf(script, day, choices) == Refusal.No;

    /// <summary>Why the script may not be read on a day; null when it may.</summary>
    internal static string? WhyNot(Waiting script, DateOnly day, ProgrammeChoices choices) =>
        RefusalOf(script, day, choices) switch
        {
            Refusal.Sample => ProgrammeReasons.Sample,
            Refusal.NotYet => ProgrammeReasons.NotYet(script.From),
            Refusal.Over => ProgrammeReasons.Over(script.Until),
            Refusal.Excluded => ProgrammeReasons.Excluded,
            Refusal.Situation => ProgrammeReasons.OtherSituation(script.Script.Header.Situation),
            Refusal.Audience => ProgrammeReasons.Audience,
            Refusal.Season => ProgrammeReasons.OutOfSeason(script.Season!),
            _ => null,
        };

    private static Refusal RefusalOf(Waiting script, DateOnly day, ProgrammeChoices choices)
    {
        if (script.Refused == Refusal.Sample)
            return Refusal.Sample;
        if (script.From > day)
            return Refusal.NotYet;
        if (script.Until < day)
            return Refusal.Over;
        if (choices.Excluded.Contains(script.Script.Id))
            return Refusal.Excluded;
        if (choices.Pinned.Contains(script.Script.Id))
            return Refusal.No;
        if (script.Refused != Refusal.No)
            return script.Refused;
        return script.Season is { } campaign && !InSeason(campaign, day) ? Refusal.Season : Refusal.No;
    }

    private Refusal OnAnyDay(Script script)
    {
        var header = script.Header;
        if (header.IsSample)
            return Refusal.Sample;
        if (header.Situation != Situation.Normal && header.Situation != request.Situation)
            return Refusal.Situation;
        return request.Audience is { } audience && !header.Audiences.IsEmpty && !header.Audiences.Contains(audience)
            ? Refusal.Audience
            : Refusal.No;
    }

    // Does what PlaceRegistry.Reaches does, but looks up each ref only once.
    private bool IsForPlace(Script script)
    {
        if (script.Header.Places.IsEmpty)
            return true;
        foreach (var place in script.Header.Places)
            if (Reached(place))
                return true;
        return false;
    }

    private bool Reached(string place)
    {
        if (!_reached.TryGetValue(place, out var reached))
            _reached[place] = reached =
                _chain.Contains(place)
                || request.Places.Resolve(place, request.Day).Any(heir => _chain.Contains(heir.Ref));
        return reached;
    }

    // A season may run over New Year.
    private static bool InSeason(CampaignInfo campaign, DateOnly day)
    {
        if (campaign.SeasonStart is not { } start || campaign.SeasonEnd is not { } end)
            return true;
        var (from, to) = (start.In(day.Year), end.In(day.Year));
        return from <= to ? day >= from && day <= to : day >= from || day <= to;
    }
}
