using System.Collections.Immutable;
using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Broadcast;

/// <summary>
/// The officers' abbreviations for one place and day, the nearest place's. Two units that became one may have left
/// different readings; then both are here, and the officer is asked.
/// </summary>
public sealed class OwnAbbreviations
{
    private readonly ImmutableArray<OwnAbbreviation> _entries;

    internal OwnAbbreviations(ImmutableArray<OwnAbbreviation> entries) => _entries = entries;

    /// <summary>No abbreviations beside those that come with the product.</summary>
    public static OwnAbbreviations None { get; } = new([]);

    /// <summary>What tells these from others: equal words read every text alike.</summary>
    public string Words => string.Join('\n', _entries.Select(x => $"{x.Written}\t{x.Spoken}"));

    /// <summary>How a text is read with them. A dictionary is made only where one of them may occur.</summary>
    public SpokenOptions OptionsFor(string text) => new() { Abbreviations = In(text).Dictionary };

    /// <summary>The dictionary that comes with the product, with these in place of its own readings.</summary>
    public AbbreviationDictionary Dictionary =>
        _entries.IsEmpty
            ? AbbreviationDictionary.Default
            : AbbreviationDictionary.Default.With(
                _entries.Select(x => new Abbreviation(x.Written, x.Spoken, AbbreviationContext.Anywhere, []))
            );

    /// <summary>Those that may make a difference to a text.</summary>
    public OwnAbbreviations In(string text) =>
        _entries.Any(x => Occurs(x.Written, text)) ? new([.. _entries.Where(x => Occurs(x.Written, text))]) : None;

    // Known ones are also read in small letters.
    private static bool Occurs(string written, string text) =>
        text.Contains(written, StringComparison.OrdinalIgnoreCase);
}
