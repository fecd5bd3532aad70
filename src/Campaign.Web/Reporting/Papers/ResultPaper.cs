using System.Collections.Immutable;
using Campaign.Web.Reporting.Sheets;

namespace Campaign.Web.Reporting.Papers;

/// <summary>A province's or the nation's report as an administrative document, before anybody has signed it.</summary>
/// <param name="Issuer">Who issues it, in capitals, line by line; empty: to be written by hand.</param>
/// <param name="Locality">The place before the date.</param>
/// <param name="Subject">What it is about, below the kind.</param>
/// <param name="Parts">The parts in order.</param>
/// <param name="Figures">The sums.</param>
/// <param name="Signing">Lines above the signature.</param>
/// <param name="Recipients">Who receives it.</param>
internal sealed record ResultPaper(
    ImmutableArray<string> Issuer,
    string Locality,
    string Subject,
    ImmutableArray<PaperPart> Parts,
    SheetTable Figures,
    ImmutableArray<string> Signing,
    ImmutableArray<string> Recipients
)
{
    /// <summary>What stands behind the number: the kind and, where it is known, the short name of the issuer.</summary>
    public string Symbol { get; init; } = "BC-…";

    /// <summary>The tables of the annex.</summary>
    public ImmutableArray<SheetTable> Annex { get; init; } = [];

    /// <summary>From which reports the figures come, and whose are still missing.</summary>
    public string Basis { get; init; } = "";
}

/// <summary>A part of the report.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its words; empty: to be written.</param>
/// <param name="HasFigures">Whether the sums stand in it.</param>
internal sealed record PaperPart(string Heading, string Text, bool HasFigures);
