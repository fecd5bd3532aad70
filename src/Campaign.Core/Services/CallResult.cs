namespace Campaign.Core.Services;

/// <summary>What came of a call that checks a number. Stored by name.</summary>
public enum CallResult
{
    /// <summary>Somebody answered, and everything is as it is published.</summary>
    Answers,

    /// <summary>Somebody answered and named other hours.</summary>
    OtherHours,

    /// <summary>Somebody named another number.</summary>
    OtherNumber,

    /// <summary>Nobody answered.</summary>
    NoAnswer,

    /// <summary>The service no longer exists.</summary>
    Closed,
}
