using Campaign.Rendering.Templates;

namespace Campaign.Rendering.Kits;

/// <summary>A kit for one commune: what goes into its ZIP.</summary>
/// <param name="Name">Stem of the file, a-z, 0-9 and hyphens: "bo-tai-lieu-01234".</param>
/// <param name="Content">What every sheet says.</param>
/// <param name="Formats">The sheets and pictures.</param>
/// <param name="Texts">Plain texts to go with them (messages, scripts), written as UTF-8.</param>
/// <param name="Options">Bleed and crop marks, for the formats that have them.</param>
public sealed record KitRequest(
    string Name,
    PrintContent Content,
    IReadOnlyList<PrintFormat> Formats,
    IReadOnlyList<KitText> Texts,
    PrintOptions Options
);

/// <summary>A text file of a kit.</summary>
/// <param name="FileName">ASCII name: old players and readers know nothing else.</param>
/// <param name="Text">The text.</param>
public sealed record KitText(string FileName, string Text);

/// <summary>Progress of a batch.</summary>
/// <param name="Name">The kit just finished.</param>
/// <param name="Done">Kits finished.</param>
/// <param name="Total">Kits in all.</param>
/// <param name="Skipped">The kit was there already, from the same content.</param>
/// <param name="Fault">Why it could not be made; null when it was.</param>
public sealed record KitStep(string Name, int Done, int Total, bool Skipped, string? Fault);
