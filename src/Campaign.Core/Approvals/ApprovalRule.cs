namespace Campaign.Core.Approvals;

/// <summary>Documents that nobody makes public alone.</summary>
/// <param name="Type">Alias of their type; null: every type.</param>
/// <param name="Level">Whom they speak to; null: whomever.</param>
public sealed record ApprovalRule(string? Type, ApprovalLevel? Level)
{
    /// <summary>Whether a document of this type and level is meant.</summary>
    public bool Concerns(string type, ApprovalLevel level) =>
        (Type is null || Type == type) && (Level is null || Level == level);
}
