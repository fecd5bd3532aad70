namespace Campaign.Core.Approvals;

/// <summary>Where a submitted draft stands. Stored by name.</summary>
public enum ApprovalState
{
    /// <summary>It waits for somebody to decide.</summary>
    Submitted,

    /// <summary>It went back to its writer with words.</summary>
    Returned,

    /// <summary>This exact draft may be made public.</summary>
    Approved,

    /// <summary>It is approved and will be made public at a set time.</summary>
    Scheduled,

    /// <summary>It is public; the approval is used up.</summary>
    Published,

    /// <summary>The draft was changed or removed afterwards, so nothing that was said of it counts any more.</summary>
    Fallen,

    /// <summary>Whoever submitted it took it back.</summary>
    TakenBack,
}
