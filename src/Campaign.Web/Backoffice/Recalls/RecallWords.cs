using Campaign.Core.Services;
using Campaign.Core.Text;

namespace Campaign.Web.Backoffice.Recalls;

/// <summary>What an officer says about a recall or correction, as it is sent.</summary>
/// <param name="Reason">Why, in words; for a correction it may be empty.</param>
/// <param name="Was">What was wrong; only for a correction.</param>
/// <param name="Now">What holds instead; only for a correction.</param>
/// <param name="Prints">
/// The exact drafts that are corrected, one for every public language; null: the Vietnamese draft as it was saved.
/// </param>
internal sealed record RecallWords(
    string? Reason,
    string? Was,
    string? Now,
    IReadOnlyDictionary<string, string>? Prints = null
)
{
    private const int LongestReason = 500,
        LongestFact = 300;

    /// <summary>The same words, trimmed and composed; what is empty is null.</summary>
    public RecallWords Clean() => new(Clean(Reason), Clean(Was), Clean(Now), Prints);

    /// <summary>What is wrong with the words of a withdrawal; null when nothing is.</summary>
    public string? FaultOfWithdrawal =>
        Reason is null ? "Hãy ghi lý do thu hồi: đài và người dân sẽ đọc câu này." : FaultOfAll;

    /// <summary>What is wrong with the words of a correction; null when nothing is.</summary>
    public string? FaultOfCorrection =>
        Was is null || Now is null ? "Hãy ghi cả chỗ sai và chỗ đúng."
        : Was == Now ? "Chỗ sai và chỗ đúng đang giống nhau."
        : FaultOfAll;

    private string? FaultOfAll =>
        Reason?.Length > LongestReason ? $"Lý do dài nhất {LongestReason} ký tự."
        : Was?.Length > LongestFact || Now?.Length > LongestFact ? $"Chỗ sai, chỗ đúng dài nhất {LongestFact} ký tự."
        : new[] { Reason, Was, Now }.OfType<string>().Any(LocationFinder.GivesAwayShelter) ? LocationFinder.GivenAway
        : null;

    // One line each: they stand in mails, on paper and in running text.
    private static string? Clean(string? text)
    {
        var plain = string.Concat((text ?? "").Select(x => char.IsControl(x) ? ' ' : x));
        return Nfc.Of(plain).Trim() is { Length: > 0 } some ? some : null;
    }
}
