using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Results;

/// <summary>
/// What the units count: talks held, leaflets given out. Its code says over the years that it is the same.
/// </summary>
public sealed partial record Indicator(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <summary>Longest code, so that a column of a table holds it.</summary>
    public const int LongestCode = 20;

    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Indicator;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{Order:D4}/{Code}";

    /// <summary>For example <c>TT-01</c>; there is one of each.</summary>
    public required string Code { get; init; }

    /// <summary>Position on the form, from 1.</summary>
    public int Order { get; init; }

    /// <summary>What it counts in, in words: buổi, tờ, lượt người.</summary>
    public required string Unit { get; init; }

    /// <summary>The levels whose bodies are counted apart; empty: all of them in one figure.</summary>
    public ImmutableArray<PlaceLevel> Levels { get; init; } = [];

    /// <summary>Whether it is asked how many of them are women.</summary>
    public bool AsksWomen { get; init; }

    /// <summary>What the product counts of it itself; null: nothing.</summary>
    public KnownCount? Known { get; init; }

    /// <summary>Key of the plan that asks for it; null when none does.</summary>
    public Guid? Document { get; init; }

    /// <summary>What counts and what does not.</summary>
    public string? Note { get; init; }

    /// <summary>The columns of a form: one for each level, or one without a level.</summary>
    public ImmutableArray<FigureKey> Keys =>
        Levels.IsEmpty ? [new(Code, null)] : [.. Levels.Order().Select(x => new FigureKey(Code, x))];

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (!CodeForm().IsMatch(Code))
            yield return new(
                "code",
                $"Mã chỉ số gồm chữ hoa không dấu, số, dấu chấm và gạch nối, nhiều nhất {LongestCode} ký tự."
            );
        if (string.IsNullOrWhiteSpace(Unit))
            yield return new("unit", "Thiếu đơn vị tính.");
        if (Levels.Distinct().Count() != Levels.Length)
            yield return new("levels", "Một cấp được chọn hai lần.");
    }

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9.-]{0,19}\z")]
    private static partial Regex CodeForm();
}
