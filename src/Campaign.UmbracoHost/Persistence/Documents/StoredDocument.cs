using System.Collections.Immutable;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>
/// Umbraco's document with what the storage knows besides. It is copied with the document, so that a copy's
/// translations are no fresher than those it was made of.
/// </summary>
internal sealed class StoredDocument(
    string? name,
    int parent,
    IContentType type,
    PropertyCollection properties,
    IReadOnlyList<StoredValue> former,
    IReadOnlyList<StoredValue> publicFormer,
    IReadOnlyDictionary<Guid, int> publicFiles
) : Content(name, parent, type, properties), ITranslated, IKeepsFiles
{
    private IReadOnlyList<StoredValue> _former = former,
        _publicFormer = publicFormer;
    private ImmutableHashSet<string> _confirmed = [];

    public IReadOnlyDictionary<Guid, int> PublicFiles { get; private set; } = publicFiles;

    public ImmutableArray<PropertyValue> FormerOriginals => Plain(_former);

    public ImmutableArray<PropertyValue> PublicFormerOriginals => Plain(_publicFormer);

    /// <summary>The stored form of <see cref="FormerOriginals"/>, without the languages that were confirmed.</summary>
    public IEnumerable<StoredValue> Former => _former.Where(x => !IsConfirmed(x.Culture));

    public void Confirm(string culture)
    {
        _confirmed = _confirmed.Add(culture.ToLowerInvariant());
        OnPropertyChanged(nameof(FormerOriginals)); // or nothing is saved
    }

    /// <summary>Whether the language was confirmed since the document was read.</summary>
    public bool IsConfirmed(string? culture) => culture is not null && _confirmed.Contains(culture.ToLowerInvariant());

    /// <summary>Takes over what has been stored of the draft.</summary>
    public void Stored(IReadOnlyList<StoredValue> former) => (_former, _confirmed) = (former, []);

    /// <summary>Takes over what has been stored of what readers see.</summary>
    public void StoredAsPublic(IReadOnlyList<StoredValue> former) => _publicFormer = former;

    /// <summary>Takes over which files readers get with it.</summary>
    public void StoredAsPublic(IReadOnlyDictionary<Guid, int> files) => PublicFiles = files;

    private static ImmutableArray<PropertyValue> Plain(IEnumerable<StoredValue> values) =>
        [.. values.Select(x => PropertyValue.FromJson(x.Alias, x.Culture, x.Value))];
}
