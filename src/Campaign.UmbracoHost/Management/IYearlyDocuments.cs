namespace Campaign.UmbracoHost.Management;

/// <summary>Knows which documents stand for a year. The application supplies it.</summary>
public interface IYearlyDocuments
{
    /// <summary>The year it is now.</summary>
    int ThisYear { get; }

    /// <summary>Whether years lie directly below documents of a type.</summary>
    bool MayHoldYears(string type);

    /// <summary>The year that a document stands for; null when it stands for none.</summary>
    int? YearOf(Guid key, string type);
}

/// <summary>Stands in where no document stands for a year.</summary>
internal sealed class NoYears(TimeProvider clock) : IYearlyDocuments
{
    public int ThisYear => clock.GetUtcNow().Year;

    public bool MayHoldYears(string type) => false;

    public int? YearOf(Guid key, string type) => null;
}
