using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;

namespace Campaign.Core.Campaigns;

/// <summary>An edition with everything its page shows.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Day">The day for which the page is made.</param>
public sealed record EditionFacts(CampaignInfo Campaign, Edition Edition, DateOnly Day)
{
    /// <summary>Local wordings of the theme, shown beside the national one.</summary>
    public ImmutableArray<LocalTheme> LocalThemes { get; init; } = [];

    /// <summary>The messages that the edition uses.</summary>
    public required IReadOnlyList<KeyMessage> Messages { get; init; }

    /// <summary>Whether the messages come from other years because the edition has none of its own.</summary>
    public bool MessagesAreEvergreen => Messages.Count > 0 && Messages.All(x => x.Header.Edition != Edition.Year);

    /// <summary>Upcoming events in order; for an edition that is over, the events it had.</summary>
    public required ImmutableArray<Event> Events { get; init; }

    /// <summary>Observance days within the edition.</summary>
    public required ImmutableArray<Event> Observances { get; init; }

    /// <summary>Materials of the edition. If it has none and is not over, the newest ones of the campaign.</summary>
    public required ImmutableArray<Material> Materials { get; init; }

    /// <summary>
    /// The latest earlier edition whose theme is known, to be shown as what it is while this one's theme is unknown;
    /// null when there is none.
    /// </summary>
    public Edition? LastWithTheme { get; init; }

    /// <summary>Whether the edition is ahead, running or over.</summary>
    public Phase Phase => Edition.PhaseOn(Day);

    /// <summary>Which day of the edition it is, from 1.</summary>
    public int DayNumber => Day.DayNumber - Edition.Start.DayNumber + 1;

    /// <summary>Days until the edition begins.</summary>
    public int DaysLeft => Edition.Start.DayNumber - Day.DayNumber;

    /// <summary>The message of the day: a different one each day, and only messages that need no help line.</summary>
    public KeyMessage? MessageOfTheDay
    {
        get
        {
            var fit = Messages.Where(x => x.HelpLine is null && x.Evergreen && !x.Header.IsSample).ToList();
            return fit.Count == 0 ? null : fit[Day.DayNumber % fit.Count];
        }
    }

    /// <summary>The campaign's running edition, else the next one, else the last one; null when it has none.</summary>
    public static Edition? Current(CampaignSnapshot snapshot, string campaign, DateOnly day)
    {
        var editions = snapshot.All<Edition>().Where(x => x.Header.Campaign == campaign).ToList();
        return editions.Where(x => x.End >= day).MinBy(x => x.Start) ?? editions.MaxBy(x => x.Start);
    }

    /// <summary>Collects everything that belongs to an edition.</summary>
    public static EditionFacts Of(CampaignSnapshot snapshot, CampaignInfo campaign, Edition edition, DateOnly day)
    {
        bool Ours(PublishedItem x) => x.Header.Campaign == campaign.Alias;
        // Events leading up to an edition belong to it; last year's do not.
        var from = edition.Start.AddDays(-60) > day ? edition.Start.AddDays(-60) : day;
        var over = edition.PhaseOn(day) == Phase.After;
        var events = snapshot.All<Event>().Where(x => x.Header.Campaign is null || Ours(x)).ToList();
        var materials = snapshot.All<Material>().Where(x => Ours(x) && (over || x.Header.ValidOn(day))).ToList();
        var own = materials.Where(x => x.Header.Edition == edition.Year).ToList();
        return new EditionFacts(campaign, edition, day)
        {
            LastWithTheme = snapshot
                .All<Edition>()
                .Where(x => Ours(x) && x.Theme is not null && x.Start < edition.Start)
                .MaxBy(x => x.Start),
            LocalThemes = [.. snapshot.All<LocalTheme>().Where(x => Ours(x) && x.Header.Edition == edition.Year)],
            Messages =
            [
                .. MessageSelection.For(snapshot, campaign.Alias, edition.Year).Where(x => Usable(x, edition, day)),
            ],
            Events =
            [
                .. events
                    .Where(x => x.StartDate <= edition.End && x.EndDate >= (over ? edition.Start : from))
                    .OrderBy(x => x.SortKey, StringComparer.Ordinal),
            ],
            Observances =
            [
                .. events
                    .Where(x => x.Kind == Event.ObservanceKind && x.Overlaps(edition.Start, edition.End))
                    .OrderBy(x => x.StartDate),
            ],
            Materials = [.. own.Count > 0 || over ? own : materials.Where(x => Lasts(snapshot, x))],
        };
    }

    // A poster that names a past year is not offered for the current one.
    private static bool Lasts(CampaignSnapshot snapshot, Material material) =>
        material.Message is not { } key || snapshot.Find<KeyMessage>(key) is { Evergreen: true };

    // The page of a past edition shows what it had; the current one shows only what may still be used.
    private static bool Usable(KeyMessage message, Edition edition, DateOnly day) =>
        day > edition.End || (message.Header.ValidOn(day) && message.Header.Situation == Situation.Normal);
}
