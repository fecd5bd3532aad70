namespace Campaign.Core.Intake;

/// <summary>Labels of headings and items, for file readers that have to find where a paragraph begins.</summary>
public static class IntakeLabels
{
    /// <summary>Whether a line begins with a label: "II.", "2.", "a)", "-", "Điều 3.".</summary>
    /// <param name="line">A line of a document.</param>
    public static bool Begins(string line) => Markers.Of(line).Style != MarkerStyle.None;

    /// <summary>Whether a line belongs to a letterhead or a signature, which are set in two columns.</summary>
    /// <param name="line">A line of a document.</param>
    public static bool StandsInColumns(string line) => Tidying.IsOrnament(line);
}
