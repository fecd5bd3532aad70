using System.Collections.Immutable;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using NSubstitute;

namespace Campaign.Content.Tests;

/// <summary>Small documents and lists for tests.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Then = new(2021, 11, 15, 0, 0, 0, TimeSpan.Zero);

    public static VocabularySet Vocabularies { get; } =
        new(
            VocabularySet.Required.Select(x => new Vocabulary(
                x,
                $"Danh mục {x}",
                [new Term("mot", "Một", "One"), new Term("hai", "Hai", "Two"), .. Extra(x)]
            ))
        );

    public static ChoiceLists Lists { get; } = new(Vocabularies);

    public static Projector TheProjector { get; } = new(Vocabularies, RecordTypes.OfProduct);

    public static PublishedDocument Document(string type, params (string Alias, object? Value)[] values) =>
        In(["vi-VN"], type, [], values);

    public static PublishedDocument In(
        string[] cultures,
        string type,
        Guid[] ancestors,
        params (string Alias, object? Value)[] values
    )
    {
        var table = RecordTypes.OfProduct.Tables.Find(type)!;
        return new PublishedDocument(
            Guid.NewGuid(),
            type,
            [.. ancestors],
            cultures.ToImmutableDictionary(x => x, x => new DocumentCulture($"Tên {x}", Then, Then)),
            [.. values.Select(x => Value(table, x.Alias, x.Value))]
        );
    }

    public static PublishedDocument Place(string @ref, string name = "Lạng Sơn") =>
        In(
            [Change.Invariant],
            "place",
            [],
            ("umbracoUrlName", @ref),
            ("level", Names("Tỉnh, thành phố trực thuộc trung ương")),
            ("versions", $"{name} | tỉnh")
        );

    public static string Names(params string[] names) => Stored.Json(names);

    public static CampaignSnapshot Snapshot(params PublishedDocument[] documents)
    {
        var snapshot = CampaignSnapshot.Empty(Vocabularies);
        foreach (var document in documents)
        {
            var result = TheProjector.Project(document, Lookup(snapshot), 1);
            Assert.Empty(result.Faults);
            snapshot = snapshot.Apply(result.Items, [], 1);
        }
        return snapshot;
    }

    public static SnapshotLookup Lookup(CampaignSnapshot snapshot, params (Guid Folder, Guid Place)[] folders) =>
        new(snapshot, new(folders.Select(x => KeyValuePair.Create(x.Folder, x.Place))), Substitute.For<IMediaFiles>());

    public static ProjectionResult Project(PublishedDocument document, params PublishedDocument[] others) =>
        TheProjector.Project(document, Lookup(Snapshot(others)), 7);

    /// <summary>The only record of a document without a fault.</summary>
    public static T One<T>(ProjectionResult result)
        where T : PublishedItem
    {
        Assert.Empty(result.Faults);
        return Assert.IsType<T>(Assert.Single(result.Items));
    }

    // "alias:culture" names one language; a bare alias of a varying field means Vietnamese.
    private static PropertyValue Value(ItemTable table, string name, object? value)
    {
        var parts = name.Split(':');
        var varies = table.Varies && table.Find(parts[0])?.Varies == true;
        return new PropertyValue(
            parts[0],
            parts.Length > 1 ? parts[1]
                : varies ? "vi-VN"
                : null,
            value
        );
    }

    private static Term[] Extra(string list) =>
        list == VocabularySet.ServiceKind
            ? [new Term("tong-dai", "Tổng đài"), new Term("nha-tam-lanh", "Nơi tạm lánh")]
            : [];
}
