namespace Campaign.Core.Approvals;

/// <summary>What can be done about a submitted draft. Stored by name.</summary>
public enum ApprovalAction
{
    /// <summary>A writer asks for it to be made public.</summary>
    Submit,

    /// <summary>An approver sends it back and says why.</summary>
    Return,

    /// <summary>An approver agrees to it.</summary>
    Approve,

    /// <summary>It was given a time at which it becomes public.</summary>
    Schedule,

    /// <summary>It became public.</summary>
    Publish,

    /// <summary>The draft changed or went, or the product found that the approval no longer fits it.</summary>
    Fall,

    /// <summary>Whoever submitted it takes it back.</summary>
    TakeBack,
}
