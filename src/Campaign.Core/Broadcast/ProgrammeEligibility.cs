using Campaign.Core.Campaigns;
using Campaign.Core.Publication;

namespace Campaign.Core.Broadcast;

/// <summary>Which scripts may be read on a day, and for the others the reason why not.</summary>
internal sealed class ProgrammeEligibility(ProgrammeRequest request)
{
    /// <summary>Vocabulary terms of kinds that frame a session.</summary>
    internal const string OpeningKind = "loi-chao", ClosingKind = "loi-ket";

    private readonly Dictionary<string, CampaignInfo> _campaigns = request.Campaigns
        .DistinctBy(x => x.Alias, StringComparer.Ordinal)
        .ToDictionary(x => x.Alias, StringComparer.Ordinal);

    private readonly HashSet<string> _chain = request.Places.Chain(request.Place, request.Day).Select(x => x.Ref).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _reached = new(StringComparer.Ordinal);

    /// <summary>Whether the script is for the place at all: as <see cref="Places.PlaceRegistry.Reaches"/>, each ref looked at once.</summary>
    internal bool IsForPlace(Script script)
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
                _chain.Contains(place) || request.Places.Resolve(place, request.Day).Any(heir => _chain.Contains(heir.Ref));
        return reached;
    }

    /// <summary>Whether the script may be read on a day.</summary>
    internal bool MayBeRead(Script script, DateOnly day, ProgrammeChoices choices) => Refusal(script, day, choices) == Refused.No;

    /// <summary>Why the script may not be read on a day; null when it may.</summary>
    internal string? WhyNot(Script script, DateOnly day, ProgrammeChoices choices) =>
        Refusal(script, day, choices) switch
        {
            Refused.Sample => ProgrammeReasons.Sample,
            Refused.NotYet => ProgrammeReasons.NotYet(script.Header.ValidFrom!.Value),
            Refused.Over => ProgrammeReasons.Over(script.Header.ValidUntil!.Value),
            Refused.Excluded => ProgrammeReasons.Excluded,
            Refused.Situation => ProgrammeReasons.OtherSituation(script.Header.Situation),
            Refused.Audience => ProgrammeReasons.Audience,
            Refused.Season => ProgrammeReasons.OutOfSeason(_campaigns[script.Header.Campaign!]),
            _ => null,
        };

    private Refused Refusal(Script script, DateOnly day, ProgrammeChoices choices)
    {
        var header = script.Header;
        if (header.IsSample)
            return Refused.Sample;
        if (header.ValidFrom > day)
            return Refused.NotYet;
        if (header.ValidUntil < day)
            return Refused.Over;
        if (choices.Excluded.Contains(script.Id))
            return Refused.Excluded;
        if (choices.Pinned.Contains(script.Id))
            return Refused.No;
        if (header.Situation != Situation.Normal && header.Situation != request.Situation)
            return Refused.Situation;
        if (request.Audience is { } audience && !header.Audiences.IsEmpty && !header.Audiences.Contains(audience))
            return Refused.Audience;
        return header.Campaign is { } alias && _campaigns.TryGetValue(alias, out var campaign) && !InSeason(campaign, day)
            ? Refused.Season
            : Refused.No;
    }

    private enum Refused
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

    // A season may run over New Year.
    private static bool InSeason(CampaignInfo campaign, DateOnly day)
    {
        if (campaign.SeasonStart is not { } start || campaign.SeasonEnd is not { } end)
            return true;
        var (from, to) = (start.In(day.Year), end.In(day.Year));
        return from <= to ? day >= from && day <= to : day >= from || day <= to;
    }
}
