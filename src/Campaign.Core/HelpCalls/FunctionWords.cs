using System.Collections.Frozen;
using Campaign.Core.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// The small words that hold a sentence together. Whoever tells something needs them; a list of what lies in a kitchen
/// has none, however much of it looks like harm.
/// </summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Marked = (
        "là và thì mà của có không cho được đã đang sẽ vừa mới này nay với để khi nhưng nên bị lại rồi cũng hay như "
        + "những các mỗi một hai cái gì ai đó đây kia nào sao vì nếu còn nữa lắm quá vẫn chỉ tới đến ra vào vô lên "
        + "xuống đi về ở từ trong ngoài sau trước giờ lúc hôm bữa biết phải muốn nói bảo kêu làm thấy nhau "
        + "mình tôi tui "
        + "em tao nó hắn hấn ổng họ anh chị con cháu hông hổng hong ko k dc đc r vs ms mk ns e t h ni chi mô răng chừ "
        + "nớ tê nhé nha ơi ạ hả à"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> English = (
        "i im my me the a an is are was were be been he she it we they them him her his you your and but or so "
        + "if of to "
        + "in on at for with from when where what who how that this there not no do does did dont cant wont has have "
        + "had will can as by out up about because after before then now"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    // Without its marks «vô» is a wife and «của» a door.
    private static readonly FrozenSet<string> Plain = Marked
        .Select(Folding.Fold)
        .Except("vo con chau chi day cua ho mo bua sau hai trong".Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The share of them among words, 0 to 1.</summary>
    public static double Share(IReadOnlyCollection<TypedWord> words) =>
        words.Count == 0 ? 0 : (double)words.Count(Is) / words.Count;

    private static bool Is(TypedWord word) =>
        word.IsEnglish ? English.Contains(word.Text)
        : word.MayLackMarks && word.Text == word.Plain ? Plain.Contains(word.Plain)
        : Marked.Contains(word.Text);
}
