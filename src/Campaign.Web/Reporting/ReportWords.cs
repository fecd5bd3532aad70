using Campaign.Web.Http.Problems;

namespace Campaign.Web.Reporting;

/// <summary>A unit's report, as a province's own system sends it to be handed in.</summary>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Edition">Year of the edition.</param>
/// <param name="Place">Code of the place that reports; null when an organisation does.</param>
/// <param name="Organisation">Key of the organisation that reports; null when a place does.</param>
/// <param name="Content">Figures and words.</param>
/// <param name="Revision">The revision that is replaced; needed when somebody has filled in the report already.</param>
/// <param name="Confirmed">That what looks like a person's name or home in the texts is none.</param>
internal sealed record ReportWords(
    string? Campaign,
    int? Edition,
    string? Place,
    Guid? Organisation,
    ContentWords? Content,
    int? Revision,
    bool Confirmed = false
);

/// <summary>A report that was taken.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">1, and one more for each correction of a closed report.</param>
/// <param name="State">Where it stands: submitted, accepted or locked.</param>
/// <param name="Revision">How often it was changed.</param>
internal sealed record ReportTaken(Guid Id, int Version, string State, int Revision)
{
    public static ReportTaken Of(StoredReport report) =>
        new(report.Id, report.Report.Version, report.Report.State.ToString().ToLowerInvariant(), report.Revision);
}

/// <summary>The report that a request contradicts.</summary>
/// <param name="State">Where the report stands: draft, submitted, accepted or locked.</param>
/// <param name="Revision">How often the report was changed.</param>
/// <param name="Content">Figures and words of the report as it is.</param>
internal sealed record ReportAsItIs(string State, int Revision, ContentWords Content) : IProblemMembers;
