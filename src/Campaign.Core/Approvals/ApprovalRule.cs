using Campaign.Core.Publication;

namespace Campaign.Core.Approvals;

/// <summary>Documents that nobody makes public alone.</summary>
/// <param name="Type">Alias of their type; null: every type.</param>
/// <param name="Level">Whom they speak to; null: whomever.</param>
public sealed record ApprovalRule(string? Type, ApprovalLevel? Level)
{
    /// <summary>Whether a document of this type and level is meant.</summary>
    public bool Concerns(string type, ApprovalLevel level) =>
        (Type is null || Type == type || IsPartOf(type)) && (Level is null || Level == level);

    // How an abbreviation is said is part of every script in which it occurs.
    private bool IsPartOf(string type) => Type == ItemType.Script.Name && type == ItemType.Abbreviation.Name;
}
