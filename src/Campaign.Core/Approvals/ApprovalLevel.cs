namespace Campaign.Core.Approvals;

/// <summary>Whom a document speaks to; the furthest of its places counts.</summary>
public enum ApprovalLevel
{
    /// <summary>The whole country, or nobody in particular.</summary>
    Nation,

    /// <summary>Provinces.</summary>
    Province,

    /// <summary>Communes only.</summary>
    Commune,
}
