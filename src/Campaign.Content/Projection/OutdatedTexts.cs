using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Content.Projection;

/// <summary>Which translated texts of a document are older than their originals, as far as they are read.</summary>
internal static class OutdatedTexts
{
    /// <summary>
    /// What the original said of these texts. A document's name is read only where it stands for the title.
    /// </summary>
    /// <param name="former">What the storage noted.</param>
    /// <param name="culture">The language of the translation.</param>
    /// <param name="isTitled">Whether the translation has a title of its own.</param>
    public static IEnumerable<PropertyValue> In(ImmutableArray<PropertyValue> former, string culture, bool isTitled) =>
        former.Where(x =>
            string.Equals(x.Culture, culture, StringComparison.OrdinalIgnoreCase)
            && (x.Alias != PropertyValue.Name || !isTitled)
        );
}
