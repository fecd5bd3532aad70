using System.ComponentModel.DataAnnotations;
using Campaign.Core.Approvals;

namespace Campaign.Web.Settings;

/// <summary>Section <c>Campaign:Approval</c>: what nobody makes public alone.</summary>
public sealed class ApprovalOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Approval";

    /// <summary>
    /// Types and levels of documents that a second officer has to approve. Empty: whoever may publish may publish
    /// alone, and drafts can be submitted all the same.
    /// </summary>
    public IList<ApprovalOptionsRule> Rules { get; } = [];

    /// <summary>Hours in which a submission is to be decided when whoever submits it says nothing else.</summary>
    [Range(1, 24 * 60)]
    public int DeadlineHours { get; set; } = 72;

    /// <summary>Whether a document of this type and level needs approval.</summary>
    internal bool Needs(string type, ApprovalLevel level) => Rules.Any(x => x.Rule.Concerns(type, level));
}

/// <summary>A rule in the settings; at least one of the two is named.</summary>
public sealed class ApprovalOptionsRule
{
    /// <summary>What stands for every type, where no level narrows the rule.</summary>
    public const string EveryType = "*";

    /// <summary>Alias of a type of documents, such as <c>service</c>; null or <c>*</c>: every type.</summary>
    public string? Type { get; set; }

    /// <summary>Whom they speak to, by name of an <see cref="ApprovalLevel"/>; null: whomever.</summary>
    public string? Level { get; set; }

    // Names that are none stop the start, so that nothing runs with half a rule.
    internal ApprovalRule Rule =>
        new(Type is null or EveryType ? null : Type, Level is null ? null : Enum.Parse<ApprovalLevel>(Level));
}
