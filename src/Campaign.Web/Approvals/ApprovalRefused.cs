namespace Campaign.Web.Approvals;

/// <summary>A step that a submission cannot take: somebody else was faster, or it is in another state.</summary>
internal sealed class ApprovalRefused(string message) : Exception(message);
