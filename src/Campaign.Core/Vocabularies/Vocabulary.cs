using System.Collections.Immutable;

namespace Campaign.Core.Vocabularies;

/// <summary>A controlled list, for example of audiences or kinds of material. Extended by editing its file.</summary>
/// <param name="Alias">Stable name, lower camel case.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Terms">The terms in display order.</param>
public sealed record Vocabulary(string Alias, string Name, ImmutableArray<Term> Terms)
{
    /// <summary>The term with an alias, or null.</summary>
    public Term? Find(string? alias) =>
        Terms.FirstOrDefault(x => string.Equals(x.Alias, alias, StringComparison.Ordinal));

    /// <summary>The term with a Vietnamese name, or null.</summary>
    public Term? FindByName(string? name) =>
        Terms.FirstOrDefault(x => string.Equals(x.Name, name, StringComparison.Ordinal));
}

/// <summary>A term of a vocabulary.</summary>
/// <param name="Alias">Stable ASCII name, used in URLs and in the API.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="EnglishName">English name; null when there is none.</param>
/// <param name="Note">What the term covers, in Vietnamese.</param>
public sealed record Term(string Alias, string Name, string? EnglishName = null, string? Note = null)
{
    /// <summary>The name in a language: English for <c>en…</c> when there is one, otherwise Vietnamese.</summary>
    public string NameIn(string language) =>
        EnglishName is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? EnglishName : Name;
}
