using System.Collections.Immutable;

namespace Campaign.Core.Results;

/// <summary>The words of a report under its four headings; empty where nothing is said.</summary>
/// <param name="Direction">How the work was directed.</param>
/// <param name="Outcome">What was achieved.</param>
/// <param name="Difficulties">What was hard, and why.</param>
/// <param name="Proposals">What the unit proposes.</param>
public sealed record Narrative(string Direction, string Outcome, string Difficulties, string Proposals)
{
    /// <summary>Longest text under one heading.</summary>
    public const int Longest = 10_000;

    /// <summary>Nothing said.</summary>
    public static Narrative Empty { get; } = new("", "", "", "");

    /// <summary>The headings in their order: name of the field and the Vietnamese heading.</summary>
    public static ImmutableArray<(string Field, string Heading)> Headings { get; } =
    [
        ("direction", "Công tác chỉ đạo, triển khai"),
        ("outcome", "Kết quả đạt được"),
        ("difficulties", "Khó khăn, hạn chế và nguyên nhân"),
        ("proposals", "Đề xuất, kiến nghị"),
    ];

    /// <summary>The texts in the order of <see cref="Headings"/>.</summary>
    public ImmutableArray<string> Texts => [Direction, Outcome, Difficulties, Proposals];

    /// <summary>A narrative of four texts in the order of <see cref="Headings"/>.</summary>
    public static Narrative Of(ImmutableArray<string> texts) => new(texts[0], texts[1], texts[2], texts[3]);
}
