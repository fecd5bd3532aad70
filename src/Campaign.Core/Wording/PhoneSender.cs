using Campaign.Core.Text.Telephone;

namespace Campaign.Core.Wording;

/// <summary>
/// What the operator of whoever sends telephone messages asks for. Every operator has rules of its own.
/// </summary>
/// <param name="Brand">Name shown instead of a number; null: the messages come from a number.</param>
/// <param name="Begins">What every text must begin with; null: nothing.</param>
/// <param name="Ends">What every text must end with, such as that nobody reads answers; null: nothing.</param>
public sealed record PhoneSender(string? Brand = null, string? Begins = null, string? Ends = null)
{
    /// <summary>Septets of a sender's name (3GPP TS 23.040: an address of ten octets).</summary>
    public const int LongestBrand = 11;

    private const int LongestPart = 60;

    /// <summary>The text with what must stand around it. It counts like the rest of the text.</summary>
    public string Around(string text) =>
        string.Join(' ', new[] { Begins, text, Ends }.Where(x => !string.IsNullOrWhiteSpace(x)));

    /// <summary>What is wrong with the rules, in Vietnamese.</summary>
    public IEnumerable<string> Faults()
    {
        if (Brand is not null && (Brand.Trim().Length == 0 || PhoneCount.Of(Brand).Units > LongestBrand))
            yield return $"brand «{Brand}»: từ 1 đến {LongestBrand} ký tự.";
        if (Brand is not null && GsmAlphabet.Lacking(Brand).ToList() is { Count: > 0 } lacking)
            yield return $"brand «{Brand}»: tên người gửi không có được các chữ {string.Join(' ', lacking)}.";
        foreach (var (name, text) in new[] { ("begins", Begins), ("ends", Ends) })
            if (text is not null && (text.Length > LongestPart || text.Any(char.IsControl)))
                yield return $"{name}: một dòng, dài nhất {LongestPart} ký tự.";
    }
}
