using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Content.Types.Tables;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Text;
using Campaign.Core.Vocabularies;

namespace Campaign.Content.Publishing;

/// <summary>
/// Which stored values of a document must not be kept because it is a shelter. It looks at values as they are stored,
/// so that it can be asked about old versions, other languages and properties that no longer exist.
/// </summary>
public sealed class ShelterValues(VocabularySet vocabularies)
{
    /// <summary>Version of the rule. When it increases, what is in a database is checked once more.</summary>
    public const int Version = 1;

    private const string Kinds = "kinds";

    private static readonly ItemTable Table = ServiceTables.Service;

    private readonly ChoiceLists _lists = new(vocabularies);

    /// <summary>Whether documents of a type can be shelters.</summary>
    /// <param name="type">Alias of the document type.</param>
    public static bool Concerns(string type) => type == Table.Alias;

    /// <summary>Whether a version says that it is a shelter.</summary>
    /// <param name="values">Property and value, in any language.</param>
    public bool IsShelter(IEnumerable<(string Alias, object? Value)> values) =>
        values.Where(x => x.Alias == Kinds).SelectMany(x => Stored.Names(x.Value)).Any(IsShelter);

    /// <summary>What may be kept of a value of a shelter; null for nothing.</summary>
    /// <param name="alias">The property.</param>
    /// <param name="value">The value as it is stored.</param>
    /// <param name="saidSo">
    /// Whether this version itself says that it is a shelter. A version from before was written without that care, so
    /// what only looks like an address is removed as well.
    /// </param>
    public static string? Kept(string alias, string value, bool saidSo)
    {
        if (alias == Kinds)
            return value;
        if (IsLocation(alias) || (!saidSo && LocationFinder.Likely(value).Count > 0))
            return null;
        var kept = LocationFinder.WithoutExact(value);
        return kept != value && kept.Trim(' ', '…').Length == 0 ? null : kept;
    }

    /// <summary>What may be kept of a shelter's name, in the same way.</summary>
    public static string? KeptName(string name, bool saidSo) => Kept(CommonFields.Title, name, saidSo);

    /// <summary>
    /// Whether a property says where something is. A property that the type no longer has could say anything, and
    /// nobody sees it, so it counts as one that does.
    /// </summary>
    internal static bool IsLocation(string alias) =>
        alias != SourceKind.NoteAlias("source") && Table.Find(alias) is null or { IsLocation: true };

    // A term that has been renamed since still marks a shelter.
    private bool IsShelter(string name) =>
        _lists[VocabularySet.ServiceKind].AliasOf(name) is { } alias
            ? alias == Service.ShelterKind
            : Folding.Fold(name).Contains("tam lanh", StringComparison.Ordinal);
}
