using Campaign.Core.Results;

namespace Campaign.Web.Reporting;

/// <summary>A step that a report cannot take: not in this state, without words, or decided on an older text.</summary>
internal sealed class ReportStepRefused(ReportAction action, StoredReport now, string message) : Exception(message)
{
    /// <summary>What was to be done.</summary>
    public ReportAction Action => action;

    /// <summary>The report as it is.</summary>
    public StoredReport Now => now;
}
