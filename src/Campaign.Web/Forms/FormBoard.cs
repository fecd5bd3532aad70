using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Boards;
using Campaign.Web.Items;

namespace Campaign.Web.Forms;

/// <summary>What an item says on boards in public places, or why it is on none.</summary>
/// <param name="Slides">The pictures in turn.</param>
/// <param name="Missing">Why there is none, in Vietnamese; null when there are some.</param>
internal sealed record FormBoard(ImmutableArray<BoardSlide> Slides, string? Missing)
{
    /// <summary>That of an item.</summary>
    public static FormBoard Of(PublishedItem item, Links at) =>
        // Whoever reads it in another language would look for words that no board shows.
        item.Language != CampaignSnapshot.DefaultLanguage
            ? new([], "Bảng tin chiếu bản tiếng Việt.")
        : new BoardUse(at.Snapshot, at.AsOf).Refusal(item) is { } why ? new([], why)
        : new([.. Shown(item)], null);

    private static IEnumerable<BoardSlide> Shown(PublishedItem item) =>
        item switch
        {
            KeyMessage message => BoardWords.Of(message),
            Event it => BoardWords.Of(it),
            Service service => BoardWords.Of(service),
            _ => [],
        };
}
