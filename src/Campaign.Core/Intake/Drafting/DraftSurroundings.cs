using System.Collections.Immutable;
using Campaign.Core.Vocabularies;

namespace Campaign.Core.Intake.Drafting;

/// <summary>What is known already, so that drafts can point to it.</summary>
/// <param name="Campaigns">Alias and title of each campaign.</param>
/// <param name="Vocabularies">Lists that values are chosen from.</param>
/// <param name="PlaceOf">
/// The ref of the place of a full name ("tỉnh Đắk Nông") within another (null: anywhere) on a day; null when none or
/// several have it.
/// </param>
/// <param name="DocumentOf">
/// The id of a document by its number, its day (ISO 8601, or null) and its issuer (or null); null when it is not
/// known.
/// </param>
/// <param name="DocumentTitled">
/// The id of a document by its issuer and words of its title, for one that has no number; null when it is not known.
/// </param>
/// <param name="HelpLine">Wording of a help line that stands already; null: none does.</param>
public sealed record DraftSurroundings(
    ImmutableArray<(string Alias, string Title)> Campaigns,
    VocabularySet Vocabularies,
    Func<string, string?, DateOnly?, string?> PlaceOf,
    Func<string, string?, string?, string?> DocumentOf,
    Func<string, string, string?> DocumentTitled,
    string? HelpLine
);
