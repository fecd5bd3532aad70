using System.Collections.Immutable;

namespace Campaign.Core.Publication;

/// <summary>A sheet or picture that the words of an item do not fit, so that it is not offered.</summary>
/// <param name="Item">The item.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Version">The version of the item that was measured.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Reasons">Sentences for an officer; at least one.</param>
public sealed record UnfitSheet(
    Guid Item,
    string Language,
    long Version,
    string Format,
    ImmutableArray<string> Reasons
);
