using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Campaign.Core.Results;

/// <summary>All reports that count at one moment.</summary>
public sealed class AcceptedResults
{
    private readonly ILookup<(string, int), UnitReport> _byEdition;

    /// <param name="reports">The reports in any order.</param>
    /// <param name="changedAt">When one was last accepted or sent back; null: never.</param>
    public AcceptedResults(IEnumerable<AcceptedReport> reports, DateTimeOffset? changedAt)
    {
        List<AcceptedReport> all = [.. reports.OrderBy(x => x.Id)];
        (ChangedAt, Mark) = (changedAt, changedAt is null ? 0 : MarkOf(all));
        _byEdition = all.ToLookup(x => (x.Campaign, x.Year), x => x.Report);
    }

    /// <summary>No report.</summary>
    public static AcceptedResults None { get; } = new([], null);

    /// <summary>When one was last accepted or sent back; null: never.</summary>
    public DateTimeOffset? ChangedAt { get; }

    /// <summary>
    /// Differs whenever sums may differ, and is the same on every node; 0 before the first is accepted.
    /// </summary>
    public ulong Mark { get; }

    /// <summary>The reports of an edition.</summary>
    public ImmutableArray<UnitReport> Of(string? campaign, int year) => [.. _byEdition[(campaign ?? "", year)]];

    // FNV-1a, as for decisions about programmes: no secret, but equal everywhere.
    private static ulong MarkOf(List<AcceptedReport> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
            text.Append(CultureInfo.InvariantCulture, $"{report.Id:N}{report.Revision};");
        return text.ToString().Aggregate(14695981039346656037UL, (hash, x) => (hash ^ x) * 1099511628211UL);
    }
}
