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

    /// <summary>Whether the script is for the place at all. Looked at once, for the day asked for.</summary>
    internal bool IsForPlace(Script script) =>
        request.Places.Reaches(script.Header.Places, request.Place, request.Day);

    /// <summary>Why the script may not be read on a day; null when it may.</summary>
    internal string? WhyNot(Script script, DateOnly day, ProgrammeChoices choices)
    {
        var header = script.Header;
        if (header.IsSample)
            return ProgrammeReasons.Sample;
        if (header.ValidFrom > day)
            return ProgrammeReasons.NotYet(header.ValidFrom.Value);
        if (header.ValidUntil < day)
            return ProgrammeReasons.Over(header.ValidUntil.Value);
        if (choices.Excluded.Contains(script.Id))
            return ProgrammeReasons.Excluded;
        if (choices.Pinned.Contains(script.Id))
            return null;
        if (header.Situation != Situation.Normal && header.Situation != request.Situation)
            return ProgrammeReasons.OtherSituation(header.Situation);
        if (request.Audience is { } audience && !header.Audiences.IsEmpty && !header.Audiences.Contains(audience))
            return ProgrammeReasons.Audience;
        return header.Campaign is { } alias && _campaigns.TryGetValue(alias, out var campaign) && !InSeason(campaign, day)
            ? ProgrammeReasons.OutOfSeason(campaign)
            : null;
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
