using Campaign.Core.Services;
using Campaign.Core.Text;

namespace Campaign.Web.Backoffice.Approvals;

/// <summary>What an officer submits.</summary>
/// <param name="Documents">The documents, each in its changed languages or in one of them.</param>
/// <param name="WithBranch">Whether everything beneath them that has changes is submitted with them.</param>
/// <param name="Words">What the approver should know.</param>
/// <param name="Deadline">By when it is to be decided; null: as the settings say.</param>
internal sealed record ApprovalSubmission(
    IReadOnlyList<SubmittedDocument>? Documents,
    bool WithBranch,
    string? Words,
    DateTimeOffset? Deadline
);

/// <summary>A document that is submitted.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Culture">The language; null: every one that has changes.</param>
internal sealed record SubmittedDocument(Guid Id, string? Culture);

/// <summary>What is done about a submission.</summary>
/// <param name="Approval">The submission.</param>
/// <param name="Revision">Which state of it was seen.</param>
/// <param name="Action">approve, publish, schedule, return or take-back.</param>
/// <param name="Words">Why; needed for a return.</param>
/// <param name="At">When it is to be public; needed for a schedule.</param>
internal sealed record ApprovalDecision(
    Guid? Approval,
    int? Revision,
    string? Action,
    string? Words,
    DateTimeOffset? At
);

/// <summary>Words that officers type about submissions.</summary>
internal static class ApprovalWords
{
    private const int Longest = 1000;

    /// <summary>The words, trimmed and composed, and what is wrong with them.</summary>
    public static (string? Words, string? Fault) Read(string? text)
    {
        var words = Nfc.Of(PrintableText.Of(text ?? "")).Trim();
        return words.Length > Longest ? (null, $"Lời ghi dài nhất {Longest} ký tự.")
            : LocationFinder.GivesAwayShelter(words) ? (null, LocationFinder.GivenAway)
            : (words.Length == 0 ? null : words, null);
    }
}
