using System.Collections.Frozen;
using Campaign.Core.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// The words for people, in the order in which Vietnamese puts them: «con bé nhà bên», «chị cùng phòng tôi».
/// </summary>
internal static class PersonWords
{
    private const int LongestMention = 7;

    private static readonly FrozenDictionary<string, Known[]> Words = Of(
        (Person.Writer, "tôi tui mình tao tau tớ t mk choa i me us we myself"),
        (Person.Young, "em e con cháu chau"),
        (Person.Child, "bé nhóc trẻ nhỏ cu child children kid kids baby toddler boy girl daughter son niece nephew"),
        (
            Person.Grown,
            "chị cô bà cụ ông anh bác dì mợ thím mệ mẹ má mạ bu bố cha tía dượng cậu chú bạn khách người ảnh "
                + "chỉ bả ổng "
                + "sister mother mom aunt grandmother grandma grandfather brother father friend neighbor neighbour "
                + "woman lady man her him she cousin uncle"
        ),
        (
            Person.Settled,
            "vợ chồng dâu rể dôn nhân_viên thực_tập sinh_viên học_viên đồng_nghiệp giúp_việc lễ_tân kế_toán công_nhân "
                + "bệnh_nhân sản_phụ phụ_nữ đại_học ký_túc y_tá giáo_viên lao_công phục_vụ thu_ngân lấy_chồng có_chồng "
                + "wife husband coworker colleague intern roommate student patient maid employee client customer"
        ),
        (
            Person.Kin,
            "gái trai họ ruột út cả hắn kia ấy đó nớ này ni tê cùng bên cạnh hàng_xóm kế sát đối_diện vách trên dưới "
                + "next upstairs downstairs old young"
        ),
        (
            Person.Beside,
            "nhà phòng lớp tổ quê công_ty chung cư trọ tầng lớn thân cũ mới ca chuyền xưởng xóm làng hẻm của "
                + "học làm bán "
                + "my his the a door"
        )
    );

    // Without its marks «cô» is mostly «có»; «ba» is a number, unless somebody is named behind it: «ba toi».
    private static readonly FrozenSet<string> Doubtful = Set("co ma cu mo my");
    private static readonly FrozenSet<string> DoubtfulAlone = Set("ba be me chi ban nho tre cau chu cha nguoi");

    private static readonly FrozenSet<string> EnglishOnly = Set("i me us we her him man she my his the a old next");

    /// <summary>The mention of a person that starts at a word, and where it ends.</summary>
    public static (Person Person, int End) At(IReadOnlyList<TypedWord> words, int at)
    {
        var (all, end) = (Person.None, at);
        var first = Person.None;
        while (end < words.Count && end - at < LongestMention && One(words, end) is var (person, length) && length > 0)
        {
            if (first == Person.None)
                first = person;
            // A new person stands behind the first: «tôi bạn tôi» does not occur, «em anh ấy» does.
            if (end > at && first == Person.Writer && person is not (Person.Beside or Person.Kin))
                break;
            all |= person;
            end += length;
        }
        return (all & ~(Person.Beside | Person.Kin)) == Person.None ? (Person.None, at) : (all, end);
    }

    private static (Person Person, int Length) One(IReadOnlyList<TypedWord> words, int at)
    {
        if (Words.TryGetValue(words[at].Plain, out var all))
            foreach (var known in all)
                if (known.IsAt(words, at))
                    return (known.Person, known.Parts.Length);
        return (Person.None, 0);
    }

    private static FrozenDictionary<string, Known[]> Of(params (Person Person, string Words)[] lists) =>
        lists
            .SelectMany(x => x.Words.Split(' ').Select(word => new Known(word.Split('_'), x.Person)))
            .OrderByDescending(x => x.Parts.Length)
            .GroupBy(x => x.Plain[0], StringComparer.Ordinal)
            .ToFrozenDictionary(x => x.Key, x => x.ToArray(), StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool IsDoubtful(IReadOnlyList<TypedWord> words, int at) =>
        Doubtful.Contains(words[at].Plain)
        || (DoubtfulAlone.Contains(words[at].Plain) && (at + 1 == words.Count || !GoesOn(words[at + 1].Plain)));

    private static bool GoesOn(string next) =>
        Words.ContainsKey(next) && !Doubtful.Contains(next) && !DoubtfulAlone.Contains(next);

    private sealed record Known(string[] Parts, Person Person)
    {
        public string[] Plain { get; } = [.. Parts.Select(Folding.Fold)];

        public bool IsAt(IReadOnlyList<TypedWord> words, int at)
        {
            if (at + Parts.Length > words.Count || (EnglishOnly.Contains(Parts[0]) && !words[at].IsEnglish))
                return false;
            if (Parts.Length == 1 && words[at].Text != Parts[0] && IsDoubtful(words, at))
                return false;
            for (var i = 0; i < Parts.Length; i++)
                if (!words[at + i].MayMean(Parts[i], Plain[i]))
                    return false;
            return true;
        }
    }
}
