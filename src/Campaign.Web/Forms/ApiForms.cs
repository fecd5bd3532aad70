using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Publication;
using Campaign.Core.Wording;
using Campaign.Web.Items;

namespace Campaign.Web.Forms;

/// <summary>What one reviewed item looks and sounds like in each form of grassroots information.</summary>
/// <param name="item">The item.</param>
/// <param name="texts">Its texts.</param>
/// <param name="rules">What holds for it.</param>
/// <param name="home">The place of this site; null: it is for the nation.</param>
/// <param name="at">Addresses.</param>
internal sealed class ApiForms(
    PublishedItem item,
    ImmutableArray<TextForm> texts,
    FormRules rules,
    string? home,
    Links at
)
{
    /// <summary>Key of the item.</summary>
    public Guid Id { get; } = item.Id;

    /// <summary>What it is.</summary>
    public string Type { get; } = item.Type.Name;

    /// <summary>The item's address in this API.</summary>
    public string Url { get; } = at.Url(item);

    /// <summary>The page a person reads; null when it has none.</summary>
    public string? WebUrl { get; } = at.WebUrl(item);

    /// <summary>Language of the texts (BCP 47).</summary>
    public string Language { get; } = item.Language;

    /// <summary>Its title.</summary>
    public string Title { get; } = item.Title;

    /// <summary>Sequence of the item's last change in the publication log.</summary>
    public long Version { get; } = item.Version;

    /// <summary>True for a record that only shows what such records look like. Never send, post or read it.</summary>
    public bool IsSample { get; } = item.Header.IsSample;

    /// <summary>Why none of this may go out today, in Vietnamese; empty when it may.</summary>
    public ImmutableArray<string> NotToday { get; } = [.. FormUse.NotToday(item, at.Snapshot, at.AsOf)];

    /// <summary>Name that telephone messages come from, as their operator has it; null: from a number.</summary>
    public string? PhoneSender { get; } = rules.Sender.Brand;

    /// <summary>The eight forms, those that are missing too.</summary>
    public ImmutableArray<ApiFormChannel> Channels { get; } =
    [.. FormChannel.All.Select(x => ApiFormChannel.Of(x, item, texts, rules, new ChannelPages(item, home, at), at))];
}
