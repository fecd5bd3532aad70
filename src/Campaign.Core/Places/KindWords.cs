using System.Collections.Immutable;
using Campaign.Core.Text;

namespace Campaign.Core.Places;

/// <summary>The kind of place that the word before a name indicates.</summary>
internal enum KindWord
{
    /// <summary>Nothing was said.</summary>
    Any,

    /// <summary>tỉnh.</summary>
    Province,

    /// <summary>thành phố: above the communes; until 30/6/2025 it could also be part of a province.</summary>
    City,

    /// <summary>quận, huyện, thị xã: until 30/6/2025.</summary>
    District,

    /// <summary>thị trấn: until 30/6/2025; most of them are now communes of the same name.</summary>
    Township,

    /// <summary>xã, phường, đặc khu.</summary>
    Commune,

    /// <summary>thôn, ấp: below the units in the register.</summary>
    Hamlet,

    /// <summary>đường, số nhà: streets are often named after a place elsewhere.</summary>
    Street,

    /// <summary>A word that does not help to find the place: "ở", "cũ".</summary>
    Nothing,
}

/// <summary>The words and abbreviations for kinds of places.</summary>
internal static class KindWords
{
    private static readonly ImmutableArray<(string[] Words, KindWord Kind)> All =
    [
        .. Of(KindWord.Province, "tỉnh", "t"),
        .. Of(KindWord.City, "thành phố", "thành phố trực thuộc trung ương", "tp", "t p", "thủ đô", "city"),
        .. Of(KindWord.District, "quận", "q", "huyện", "h", "thị xã", "tx", "t x", "district"),
        .. Of(KindWord.Township, "thị trấn", "tt", "t t"),
        .. Of(KindWord.Commune, "xã", "x", "phường", "p", "ph", "f", "đặc khu", "đk", "ward", "commune"),
        .. Of(KindWord.Hamlet, "thôn", "ấp", "xóm", "làng", "khóm", "tổ", "tổ dân phố", "khu phố", "kp"),
        .. Of(KindWord.Street, "đường", "số nhà", "số", "sn", "ngõ", "ngách", "hẻm", "kiệt", "phố"),
        .. Of(KindWord.Nothing, "cũ", "mới", "ở", "tại", "thuộc", "của", "việt nam", "vn"),
    ];

    /// <summary>
    /// The kinds that the words from <paramref name="at"/> on may mean, and how many words each takes.
    /// </summary>
    public static IEnumerable<(KindWord Kind, int Length)> At(IReadOnlyList<PlaceWord> words, int at) =>
        All.Where(x => at + x.Words.Length <= words.Count && Says(words, at, x.Words))
            .Select(x => (x.Kind, x.Words.Length));

    /// <summary>Whether a word is short for a kind and may be joined to a number: q1, p5.</summary>
    public static bool StandsBeforeNumber(string folded) => folded is "q" or "quan" or "p" or "f" or "phuong";

    // Diacritics may be missing, but those that are typed must be right: "quán" does not mean a district.
    private static bool Says(IReadOnlyList<PlaceWord> words, int at, string[] kind)
    {
        for (var i = 0; i < kind.Length; i++)
            if (words[at + i].Text != kind[i] && words[at + i].Text != Folding.WithoutMarks(kind[i]))
                return false;
        return true;
    }

    private static IEnumerable<(string[], KindWord)> Of(KindWord kind, params string[] names) =>
        names.Select(x => (x.Split(' '), kind));
}
