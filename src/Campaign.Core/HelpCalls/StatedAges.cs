using System.Collections.Frozen;
using System.Globalization;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// The ages that a text states, in figures or words: «mười hai tuổi», «24t», "i am 80". A grown-up who is beaten by
/// their mother is no child.
/// </summary>
internal static class StatedAges
{
    private const int MostWords = 3;
    private const int Oldest = 110;
    private const int YoungestWithoutUnit = 8;
    private const int GrownUp = 18;

    private static readonly FrozenSet<string> Years = Set("tuoi t year years yo");
    private static readonly FrozenSet<string> Be = Set("am im aged turned");

    // «Mới mười ba», «em 14»: an age whose word is left out, unless something else is counted.
    private static readonly FrozenSet<string> Since = Set("moi len tron em e con chau");
    private static readonly FrozenSet<string> Counted = Set(
        "gio h phut giay ngay thang nam tuan trieu nghin ngan tram k dong lan nguoi con cai chiec cu km m cm met kg ky "
            + "can do dua phan tuoi t years year yo diem trang bai cau hop goi lop muoi"
    );

    private static readonly FrozenSet<string> OtherUnits = Set("week weeks month months day days km kg pm percent");

    private static readonly FrozenDictionary<string, int> Units = Numbers(
        "mot 1 hai 2 ba 3 bon 4 tu 4 nam 5 lam 5 sau 6 bay 7 tam 8 chin 9"
    );

    private static readonly FrozenDictionary<string, int> English = Numbers(
        "five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 "
            + "seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80"
    );

    /// <summary>The ages, in years.</summary>
    public static IEnumerable<int> In(IReadOnlyList<TypedWord> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (Years.Contains(words[i].Plain) && Before(words, i) is > 0 and <= Oldest and var before)
                yield return before;
            else if (Figures(words[i].Plain, "t") is { } inOneWord)
                yield return inOneWord;
            else if (i > 0 && Be.Contains(words[i - 1].Plain) && IsAge(words, i) && Of(words[i]) is { } after)
                yield return after;
            else if (i > 0 && WithoutUnit(words, i) is { } unsaid)
                yield return unsaid;
    }

    private static int? WithoutUnit(IReadOnlyList<TypedWord> words, int at)
    {
        if (!Since.Contains(words[at - 1].Plain))
            return null;
        var end = at + (words[at].Plain is "muoi" && at + 1 < words.Count && IsUnit(words[at + 1]) ? 2 : 1);
        var age =
            words[at].Plain is "muoi" || IsUnit(words[at]) ? Before(words, end) : Figures(words[at].Plain, "") ?? 0;
        return
            age is >= YoungestWithoutUnit and < GrownUp && (end == words.Count || !Counted.Contains(words[end].Plain))
            ? age
            : null;
    }

    private static bool IsAge(IReadOnlyList<TypedWord> words, int at) =>
        at + 1 == words.Count || !OtherUnits.Contains(words[at + 1].Plain);

    private static int? Of(TypedWord word) =>
        English.TryGetValue(word.Plain, out var age) ? age : Figures(word.Plain, "");

    private static int Before(IReadOnlyList<TypedWord> words, int at)
    {
        if (at > 0 && Of(words[at - 1]) is { } figures)
            return figures;
        var from = at;
        while (from > 0 && at - from < MostWords && (words[from - 1].Plain is "muoi" || IsUnit(words[from - 1])))
            from--;
        var (age, wasTen) = (0, false);
        for (var i = from; i < at; i++)
        {
            var isTen = words[i].Plain is "muoi";
            age =
                isTen ? Math.Max(age, 1) * 10
                : wasTen ? age + Units[words[i].Plain]
                : (age * 10) + Units[words[i].Plain];
            wasTen = isTen;
        }
        return age;
    }

    private static bool IsUnit(TypedWord word) => Units.ContainsKey(word.Plain);

    private static int? Figures(string word, string ending) =>
        word.EndsWith(ending, StringComparison.Ordinal)
        && int.TryParse(word[..^ending.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var age)
        && age is > 0 and <= Oldest
            ? age
            : null;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Numbers(string pairs) =>
        pairs
            .Split(' ')
            .Chunk(2)
            .ToFrozenDictionary(x => x[0], x => int.Parse(x[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
