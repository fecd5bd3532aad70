using Campaign.Core.Text;

namespace Campaign.Core.Intake;

/// <summary>Refuses what cannot be read, and says what to do instead.</summary>
internal static class Limits
{
    private const int MostCharacters = 400_000,
        LongestParagraph = 12_000,
        MostBlocks = 20_000,
        LeastLetters = 20;

    /// <summary>Passes the blocks on, and refuses when there are too many.</summary>
    public static IEnumerable<IntakeBlock> Bounded(IEnumerable<IntakeBlock> blocks)
    {
        var (characters, count) = (0L, 0);
        foreach (var block in blocks)
        {
            var length = block.Text.Length + block.Rows.Sum(row => row.Sum(x => (long)x.Length));
            characters += length;
            if (characters > MostCharacters || ++count > MostBlocks)
                throw new IntakeRefusedException(
                    "Văn bản quá dài (hơn 400.000 chữ cái, khoảng 150 trang): hãy chỉ đưa vào kế hoạch, "
                        + "công văn hoặc phụ lục cần đọc."
                );
            if (block.Rows.IsEmpty && length > LongestParagraph)
                throw new IntakeRefusedException(
                    "Văn bản có một đoạn dài hơn 12.000 chữ cái, không phải cách trình bày của kế hoạch "
                        + "hay công văn: hãy kiểm tra lại tệp."
                );
            yield return block;
        }
    }

    /// <exception cref="IntakeRefusedException">
    /// There is nothing to read, or it is not a single Vietnamese document.
    /// </exception>
    public static void Check(IReadOnlyList<IntakeBlock> blocks, IntakeSource source)
    {
        var (letters, marked) = (0, 0);
        foreach (var c in blocks.SelectMany(x => x.Shown))
            if (char.IsLetter(c))
            {
                letters++;
                marked += c > '\u007F' && VietnameseLetters.PlainOf(c) != '\0' ? 1 : 0;
            }
        if (letters < LeastLetters)
            throw new IntakeRefusedException("Tệp không có chữ nào để đọc: hãy kiểm tra lại tệp.");
        if (marked * 12 < letters)
            throw new IntakeRefusedException(
                "Văn bản không phải tiếng Việt có dấu: hãy đưa vào bản tiếng Việt có dấu của văn bản."
            );
        var numbers = Letterhead
            .Numbers(source.Main)
            .Select(x => x.Number)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (numbers.Count > 1)
            throw new IntakeRefusedException(
                $"Tệp có nhiều văn bản ({string.Join(", ", numbers.Take(3))}): "
                    + "hãy tách mỗi văn bản thành một tệp rồi đưa vào từng tệp."
            );
        var letterheads = source.Main.Count(x =>
            !x.IsTable && x.Folded.StartsWith("kinh gui", StringComparison.Ordinal)
        );
        if (letterheads > 1)
            throw new IntakeRefusedException(
                "Tệp có hai công văn (hai chỗ “Kính gửi”): hãy tách mỗi văn bản thành một tệp rồi đưa vào từng tệp."
            );
    }
}
