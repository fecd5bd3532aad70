using System.Text.RegularExpressions;
using Campaign.Content.Publishing.Approval;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Campaign.Core.Wording;
using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Publishing.Checks;

/// <summary>
/// A number that stands in the words of a service: help lines are often called by it. Where a wrong number goes, it
/// goes from there as well.
/// </summary>
internal static class NumberInWords
{
    private static readonly string[] Fields =
    [
        "title",
        "summary",
        "body",
        OwnWording.PhoneField,
        OwnWording.PostField,
        OwnWording.CaptionField,
    ];

    /// <summary>Puts another number in place of one, in every language of the draft.</summary>
    public static void Replace(IContent draft, string old, string now)
    {
        foreach (var culture in ApprovalDrafts.CulturesOf(draft))
        {
            var language = culture == Change.Invariant ? null : culture;
            if ((language is null ? draft.Name : draft.GetCultureName(language)) is { } name)
                Named(draft, Replace(name, old, now), language);
            foreach (var field in Fields.Where(draft.HasProperty))
                if (Stored.Text(draft.GetValue(field, language)) is { } text && Replace(text, old, now) is var next)
                    if (next != text)
                        draft.SetValue(field, next, language);
        }
    }

    /// <summary>The text with the new number, however the old one is grouped in it.</summary>
    public static string Replace(string text, string old, string now)
    {
        var digits = old.Where(char.IsAsciiDigit).ToList();
        // Short numbers are written in one piece, and pieces of others look like them.
        var between = digits.Count > 4 ? "[ .\u00a0-]?" : "";
        return Regex.Replace(
            text,
            $@"(?<!\d|\d[ .\u00a0-]){string.Join(between, digits)}(?!\d|[ .\u00a0-]\d)",
            _ => now,
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
    }

    private static void Named(IContent draft, string name, string? language)
    {
        if (language is null)
            draft.Name = name;
        else if (draft.GetCultureName(language) != name)
            draft.SetCultureName(name, language);
    }
}
