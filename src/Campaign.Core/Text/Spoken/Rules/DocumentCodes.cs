using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads numbers of official documents the way newsreaders do: "Quyết định số 2232/QĐ-TTg" is "Quyết định số hai nghìn
/// hai trăm ba mươi hai", followed by "của Thủ tướng Chính phủ" unless the sentence names the issuer anyway. The
/// letters are not spelt out.
/// </summary>
internal static partial class DocumentCodes
{
    private static readonly string[] NumberWords = ["số hiệu", "số"];

    internal static Reading? Read(Cursor cursor)
    {
        var match = State().Match(cursor.Text, cursor.At);
        if (!match.Success)
            match = Party().Match(cursor.Text, cursor.At);
        if (!match.Success || !cursor.EndsAfter(match.Length))
            return null;
        var code = match.Groups["code"].Value;
        if (code.Count(char.IsUpper) < 2)
            return null;
        var parts = code.Split('-', '/');
        var kind = Lookup(cursor, parts[0], AbbreviationContext.DocumentKind);
        var issuers = parts
            .Skip(kind is null ? 0 : 1)
            .Select(p => Issuer(cursor, p))
            .Where(i => i is not null)
            .ToArray();
        var issuer = parts[0] == "TTLT" && issuers.Length > 1 ? string.Join(" và ", issuers) : issuers.FirstOrDefault();
        var spoken = Compose(cursor, match, kind, issuer);
        return kind is not null || issuer is not null
            ? new Reading(match.Length, spoken)
            : new Reading(
                match.Length,
                spoken,
                null,
                $"Chưa biết “{code}” là loại văn bản hay cơ quan nào; chỉ đọc số."
            );
    }

    private static string Compose(Cursor cursor, Match match, string? kind, string? issuer)
    {
        var number = VietnameseNumerals.Cardinal(match.Groups["n"].Value);
        if (match.Groups["letter"].Success)
            number += " " + match.Groups["letter"].Value.ToUpperInvariant();
        if (match.Groups["y"].Success)
            number += " năm " + VietnameseNumerals.Cardinal(match.Groups["y"].Value);
        var before = cursor.Before(40).TrimEnd(' ', ':');
        var numbered = NumberWords.FirstOrDefault(w =>
            before == w || before.EndsWith(" " + w, StringComparison.Ordinal)
        );
        if (numbered is not null)
            before = before[..^numbered.Length].TrimEnd();
        var kindSaid = kind is null || IsKindBefore(cursor, before, kind);
        var spoken = (numbered is not null, kindSaid) switch
        {
            (true, true) => number,
            (true, false) => $"{number}, {kind}",
            (false, true) => $"số {number}",
            (false, false) => $"{kind} số {number}",
        };
        return issuer is null || IsNamed(cursor, match.Length, issuer) ? spoken : $"{spoken} của {issuer}";
    }

    /// <summary>Whether the kind is already there in full or abbreviated: "QĐ 45/QĐ-TTg" says it once.</summary>
    private static bool IsKindBefore(Cursor cursor, string before, string kind)
    {
        if (before.EndsWith(kind.ToLowerInvariant(), StringComparison.Ordinal))
            return true;
        var word = before[(before.LastIndexOf(' ') + 1)..].TrimEnd('.');
        return cursor.Options.Abbreviations.Entries.Any(x =>
            x.Context == AbbreviationContext.DocumentKind
            && x.Spoken == kind
            && x.Written.Equals(word, StringComparison.OrdinalIgnoreCase)
        );
    }

    private static string? Issuer(Cursor cursor, string part)
    {
        var term = part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var name =
            Lookup(cursor, term, AbbreviationContext.DocumentIssuer)
            ?? Lookup(cursor, term, AbbreviationContext.Anywhere);
        if (name is not null && !char.IsUpper(name[0]))
            name = null; // "HS" is not an issuer
        return name is null || term == part ? name : $"{name} khóa {VietnameseNumerals.Cardinal(part[term.Length..])}";
    }

    private static string? Lookup(Cursor cursor, string part, AbbreviationContext context) =>
        cursor.Options.Abbreviations.Readings(part).FirstOrDefault(e => e.Context == context)?.Spoken;

    /// <summary>Whether the sentence also names the issuer outside the code, in full or abbreviated.</summary>
    private static bool IsNamed(Cursor cursor, int length, string issuer)
    {
        if (OwnerAfter().IsMatch(cursor.After(length, 40)))
            return true;
        var around = $" {Named(cursor.Before(200))} | {Named(cursor.After(length, 200))} ";
        if (around.Contains($" {Words(issuer)} ", StringComparison.Ordinal))
            return true;
        return cursor.Options.Abbreviations.Entries.Any(e =>
            e.Spoken == issuer && around.Contains($" {Words(e.Written)} ", StringComparison.Ordinal)
        );
    }

    /// <summary>The words of the sentence without other codes, whose letters name nobody aloud.</summary>
    private static string Named(string sentence) => Words(OtherCode().Replace(sentence, " "));

    [GeneratedRegex(@"[0-9]+[a-z]?(?:/[0-9]{4})?[/\-][\p{L}&]+(?:[\-/][\p{L}&0-9]+)+")]
    private static partial Regex OtherCode();

    private static string Words(string text) => Slug.From(text).Replace('-', ' ');

    [GeneratedRegex(
        @"^ ?,?(?: ?ngày [0-9/. \-]+| ?ngày [0-9]+ tháng [0-9]+ năm [0-9]+)? ?,? ?của ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OwnerAfter();

    [GeneratedRegex(
        @"\G(?<n>[0-9]{1,6})(?<letter>[a-zA-Z])? ?/ ?(?:(?<y>(?:19|"
            + @"20)[0-9]{2})/)?(?<code>\p{Lu}[\p{L}&]*[0-9]{0,2}(?:-\p{Lu}[\p{L}&]*[0-9]{0,2})*)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex State();

    [GeneratedRegex(@"\G(?<n>[0-9]{1,4})-(?<code>\p{Lu}[\p{L}]+/\p{Lu}[\p{L}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Party();
}
