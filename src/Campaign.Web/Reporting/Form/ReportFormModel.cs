using System.Collections.Immutable;
using Campaign.Core.Campaigns;

namespace Campaign.Web.Reporting.Form;

/// <summary>The form of a unit's report, or the report as it was handed in.</summary>
/// <param name="Unit">Name of the unit.</param>
/// <param name="Edition">What it reports on.</param>
/// <param name="Until">Last day of the link; null when it speaks for an officer.</param>
/// <param name="IsOpen">Whether it can be filled in.</param>
/// <param name="State">Where it stands, a Vietnamese sentence.</param>
/// <param name="Figures">The figures by indicator.</param>
/// <param name="Texts">The words under the headings.</param>
public sealed record ReportFormModel(
    string Unit,
    Edition Edition,
    DateOnly? Until,
    bool IsOpen,
    string State,
    ImmutableArray<FormFigure> Figures,
    ImmutableArray<FormText> Texts
)
{
    /// <summary>Why it was sent back; null when it was not.</summary>
    public string? Returned { get; init; }

    /// <summary>What was just done; null: nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Version and revision that are shown.</summary>
    public (int Version, int Revision) Seen { get; init; }

    /// <summary>Whether the figures can be collected ones, and whether they are.</summary>
    public (bool IsAsked, bool IsWhole) Scope { get; init; }

    /// <summary>What should be known of the figures of the year before; null when there was none.</summary>
    public string? Earlier { get; init; }

    /// <summary>The heading above the faults.</summary>
    public string FaultTitle { get; init; } = "";

    /// <summary>Name of a field, or null, and what is wrong.</summary>
    public ImmutableArray<(string? Field, string Message)> Faults { get; init; } = [];

    /// <summary>What is asked before it is handed in; the same text as the questions, shortened, comes back.</summary>
    public ImmutableArray<(string? Field, string Message)> Questions { get; init; } = [];

    /// <summary>A digest of the questions.</summary>
    public string Asked { get; init; } = "";

    /// <summary>Name and text of fields that are not shown, but sent again.</summary>
    public ImmutableArray<(string Name, string Value)> Carried { get; init; } = [];
}

/// <summary>An indicator on the form.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Note">What counts and what does not.</param>
/// <param name="Total">Sum of the levels as they are kept; null where there is one field only.</param>
/// <param name="Cells">The fields.</param>
public sealed record FormFigure(string Title, string Unit, string? Note, string? Total, ImmutableArray<FormCell> Cells);

/// <summary>A field for a number.</summary>
/// <param name="Name">Its name and id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Hints">What is known about it: the year before, what the product counted, what somebody else
/// wrote.</param>
/// <param name="Fault">What is wrong with it; null: nothing.</param>
public sealed record FormCell(string Name, string Label, string Value, ImmutableArray<string> Hints, string? Fault);

/// <summary>A field for words.</summary>
/// <param name="Name">Its name and id.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Theirs">What somebody else wrote meanwhile; null: nothing.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record FormText(string Name, string Heading, string Value, string? Theirs, ImmutableArray<string> Faults);
