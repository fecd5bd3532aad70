namespace Campaign.Web.Reporting.Form;

/// <summary>What the address of a form says, signed.</summary>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Unit">Name of the unit, see <see cref="Core.Results.ReportingUnit.Name"/>.</param>
/// <param name="By">Who writes with it: <c>officer:</c> and their key, or <c>link:</c> and its id.</param>
/// <param name="Until">When it expires.</param>
internal sealed record FormTicket(string Campaign, int Year, string Unit, string By, DateTimeOffset Until)
{
    /// <summary>The officer it speaks for; null when it is a unit's link.</summary>
    public Guid? Officer => Key("officer:");

    /// <summary>The unit's link; null when it speaks for an officer.</summary>
    public Guid? Link => Key("link:");

    private Guid? Key(string kind) =>
        By.StartsWith(kind, StringComparison.Ordinal) && Guid.TryParse(By.AsSpan(kind.Length), out var key)
            ? key
            : null;
}
