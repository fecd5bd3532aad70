using System.Collections.Immutable;
using Campaign.Core.Text;

namespace Campaign.Core.Places;

/// <summary>What the word before a name says about it.</summary>
internal enum KindWord
{
    /// <summary>Nothing was said.</summary>
    Any,

    /// <summary>tỉnh.</summary>
    Province,

    /// <summary>thành phố: above the communes today, until 30/6/2025 also within a province.</summary>
    City,

    /// <summary>quận, huyện, thị xã: until 30/6/2025.</summary>
    District,

    /// <summary>thị trấn: until 30/6/2025, most live on in a commune of their name.</summary>
    Township,

    /// <summary>xã, phường, đặc khu.</summary>
    Commune,

    /// <summary>thôn, ấp: below what the register knows.</summary>
    Hamlet,

    /// <summary>đường, số nhà: often named like a place that is elsewhere.</summary>
    Street,

    /// <summary>Says nothing about where: "ở", "cũ".</summary>
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

    /// <summary>The kinds that the words from <paramref name="at"/> on may say, with how many words say it.</summary>
    public static IEnumerable<(KindWord Kind, int Length)> At(IReadOnlyList<PlaceWord> words, int at) =>
        All.Where(x => at + x.Words.Length <= words.Count && Says(words, at, x.Words))
            .Select(x => (x.Kind, x.Words.Length));

    /// <summary>Whether a word is short for a kind that a number may follow without a blank: q1, p5.</summary>
    public static bool StandsBeforeNumber(string folded) => folded is "q" or "quan" or "p" or "f" or "phuong";

    // Marks may be missing; marks that are there have to be right: "quán" is no district.
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
