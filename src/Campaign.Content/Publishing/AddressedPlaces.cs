using System.Collections.Immutable;
using System.Globalization;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing;

/// <summary>
/// Which places documents speak to or about: what authority over them is asked for, wherever they lie. It follows the
/// type tables, so a field added to one of them is asked about at once.
/// </summary>
public sealed class AddressedPlaces(
    IContentService documents,
    SnapshotStore store,
    Projector projector,
    ItemTables tables
)
{
    /// <summary>What an unknown type is called; it speaks to nobody.</summary>
    public string NameOfType(string alias) => tables.Find(alias)?.Name ?? alias;

    /// <summary>Whether only groups that work for the whole country make and change documents of the type.</summary>
    public bool IsCentral(string alias) => tables.Find(alias)?.IsCentral ?? false;

    /// <summary>Whether folders of provinces may lie under a document of the type, at whatever depth.</summary>
    public bool MayHoldProvinces(string alias) =>
        tables.Find(alias)?.Children.Contains(ItemTables.ProvinceFolder) ?? false;

    /// <summary>Every place that a document addresses or names, of its draft or of its published state.</summary>
    /// <param name="content">The document.</param>
    /// <param name="ancestors">Ids of the documents it lies under or is going to lie under, top first.</param>
    /// <param name="published">Whether the published values are asked for.</param>
    public ImmutableArray<AddressedPlace> Of(IContent content, IEnumerable<int> ancestors, bool published)
    {
        if (tables.Find(content.ContentType.Alias) is not { } table)
            return [];
        var found = ImmutableArray.CreateBuilder<AddressedPlace>();
        foreach (var field in table.AllFields)
        {
            var named = content.Properties.TryGetValue(field.Alias, out var property)
                ? property
                    .Values.Select(x => published ? x.PublishedValue : x.EditedValue)
                    .OfType<object>()
                    .SelectMany(x => field.Kind.PlacesIn(x, projector.Lists))
                    .Distinct()
                    .Select(x => new AddressedPlace(field.Name, RefOf(x), x.Ref ?? x.Key.ToString()!))
                    .ToList()
                : [];
            if (named.Count == 0 && field.AddressesAll)
                named.Add(Everybody(field, ancestors));
            found.AddRange(named);
        }
        return found.ToImmutable();
    }

    /// <summary>The place of the nearest province's folder among documents; null when there is none.</summary>
    /// <param name="ancestors">Ids of documents, top first.</param>
    public string? ProvinceOf(IEnumerable<int> ancestors) => Nearest(ancestors) is { } folder ? PlaceOf(folder) : null;

    /// <summary>
    /// Keys of the place of the nearest province's folder among documents. They name it even before anything public is
    /// known.
    /// </summary>
    /// <param name="ancestors">Ids of documents, top first.</param>
    public IReadOnlyList<Guid> PlaceKeysOf(IEnumerable<int> ancestors) =>
        Nearest(ancestors) is { } folder ? KeysOf(folder) : [];

    /// <summary>The place a province's folder is for, as it stands, whatever a draft of it says.</summary>
    public string? PlaceOf(IContent folder) =>
        folder.ContentType.Alias != ItemTables.ProvinceFolder
            ? null
            : KeysOf(folder).Select(x => RefOf(new NamedPlace(x, null))).FirstOrDefault();

    /// <summary>Ids in a document's path, top first, without the root and the recycle bin.</summary>
    public static IEnumerable<int> Ids(string path) =>
        path.Split(',').Select(x => int.Parse(x, CultureInfo.InvariantCulture)).Where(x => x > 0);

    private AddressedPlace Everybody(Field field, IEnumerable<int> ancestors) =>
        Nearest(ancestors) is { } folder
            ? new(field.Name, PlaceOf(folder), folder.Name ?? "")
            : new(field.Name, null, "cả nước") { IsNation = true };

    private static IReadOnlyList<Guid> KeysOf(IContent folder) =>
        [.. Stored.Keys(folder.GetValue("place", published: folder.Published))];

    private IContent? Nearest(IEnumerable<int> ancestors) =>
        documents.GetByIds(ancestors).Where(x => x.ContentType.Alias == ItemTables.ProvinceFolder).MaxBy(x => x.Level);

    private string? RefOf(NamedPlace place) =>
        place.Key is { } key
            ? store.Current.Find<Core.Places.Place>(key)?.Ref
            : store.Current.Places.Find(place.Ref)?.Ref;
}

/// <summary>A place that a document addresses.</summary>
/// <param name="Field">Vietnamese name of the field that says so.</param>
/// <param name="Ref">The place; null when nothing public is known by what the field holds.</param>
/// <param name="Text">What the field holds.</param>
public sealed record AddressedPlace(string Field, string? Ref, string Text)
{
    /// <summary>It addresses the whole country.</summary>
    public bool IsNation { get; init; }
}
