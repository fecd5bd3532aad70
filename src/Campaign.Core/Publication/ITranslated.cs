using System.Collections.Immutable;

namespace Campaign.Core.Publication;

/// <summary>A stored document that knows which of its translated texts are older than their originals.</summary>
public interface ITranslated
{
    /// <summary>
    /// What the original said when the draft's translations were last saved, for each text that the original has
    /// changed since. See <see cref="PublishedDocument.FormerOriginals"/>.
    /// </summary>
    ImmutableArray<PropertyValue> FormerOriginals { get; }

    /// <summary>The same of what readers see.</summary>
    ImmutableArray<PropertyValue> PublicFormerOriginals { get; }

    /// <summary>
    /// Says that somebody compared a language with the original as it now is, and leaves it as it is. The next save
    /// stores it.
    /// </summary>
    void Confirm(string culture);
}
