namespace Campaign.Core.Results;

/// <summary>Where a report stands.</summary>
public enum ReportState
{
    /// <summary>Being filled in.</summary>
    Draft,

    /// <summary>With whoever receives it.</summary>
    Submitted,

    /// <summary>Sent back with words on what to change.</summary>
    Returned,

    /// <summary>Taken: it counts.</summary>
    Accepted,

    /// <summary>Closed for good: a correction is a new version.</summary>
    Locked,
}
