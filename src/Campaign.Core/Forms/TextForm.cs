using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Text.Telephone;
using Campaign.Core.Wording;

namespace Campaign.Core.Forms;

/// <summary>One text made of an item. It is always whole: what is too long says so and is not shortened.</summary>
/// <param name="Kind">Which.</param>
/// <param name="State">Whether it can be used.</param>
/// <param name="Text">The text; empty when it is missing.</param>
/// <param name="Wording">Whose words it has; null when it is missing.</param>
public sealed record TextForm(TextFormKind Kind, FormState State, string Text, FormWording? Wording)
{
    /// <summary>The template as written; null for own words.</summary>
    public string? Template { get; init; }

    /// <summary>Characters as a person counts them.</summary>
    public int Characters { get; init; }

    /// <summary>Characters it may have; null: no limit.</summary>
    public int? MaxCharacters { get; init; }

    /// <summary>How it goes through a telephone network; null for others.</summary>
    public PhoneCount? Phone { get; init; }

    /// <summary>Messages it may take; null for others.</summary>
    public int? MaxMessages { get; init; }

    /// <summary>How long it is when read aloud; null for others, and where the language cannot be measured.</summary>
    public SpeechSeconds? Seconds { get; init; }

    /// <summary>What was changed, cut or is missing, and why, for an officer.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
