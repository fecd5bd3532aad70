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

    private static readonly FrozenDictionary<string, (string Word, Person Person)[]> Words = Of(
        (Person.Writer, "tôi tui mình tao tau tớ t mk choa i me us we myself"),
        (Person.Young, "em e con cháu chau"),
        (Person.Child, "bé nhóc trẻ nhỏ cu child children kid kids baby toddler boy girl daughter son niece nephew"),
        (
            Person.Grown,
            "chị cô bà cụ ông anh bác dì mợ thím mệ mẹ má mạ bu bố cha tía dượng cậu chú bạn khách người ảnh chỉ bả ổng "
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
            Person.Beside,
            "nhà bên cạnh hàng_xóm cùng phòng lớp tổ quê công_ty chung cư trọ tầng trên dưới đối_diện kế sát vách gái "
                + "trai họ ruột út cả lớn thân cũ mới hắn kia ấy đó nớ này ni tê ca chuyền xưởng xóm làng hẻm "
                + "của học làm bán my his the a next door upstairs downstairs old young"
        )
    );

    // Without its marks «cô» is mostly «có», and «bà» or «ba» is a number.
    private static readonly FrozenSet<string> Doubtful = "co ba be me ma anh chi cu mo ban nho tre cau chu cha nguoi my"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

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
            if (end > at && first == Person.Writer && person != Person.Beside)
                break;
            all |= person;
            end += length;
        }
        return (all & ~Person.Beside) == Person.None ? (Person.None, at) : (all, end);
    }

    private static (Person Person, int Length) One(IReadOnlyList<TypedWord> words, int at)
    {
        var word = words[at];
        foreach (var (known, person) in Words.GetValueOrDefault(word.Plain) ?? [])
        {
            var parts = known.Split('_');
            if (at + parts.Length > words.Count || IsDoubtful(word, parts))
                continue;
            var fits = true;
            for (var i = 0; i < parts.Length && fits; i++)
                fits = words[at + i].MayMean(parts[i], Folding.Fold(parts[i]));
            if (fits)
                return (person, parts.Length);
        }
        return (Person.None, 0);
    }

    private static bool IsDoubtful(TypedWord word, string[] parts) =>
        parts.Length == 1 && word.Text != parts[0] && Doubtful.Contains(word.Plain);

    private static FrozenDictionary<string, (string, Person)[]> Of(params (Person Person, string Words)[] lists) =>
        lists
            .SelectMany(x => x.Words.Split(' ').Select(word => (word, x.Person)))
            .OrderByDescending(x => x.word.Length)
            .GroupBy(x => Folding.Fold(x.word.Split('_')[0]), StringComparer.Ordinal)
            .ToFrozenDictionary(x => x.Key, x => x.ToArray(), StringComparer.Ordinal);
}
