using Campaign.Core.Intake.Drafting;

namespace Campaign.Content.Intake;

/// <summary>What is to be made along with accepted messages.</summary>
/// <param name="Posters">A poster of each.</param>
/// <param name="Spots">A spot of 30 seconds of each.</param>
public sealed record DraftCompanions(bool Posters = false, bool Spots = false)
{
    /// <summary>The drafts beside those of the messages, without what is there; and what could not be made.</summary>
    internal (List<IntakeDraft> Drafts, List<string> Notes) Of(IReadOnlyList<IntakeDraft> accepted, KnownContent known)
    {
        var (drafts, notes) = (new List<IntakeDraft>(), new List<string>());
        foreach (var message in accepted.Where(x => x is { Type: "message", Campaign: not null, Year: not null }))
        {
            // An item that was there before keeps its id, whatever the reading calls it.
            var id = message.Existing is { } key ? known.ByKey(key)?.Id ?? message.Id : message.Id;
            if (Posters)
                drafts.Add(MessageCompanions.Poster(message, id));
            if (Spots && MessageCompanions.Spot(message, id) is { } spot)
                drafts.Add(spot);
            else if (Spots)
                notes.Add($"«{id}» đọc lâu hơn {MessageCompanions.SpotSeconds} giây: không có spot.");
        }
        return ([.. drafts.Where(x => known.ById(x) is null)], notes);
    }
}
