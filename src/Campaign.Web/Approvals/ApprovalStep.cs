using Campaign.Core.Approvals;

namespace Campaign.Web.Approvals;

/// <summary>A step to be taken.</summary>
/// <param name="Action">What is done.</param>
/// <param name="By">The officer; null: the product.</param>
/// <param name="Words">Why, or what is to be known.</param>
internal sealed record ApprovalStep(ApprovalAction Action, Guid? By, string? Words = null);
