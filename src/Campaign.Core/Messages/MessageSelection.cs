using Campaign.Core.Publication;

namespace Campaign.Core.Messages;

/// <summary>Which messages an edition uses.</summary>
public static class MessageSelection
{
    /// <summary>
    /// The edition's own messages in their order. If it has none, the campaign's evergreen messages, the newest
    /// edition's first, each wording once: evergreen messages belong to the campaign, whichever year introduced them.
    /// Messages of a single place are left out, because they would speak to the whole country.
    /// </summary>
    public static IReadOnlyList<KeyMessage> For(
        CampaignSnapshot snapshot,
        string campaign,
        int year,
        string language = CampaignSnapshot.DefaultLanguage
    )
    {
        var all = snapshot
            .All<KeyMessage>(language)
            .Where(x => string.Equals(x.Header.Campaign, campaign, StringComparison.Ordinal) && x.Header.Places.IsEmpty)
            .ToList();
        var own = all.Where(x => x.Header.Edition == year).ToList();
        return own.Count > 0 ? own : [.. all.Where(x => x.Evergreen).DistinctBy(x => x.Text, StringComparer.Ordinal)];
    }
}
