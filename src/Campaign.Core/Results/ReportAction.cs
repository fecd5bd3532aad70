namespace Campaign.Core.Results;

/// <summary>What somebody does with a report.</summary>
public enum ReportAction
{
    /// <summary>Opens it.</summary>
    Open,

    /// <summary>Changes figures or words.</summary>
    Save,

    /// <summary>Hands it in.</summary>
    Submit,

    /// <summary>Sends it back with words.</summary>
    Return,

    /// <summary>Takes it.</summary>
    Accept,

    /// <summary>Closes it.</summary>
    Lock,

    /// <summary>Begins a new version of a closed one.</summary>
    Correct,
}
