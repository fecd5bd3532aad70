using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads a slash between words: "lần/năm" is "lần một năm", in "mưa 300 mm/24 h" it is "trong", in "bé trai/100 bé gái"
/// it is "trên", and "và/hoặc" and "xã/phường" are two words. In all other cases the officer is asked.
/// </summary>
internal static partial class Slashes
{
    private static readonly string[] Peers = [" hoặc ", " trên "];

    internal static Reading? Read(Cursor cursor)
    {
        if (cursor.Peek() is not '/' || !IsWord(cursor.Peek(-1)) || !IsWord(cursor.Peek(1)))
            return null;
        var (previous, next) = (cursor.PreviousWord, cursor.WordAfter(1));
        if (previous == "và" && next == "hoặc")
            return new Reading(1, " ");
        var counts = CountBefore().IsMatch(cursor.Before(60));
        if (char.IsAsciiDigit(cursor.Peek(1)))
            return Number(cursor, counts);
        var after = cursor.After(1, 30);
        if (counts && Units.Symbol(cursor, 1, spaced: true) is { Length: > 0 } unit && next is not ("đ" or "g" or "h"))
            return new Reading(1 + unit.Length, " một " + unit.Spoken);
        var isPeer = WordList.Peers.EndsText(cursor.Before(24)) && WordList.Peers.LengthAtStart(after) > 0;
        if (counts && !isPeer && (WordList.Each.LengthAtStart(after) > 0 || MeasureBefore().IsMatch(cursor.Before(24))))
            return new Reading(1, " một ");
        if (counts && !isPeer && !char.IsUpper(cursor.Peek(1)))
            return new Reading(1, " một ", [", ", " trên "], "Dấu “/” sau số lượng: đọc “một” (mỗi), hay ngắt?");
        return isPeer
            ? new Reading(1, ", ")
            : new Reading(1, ", ", Peers, "Dấu “/” giữa hai chữ: đọc ngắt, “hoặc”, hay “trên”?");
    }

    /// <summary>A quantity per another one: for time it is "trong", for everything else "trên".</summary>
    private static Reading Number(Cursor cursor, bool counts)
    {
        if (TimeAfter().IsMatch(cursor.After(1, 16)))
            return new Reading(1, " trong ");
        return counts && char.IsLower(cursor.Peek(-1))
            ? new Reading(1, " trên ")
            : new Reading(1, ", ", Peers, "Dấu “/” giữa chữ và số: đọc ngắt, “hoặc”, hay “trên”?");
    }

    private static bool IsWord(char c) =>
        VietnameseLetters.IsLetter(c) || char.IsAsciiDigit(c) || c is '%' or '²' or '³';

    [GeneratedRegex(@"[0-9][0-9.,]*[%²³]?(?: ?tr\.đ|(?: ?\p{L}+[23²³]?){0,4})(?:/\p{L}+(?: \p{L}+)?)?$")]
    private static partial Regex CountBefore();

    /// <summary>Money and weights are always per whatever follows.</summary>
    [GeneratedRegex(@"(?:[0-9] ?(?:đ|đồng|tr|tr\.đ|trđ|k|K)|(?:triệu|nghìn|ngàn|tỷ|tỉ)(?: đồng)?|%)$")]
    private static partial Regex MeasureBefore();

    [GeneratedRegex(@"^[0-9]+ ?(?:h|giờ|ngày|phút|tháng|năm|tuần|giây)(?!\p{L})")]
    private static partial Regex TimeAfter();
}
