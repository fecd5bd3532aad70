using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Authority;
using Campaign.Web.Scripts;

namespace Campaign.Web.Backoffice;

/// <summary>Reviews a script while an officer types: spoken text, length at three speeds, and what to fix.</summary>
internal sealed class ScriptReviewer(
    SnapshotStore store,
    ScriptLibrary library,
    DraftPlaces places,
    CampaignClock clock
) : IScriptReviewer
{
    public ScriptReading? Review(string text, string language, Officer officer, IEnumerable<Guid> near)
    {
        var own = store.Current.AbbreviationsAt(places.PlaceOf(officer, near), clock.Today);
        var review = library.Review(text, language, own, known: KnownNumbers());
        var spoken = string.Join("\n\n", review.Segments.Select(x => x.Spoken.Text).Where(x => x.Length > 0));
        // Rounded as on every sheet.
        var length = review.Seconds.RoundedUp();
        var remarks = review.Findings.Select(x => x.Line > 0 ? $"Dòng {x.Line}: {x.Message}" : x.Message);
        return new(spoken, review.Syllables, length.Slow, length.Normal, length.Fast, [.. remarks]);
    }

    private HashSet<string> KnownNumbers() =>
        store.Current.All<Service>().SelectMany(x => x.Phones).Select(x => x.Digits).ToHashSet(StringComparer.Ordinal);
}
