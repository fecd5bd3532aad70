using System.Collections.Immutable;

namespace Campaign.Core.Intake.Drafting;

/// <summary>
/// Known typing and scanning errors. The official text keeps them, and a correction stands beside it.
/// </summary>
internal static class KnownSlips
{
    private static readonly ImmutableArray<(string Wrong, string Right)> Known =
    [
        ("Hướng ứng", "Hưởng ứng"),
        ("hướng ứng", "hưởng ứng"),
        ("Giảm cách xã hội", "Giãn cách xã hội"),
        ("giảm cách xã hội", "giãn cách xã hội"),
        ("Lòng ghép", "Lồng ghép"),
        ("lòng ghép", "lồng ghép"),
        ("Phần đầu đạt", "Phấn đấu đạt"),
        ("phần đầu đạt", "phấn đấu đạt"),
    ];

    /// <summary>
    /// The text with known errors corrected, and a note of what was corrected; null when there are none.
    /// </summary>
    public static (string Corrected, string Note)? Mend(string text)
    {
        var found = Known.Where(x => text.Contains(x.Wrong, StringComparison.Ordinal)).ToList();
        if (found.Count == 0)
            return null;
        var corrected = found.Aggregate(text, (words, x) => words.Replace(x.Wrong, x.Right, StringComparison.Ordinal));
        return (
            corrected,
            $"Lỗi chữ trong văn bản: {string.Join("; ", found.Select(x => $"\"{x.Wrong}\" sửa thành \"{x.Right}\""))}."
        );
    }
}
