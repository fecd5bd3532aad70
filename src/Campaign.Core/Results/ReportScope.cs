namespace Campaign.Core.Results;

/// <summary>Whose figures a report holds.</summary>
public enum ReportScope
{
    /// <summary>Of the unit alone; those of the units below it are added.</summary>
    Own,

    /// <summary>
    /// Of the unit and everything below it, collected by the unit itself; nothing from below is added.
    /// </summary>
    Whole,
}
