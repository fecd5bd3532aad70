using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Core.Text.Telephone;
using Campaign.Core.Wording;

namespace Campaign.Core.Messages;

/// <summary>
/// A key message (thông điệp, khẩu hiệu). The official text is kept verbatim, typing errors included; a correction
/// stands beside it with its reason and never replaces it.
/// </summary>
public sealed record KeyMessage(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Message;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey =>
        $"{Header.Campaign}/{9999 - Header.Edition.GetValueOrDefault(9999):D4}/{Order:D4}";

    /// <summary>Position in its list, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>The text exactly as the source prints it.</summary>
    public required string OfficialText { get; init; }

    /// <summary>The text to use when the official one contains an error; null when it does not.</summary>
    public string? CorrectedText { get; init; }

    /// <summary>Why it was corrected, for example "Lỗi chính tả trong văn bản".</summary>
    public string? CorrectionNote { get; init; }

    /// <summary>Alias of the vocabulary <c>messageGroup</c>.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// Whether it may be used in any year; false when it names a year, a date or a passing situation.
    /// </summary>
    public bool Evergreen { get; init; }

    /// <summary>Why it is not evergreen: "Chỉ dùng cho năm 2021".</summary>
    public string? LimitNote { get; init; }

    /// <summary>
    /// The help line that must follow the message wherever it is shown or read, because the message asks survivors to
    /// act.
    /// </summary>
    public string? HelpLine { get; init; }

    /// <summary>Free words for search.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>What an officer wrote for single forms.</summary>
    public OwnWording Own { get; init; } = OwnWording.None;

    private const string NoHelp = "Lời tự viết phải có câu trợ giúp hoặc mọi số điện thoại trong câu đó.";

    /// <summary>What to print and say: the corrected text, or the official one.</summary>
    public string Text => CorrectedText ?? OfficialText;

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (string.IsNullOrWhiteSpace(OfficialText))
            yield return new("officialText", "Thiếu nguyên văn thông điệp.");
        if (CorrectedText is not null && string.IsNullOrWhiteSpace(CorrectionNote))
            yield return new("correctionNote", "Bản sửa phải kèm lý do sửa.");
        if (CorrectedText is null && CorrectionNote is not null)
            yield return new("correctedText", "Có lý do sửa nhưng thiếu bản sửa.");
        if (CorrectedText == OfficialText)
            yield return new("correctedText", "Bản sửa giống hệt nguyên văn.");
        if (Header.Source is null)
            yield return new("source", "Thông điệp phải có nguồn.");
        foreach (var fault in Own.Faults(x => Helps(x) ? null : NoHelp))
            yield return fault;
    }

    // Whatever is shown in place of the message must be followed by what must follow the message.
    private bool Helps(string text)
    {
        if (HelpLine is not { } line || text.Contains(line, StringComparison.Ordinal))
            return true;
        var said = PhoneWriting.WithNumbersUnbroken(text);
        return PhoneWriting.NumbersIn(line) is { Count: > 0 } numbers
            && numbers.All(x => said.Contains(x, StringComparison.Ordinal));
    }
}
