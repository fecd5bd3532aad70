using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Publication;

namespace Campaign.Web.Forms;

/// <summary>What officers decide about forms in <c>content/forms.json</c>.</summary>
/// <param name="Limits">How long forms may be.</param>
/// <param name="Templates">Templates by type; a type that is absent has no texts.</param>
/// <param name="Hashtags">Words for tags by campaign, or by campaign and year: <c>thang-hanh-dong/2021</c>.</param>
internal sealed record FormRules(
    FormLimits Limits,
    FrozenDictionary<ItemType, FormTemplates> Templates,
    FrozenDictionary<string, ImmutableArray<string>> Hashtags
)
{
    /// <summary>What the sender's operator asks of telephone messages.</summary>
    public PhoneSender Sender { get; init; } = new();

    /// <summary>Those of a folder without the file: no templates, so that every text is said to be missing.</summary>
    public static FormRules None { get; } =
        new(
            new FormLimits(1, 1, 1, 1, 0),
            FrozenDictionary<ItemType, FormTemplates>.Empty,
            FrozenDictionary<string, ImmutableArray<string>>.Empty
        );

    /// <summary>Words for the tags of an item's campaign and year.</summary>
    public IEnumerable<string> HashtagsOf(ItemHeader header) =>
        header.Campaign is not { } campaign
            ? []
            : new[] { $"{campaign}/{header.Edition}", campaign }.SelectMany(x => Hashtags.GetValueOrDefault(x, []));
}
