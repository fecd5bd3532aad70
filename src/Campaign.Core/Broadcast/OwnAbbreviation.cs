using System.Text.RegularExpressions;
using Campaign.Core.Publication;
using Campaign.Core.Text.Spoken;
using Campaign.Core.Text.Spoken.Rules;

namespace Campaign.Core.Broadcast;

/// <summary>An abbreviation that the officers of a place use: "NVHT" for "nhà văn hóa thôn".</summary>
public sealed partial record OwnAbbreviation(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <summary>Most characters of the abbreviation.</summary>
    public const int LongestWritten = 20;

    /// <summary>Most characters of its reading.</summary>
    public const int LongestSpoken = 120;

    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Abbreviation;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => Written;

    /// <summary>As it is written; capitals matter.</summary>
    public required string Written { get; init; }

    /// <summary>The words to say, without digits and abbreviations.</summary>
    public required string Spoken { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (!WrittenForm().IsMatch(Written))
            yield return new(
                "written",
                $"«{Written}»: chữ viết tắt có từ 2 đến {LongestWritten} ký tự, bắt đầu bằng chữ cái, chỉ gồm chữ cái, "
                    + "chữ số và các dấu . - / &."
            );
        // A name or a word of every day would be read otherwise wherever it occurs.
        else if (!Written.All(char.IsUpper) && SyllableShape.IsPossible(Written))
            yield return new(
                "written",
                $"«{Written}» là một tiếng thường gặp; mọi chữ «{Written}» trong bài sẽ bị đọc khác đi."
            );
        if (!SpokenForm().IsMatch(Spoken))
            yield return new(
                "spoken",
                $"«{Written}»: cách đọc có từ 1 đến {LongestSpoken} ký tự, chỉ gồm chữ cái, dấu cách, dấu phẩy và gạch "
                    + "nối; số cũng viết bằng chữ."
            );
        else if (SpokenVietnamese.Read(Spoken) is var read && (read.Text != read.Written || read.Ambiguities.Count > 0))
            yield return new("spoken", $"«{Spoken}»: cách đọc phải viết bằng chữ đầy đủ, không có chữ viết tắt.");
    }

    [GeneratedRegex(@"\A\p{L}[\p{L}\p{N}.\-/&]{1,19}\z")]
    private static partial Regex WrittenForm();

    [GeneratedRegex(@"\A\p{L}[\p{L} ,\-]{0,119}\z")]
    private static partial Regex SpokenForm();
}
