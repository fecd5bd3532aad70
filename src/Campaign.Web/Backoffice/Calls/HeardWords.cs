using Campaign.Core.Services;
using Campaign.Core.Text;

namespace Campaign.Web.Backoffice.Calls;

/// <summary>What an officer says about a call.</summary>
/// <param name="Result">answers, other-hours, other-number, no-answer or closed.</param>
/// <param name="Number">The number that was called.</param>
/// <param name="Hours">The right hours, in the form of the field; only for other-hours.</param>
/// <param name="NewNumber">The right number; only for other-number.</param>
/// <param name="Words">What else there is to know.</param>
internal sealed record HeardWords(string? Result, string? Number, string? Hours, string? NewNumber, string? Words)
{
    private const int Longest = 500;

    /// <summary>The result; null when it is none.</summary>
    public CallResult? Came =>
        Result switch
        {
            "answers" => CallResult.Answers,
            "other-hours" => CallResult.OtherHours,
            "other-number" => CallResult.OtherNumber,
            "no-answer" => CallResult.NoAnswer,
            "closed" => CallResult.Closed,
            _ => null,
        };

    /// <summary>The same words, trimmed and composed; what does not belong to the result is null.</summary>
    public HeardWords Clean() =>
        new(
            Result,
            Clean(Number),
            Came == CallResult.OtherHours ? Clean(Hours) : null,
            Came == CallResult.OtherNumber ? Clean(NewNumber) : null,
            Clean(Words)
        );

    /// <summary>What is wrong with the words; null when nothing is.</summary>
    /// <param name="service">The service that was called.</param>
    public string? FaultFor(Service service) =>
        Came is not { } came ? "Hãy chọn kết quả cuộc gọi."
        : !service.Phones.Any(x => x.Number == Number) ? "Hãy chọn số đã gọi trong các số đang công khai."
        : came == CallResult.OtherHours && Hours is null ? "Hãy ghi giờ trực mới."
        : Hours is { } hours && !OpeningHours.TryParse(hours, out _, out var error) ? error
        : came == CallResult.OtherNumber && NewNumber is null ? "Hãy ghi số mới."
        : NewNumber is { } number && (!new Phone(number).IsWellFormed || number == Number)
            ? "Số mới gồm 3–15 chữ số, viết theo nhóm, và khác số cũ."
        : Words?.Length > Longest ? $"Lời ghi dài nhất {Longest} ký tự."
        : Words is { } words && LocationFinder.GivesAwayShelter(words) ? LocationFinder.GivenAway
        : null;

    private static string? Clean(string? text) =>
        Nfc.Of(PrintableText.Of(text ?? "")).Trim() is { Length: > 0 } some ? some : null;
}
