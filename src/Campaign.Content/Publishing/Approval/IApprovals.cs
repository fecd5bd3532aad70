using Campaign.Core.Approvals;
using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Publishing.Approval;

/// <summary>
/// Knows which drafts need a second pair of eyes, and which of them were approved. The host supplies it.
/// </summary>
public interface IApprovals
{
    /// <summary>
    /// Whether drafts of this type may need approval when they come from where this one does: most never do, and are
    /// looked at no further.
    /// </summary>
    /// <param name="draft">The document with the values that are about to be public.</param>
    bool Concern(IContent draft);

    /// <summary>Why a draft may not be made public now; null when it may.</summary>
    /// <param name="draft">The document with the values that are about to be public.</param>
    /// <param name="culture">The language; the invariant one for documents without languages.</param>
    /// <param name="level">Whom it speaks to, or speaks to now.</param>
    /// <param name="print">What names this exact draft.</param>
    string? Refusal(IContent draft, string culture, ApprovalLevel level, string print);
}

/// <summary>Stands in where nothing needs approval.</summary>
internal sealed class NoApprovals : IApprovals
{
    public bool Concern(IContent draft) => false;

    public string? Refusal(IContent draft, string culture, ApprovalLevel level, string print) => null;
}
