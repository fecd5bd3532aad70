using System.Collections.Immutable;
using Campaign.Core.Results;

namespace Campaign.Web.Reporting;

/// <summary>What became of a change.</summary>
/// <param name="Now">The report as it is kept now.</param>
/// <param name="Conflicts">
/// Fields that somebody else has meanwhile changed to something else: then nothing was kept, and the caller still has
/// both texts.
/// </param>
/// <param name="Merged">Both texts together, with the caller's where both changed the same field.</param>
internal sealed record ReportSaving(StoredReport Now, ImmutableArray<MergeConflict> Conflicts, ReportContent Merged);
