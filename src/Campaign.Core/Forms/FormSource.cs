using System.Collections.Frozen;
using Campaign.Core.Wording;

namespace Campaign.Core.Forms;

/// <summary>What forms are made of.</summary>
/// <param name="Language">BCP 47 tag of the texts.</param>
/// <param name="Fields">Reviewed fields by the names that templates use; an absent one is empty.</param>
public sealed record FormSource(string Language, FrozenDictionary<string, string> Fields)
{
    /// <summary>What an officer wrote for a form; absent: a template is filled.</summary>
    public FrozenDictionary<TextFormKind, string> Own { get; init; } = FrozenDictionary<TextFormKind, string>.Empty;

    /// <summary>What to know about the fields themselves, such as a word that makes no tag.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether the texts are Vietnamese.</summary>
    public bool IsVietnamese => Language == "vi" || Language.StartsWith("vi-", StringComparison.Ordinal);
}
