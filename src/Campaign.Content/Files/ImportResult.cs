using System.Collections.Immutable;

namespace Campaign.Content.Files;

/// <summary>What an import did.</summary>
/// <param name="Created">Records made.</param>
/// <param name="Updated">Records changed.</param>
/// <param name="Unchanged">Records that said the same already; nothing was saved for them.</param>
/// <param name="Faults">Faults; a file that has one was not imported.</param>
/// <param name="Notes">What else there is to know, in Vietnamese.</param>
public sealed record ImportResult(
    int Created,
    int Updated,
    int Unchanged,
    IReadOnlyList<ContentFault> Faults,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Keys of the records made or changed; those of a file that failed are among them.</summary>
    public IReadOnlySet<Guid> Saved { get; init; } = ImmutableHashSet<Guid>.Empty;

    /// <summary>Whether everything was imported.</summary>
    public bool Success => Faults.Count == 0;

    /// <summary>The counts as a sentence, in Vietnamese.</summary>
    public string Summary => $"Tạo mới {Created} mục, sửa {Updated}, giữ nguyên {Unchanged}.";
}
