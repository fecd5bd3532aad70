using System.Collections.Immutable;
using Campaign.Core.Vocabularies;

namespace Campaign.Core.Intake.Drafting;

/// <summary>What already exists, so that drafts can refer to it.</summary>
/// <param name="Campaigns">Alias and title of each campaign.</param>
/// <param name="Vocabularies">The controlled lists from which values are chosen.</param>
/// <param name="PlaceOf">
/// Finds the ref of a place by its full name ("tỉnh Đắk Nông"), the place around it (null: anywhere) and a day; null
/// when no place or several have that name.
/// </param>
/// <param name="DocumentOf">
/// Finds the id of a document by its number, its day (ISO 8601, or null) and its issuer (or null); null when it is
/// unknown.
/// </param>
/// <param name="DocumentTitled">
/// Finds the id of a document without a number by its issuer and words of its title; null when it is unknown.
/// </param>
/// <param name="HelpLineOf">
/// Wording of a help line that a campaign, by its alias, gives the whole country; null when there is none.
/// </param>
public sealed record DraftSurroundings(
    ImmutableArray<(string Alias, string Title)> Campaigns,
    VocabularySet Vocabularies,
    Func<string, string?, DateOnly?, string?> PlaceOf,
    Func<string, string?, string?, string?> DocumentOf,
    Func<string, string, string?> DocumentTitled,
    Func<string, string?> HelpLineOf
);
