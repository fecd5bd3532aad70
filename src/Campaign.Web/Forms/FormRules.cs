using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Publication;
using Campaign.Core.Wording;

namespace Campaign.Web.Forms;

/// <summary>What holds for the forms of an item.</summary>
/// <param name="Limits">How long forms may be.</param>
/// <param name="Templates">Templates by type; a type that is absent has no texts.</param>
internal sealed record FormRules(FormLimits Limits, FrozenDictionary<ItemType, FormTemplates> Templates)
{
    /// <summary>What the sender's operator asks of telephone messages.</summary>
    public PhoneSender Sender { get; init; } = new();

    /// <summary>Words for tags, those of the year first.</summary>
    public ImmutableArray<string> Hashtags { get; init; } = [];

    /// <summary>Names of the pictures that are offered; empty: all.</summary>
    public ImmutableArray<string> Pictures { get; init; } = [];

    /// <summary>Other sizes of pictures, which officers added.</summary>
    public ImmutableArray<PictureSize> Sizes { get; init; } = [];

    /// <summary>Those of a folder without the file: no templates, so that every text is said to be missing.</summary>
    public static FormRules None { get; } =
        new(new FormLimits(1, 1, 1, 1, 0), FrozenDictionary<ItemType, FormTemplates>.Empty);

    /// <summary>These rules with what a narrower level sets in place of them.</summary>
    public FormRules With(FormChoices choices) =>
        choices == FormChoices.None
            ? this
            : new(
                new FormLimits(
                    choices.PhoneMessages ?? Limits.PhoneMessages,
                    choices.PostCharacters ?? Limits.PostCharacters,
                    choices.CaptionCharacters ?? Limits.CaptionCharacters,
                    choices.RadioSeconds ?? Limits.RadioSeconds,
                    choices.HashtagCount ?? Limits.Hashtags
                ),
                Merged(choices.Templates)
            )
            {
                Sender = new(
                    choices.Sender.Brand ?? Sender.Brand,
                    choices.Sender.Begins ?? Sender.Begins,
                    choices.Sender.Ends ?? Sender.Ends
                ),
                Hashtags = [.. choices.Hashtags, .. Hashtags],
                Pictures = choices.Pictures.IsEmpty ? Pictures : choices.Pictures,
            };

    private FrozenDictionary<ItemType, FormTemplates> Merged(ImmutableArray<WrittenTemplate> written)
    {
        if (written.IsEmpty)
            return Templates;
        var merged = Templates.ToDictionary();
        foreach (var own in written.GroupBy(x => (x.Type, x.Form)))
            merged[own.Key.Type] = merged
                .GetValueOrDefault(own.Key.Type, FormTemplates.None)
                .With(own.Key.Form, [.. own.Select(x => x.Template).OfType<FormTemplate>()]);
        return merged.ToFrozenDictionary();
    }
}
