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
        if (cursor.Peek() == '/' && ItemBefore().IsMatch(cursor.Before(8)) && cursor.Peek(1) == ' ')
            return new Reading(1, "."); // 1/ and II/ begin an item
        if (cursor.Peek() is not '/' || !IsWord(cursor.Peek(-1)) || !IsWord(cursor.Peek(1)))
            return null;
        var (previous, next) = (cursor.PreviousWord, cursor.WordAfter(1));
        if (previous == "và" && next == "hoặc")
            return new Reading(1, " ");
        if (PhoneBefore().IsMatch(cursor.Before(12)) && PhoneAfter().IsMatch(cursor.Text, cursor.At))
            return new Reading(1, ", ");
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

    /// <summary>A slash between blanks only separates, but two small numbers may be a fraction.</summary>
    internal static Reading? ReadSpaced(Cursor cursor)
    {
        var m = Spaced().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var numbers = SmallBefore().IsMatch(cursor.Before(4)) && char.IsAsciiDigit(cursor.Peek(m.Length));
        return numbers
            ? new Reading(m.Length, " trên ", [", "], "Dấu “/” giữa hai số: đọc “trên” hay ngắt?")
            : new Reading(m.Length, ", ");
    }

    /// <summary>"/người/tháng" behind an amount, as "một người một tháng"; 0 where none follows.</summary>
    internal static (int Length, string Spoken) Per(Cursor cursor, int distance)
    {
        var (length, spoken) = (0, "");
        while (cursor.Peek(distance + length) == '/')
        {
            var each = WordList.Each.LengthAtStart(cursor.After(distance + length + 1, 30));
            if (each == 0)
                break;
            spoken += $" một {cursor.Text.Substring(cursor.At + distance + length + 1, each)}";
            length += 1 + each;
        }
        return (length, spoken);
    }

    private static bool IsWord(char c) =>
        VietnameseLetters.IsLetter(c) || char.IsAsciiDigit(c) || c is '%' or '²' or '³' or '\'';

    [GeneratedRegex(
        @"(?<![\p{L}0-9.,])[0-9][0-9.,]*[%²³']?(?: ?tr\.đ|(?: ?\p{L}+[23²³]?){0,4})(?:/\p{L}+(?: \p{L}+)?)?$"
    )]
    private static partial Regex CountBefore();

    [GeneratedRegex(@"[0-9]{4}$|[0-9][ .\-][0-9]{3}$")]
    private static partial Regex PhoneBefore();

    [GeneratedRegex(@"\G/(?:0[0-9]{2}|1[89]00)[ .\-]?[0-9]{2}")]
    private static partial Regex PhoneAfter();

    [GeneratedRegex(@"^ *(?:[0-9]{1,2}|[ivx]{1,4}|[a-zđ])$")]
    private static partial Regex ItemBefore();

    [GeneratedRegex(@"\G(?<=\S) +/(?: +/)* +(?=\S)")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"(?:^|[ (])[0-9]{1,2}$")]
    private static partial Regex SmallBefore();

    /// <summary>Money and weights are always per whatever follows.</summary>
    [GeneratedRegex(
        @"(?:[0-9] ?(?:đ|đồng|tr|tr\.đ|trđ|k|K)|(?:triệu|nghìn|ngàn|tỷ|tỉ)(?: đồng)?|%)(?:/\p{L}+(?: \p{L}+)?)?$"
    )]
    private static partial Regex MeasureBefore();

    [GeneratedRegex(@"^[0-9]+ ?(?:h|giờ|ngày|phút|tháng|năm|tuần|giây)(?!\p{L})")]
    private static partial Regex TimeAfter();
}
