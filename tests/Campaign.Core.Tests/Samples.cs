using System.Collections.Immutable;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;

namespace Campaign.Core.Tests;

/// <summary>Small records for tests of the concepts.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Then = new(2021, 11, 15, 0, 0, 0, TimeSpan.Zero);

    public static CampaignSnapshot Empty { get; } = CampaignSnapshot.Empty(new VocabularySet([]));

    public static ItemHeader Header(string title, long version = 1, Guid? id = null, string language = "vi-VN") =>
        new()
        {
            Id = id ?? Guid.NewGuid(),
            Slug = title.ToLowerInvariant().Replace(' ', '-'),
            Language = language,
            AvailableLanguages = [language],
            Title = title,
            PublishedAt = Then,
            UpdatedAt = Then,
            Version = version,
            Campaign = "thang-hanh-dong",
            Edition = 2021,
            Source = new Source(null, "mẫu"),
        };

    public static KeyMessage Message(
        int order,
        string text,
        long version = 1,
        Guid? id = null,
        string language = "vi-VN"
    ) => new(Header(text, version, id, language)) { Order = order, OfficialText = text };

    public static Place Place(
        string @ref,
        PlaceLevel level,
        string name,
        string? parent = null,
        DateOnly? to = null,
        params PlaceSuccession[] heirs
    ) =>
        new(Header(name))
        {
            Ref = @ref,
            Level = level,
            Versions = [new PlaceVersion(name, "tỉnh", parent, null, to, null)],
            Successions = [.. heirs],
        };

    public static CampaignSnapshot With(params PublishedItem[] items) => Empty.Apply(items, [], 1);

    public static ImmutableArray<string> Refs(params string[] refs) => [.. refs];
}
