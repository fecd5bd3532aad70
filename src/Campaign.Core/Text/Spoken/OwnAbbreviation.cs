namespace Campaign.Core.Text.Spoken;

/// <summary>An abbreviation used by the officers of a place: "NVHT" for "nhà văn hóa thôn".</summary>
/// <param name="Place">Code of the place; it applies to what the place and those below it publish.</param>
/// <param name="Written">As written, case-sensitive; 2 to 20 characters.</param>
/// <param name="Spoken">The words to say, at most 120 characters, without digits or abbreviations.</param>
public sealed record OwnAbbreviation(string Place, string Written, string Spoken)
{
    private const int LongestWritten = 20;
    private const int LongestSpoken = 120;

    /// <summary>What is wrong with it, in Vietnamese for the officer; empty if it can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Place))
            yield return "Chữ viết tắt phải thuộc về một nơi.";
        if (Written.Length is < 2 or > LongestWritten || Written.Any(char.IsControl) || Written != Written.Trim())
            yield return $"“{Written}”: chữ viết tắt có từ 2 đến {LongestWritten} ký tự, không có dấu cách ở hai đầu.";
        else if (!char.IsLetter(Written[0]))
            yield return $"“{Written}”: chữ viết tắt phải bắt đầu bằng chữ cái.";
        else if (Written.All(char.IsLower) && Rules.SyllableShape.IsPossible(Written))
            yield return $"“{Written}” là một tiếng thường gặp; mọi chữ “{Written}” trong bài sẽ bị đọc khác đi.";
        if (string.IsNullOrWhiteSpace(Spoken) || Spoken.Length > LongestSpoken || Spoken.Any(char.IsControl))
            yield return $"“{Written}”: cách đọc có từ 1 đến {LongestSpoken} ký tự.";
        else if (SpokenVietnamese.Read(Spoken) is var read && (read.Text != read.Written || read.Ambiguities.Count > 0))
            yield return $"“{Spoken}”: cách đọc phải viết bằng chữ đầy đủ, không có chữ số hay chữ viết tắt.";
    }

    /// <summary>
    /// The dictionary for a place: the one that comes with the product, extended by the entries of the place and the
    /// places above it. The nearest place wins.
    /// </summary>
    /// <param name="entries">All entries of all officers.</param>
    /// <param name="chain">Codes of the place and those above it, nearest first.</param>
    /// <exception cref="ArgumentException">Entries are invalid; the message (Vietnamese) lists every fault.</exception>
    public static AbbreviationDictionary For(IEnumerable<OwnAbbreviation> entries, IEnumerable<string> chain)
    {
        var all = entries.ToList();
        var faults = all.SelectMany(x => x.Faults()).ToList();
        if (faults.Count > 0)
            throw new ArgumentException(string.Join('\n', faults), nameof(entries));
        var nearest = chain
            .SelectMany(place => all.Where(x => x.Place == place))
            .DistinctBy(x => Nfc.Of(x.Written))
            .Select(x => new Abbreviation(Nfc.Of(x.Written), Nfc.Of(x.Spoken), AbbreviationContext.Anywhere, []));
        return AbbreviationDictionary.Default.With(nearest);
    }
}
