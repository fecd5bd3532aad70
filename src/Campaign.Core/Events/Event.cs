using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Core.Publication;
using Campaign.Core.Wording;

namespace Campaign.Core.Events;

/// <summary>An event of a campaign, or a day of observance such as 25/11.</summary>
public sealed partial record Event(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <summary>Alias of the vocabulary <c>eventKind</c> that marks an observance day.</summary>
    public const string ObservanceKind = "ngay-ky-niem";

    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Event;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey =>
        StartDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
        + (StartTime?.ToString("HHmm", CultureInfo.InvariantCulture) ?? "0000");

    /// <summary>Alias of the vocabulary <c>eventKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>First day, in the campaign's time zone.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Start time; null for an all-day event.</summary>
    public TimeOnly? StartTime { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>End time; null for an all-day event or an open end.</summary>
    public TimeOnly? EndTime { get; init; }

    /// <summary>Whether it was called off. It stays published so that subscribed calendars find out.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Whether people can attend in person.</summary>
    public bool InPerson { get; init; } = true;

    /// <summary>Whether people can attend online.</summary>
    public bool Online { get; init; }

    /// <summary>The place, in words.</summary>
    public string? Venue { get; init; }

    /// <summary>The organiser, in words.</summary>
    public string? Organiser { get; init; }

    /// <summary>The organiser's web page (https).</summary>
    public string? Website { get; init; }

    /// <summary>What happens, as Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>The programme of a one-day event, in order; empty when none is entered.</summary>
    public ImmutableArray<EventPart> Programme { get; init; } = [];

    /// <summary>What an officer wrote for single forms.</summary>
    public OwnWording Own { get; init; } = OwnWording.None;

    /// <summary>Whether it has no time of day.</summary>
    public bool IsAllDay => StartTime is null;

    /// <summary>Whether any part of it falls within the given days, both included.</summary>
    public bool Overlaps(DateOnly from, DateOnly to) => StartDate <= to && EndDate >= from;

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (EndDate < StartDate)
            yield return new("endDate", "Ngày kết thúc đứng trước ngày bắt đầu.");
        if (StartDate == EndDate && EndTime < StartTime)
            yield return new("endTime", "Giờ kết thúc đứng trước giờ bắt đầu.");
        if (EndTime is not null && StartTime is null)
            yield return new("startTime", "Có giờ kết thúc thì phải có giờ bắt đầu.");
        if (!InPerson && !Online)
            yield return new("inPerson", "Sự kiện phải trực tiếp, trực tuyến hoặc cả hai.");
        if (Website is not null && !Website.StartsWith("https://", StringComparison.Ordinal))
            yield return new("website", "Địa chỉ trang phải bắt đầu bằng https://.");
        foreach (var fault in ProgrammeFaults().Concat(Own.Faults(Lacks)))
            yield return fault;
    }

    // A day that was moved and an event that was called off would live on in words that nobody looked at again.
    private string? Lacks(string text)
    {
        var isVietnamese = Header.Language == CampaignSnapshot.DefaultLanguage;
        return !WrittenDay.Stands(text, StartDate, isVietnamese)
                ? $"Lời tự viết phải có ngày của sự kiện, ví dụ {StartDate.Day}/{StartDate.Month}."
            : Cancelled && isVietnamese && !SaysCancelled().IsMatch(Text.Folding.Fold(text))
                ? "Sự kiện đã hủy: lời tự viết phải nói là đã hủy, hoặc để trống."
            : Cancelled && !isVietnamese ? "Sự kiện đã hủy: hãy để trống lời tự viết bằng tiếng này."
            : null;
    }

    [GeneratedRegex(@"\b(?:da|bi) huy\b|\bhuy bo\b", RegexOptions.CultureInvariant)]
    private static partial Regex SaysCancelled();

    private IEnumerable<Fault> ProgrammeFaults()
    {
        if (!Programme.IsEmpty && StartDate != EndDate)
            // A time of day alone would not say which day it means.
            yield return new("programme", "Sự kiện nhiều ngày không có chương trình: hãy tạo mỗi ngày một sự kiện.");
        for (var i = 0; i < Programme.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(Programme[i].Title))
                yield return new("programme", $"Mục {i + 1} của chương trình thiếu nội dung.");
            if (i > 0 && Programme[i].Time < Programme[i - 1].Time)
                yield return new(
                    "programme",
                    $"Mục {i + 1} của chương trình bắt đầu lúc {Programme[i].Time:HH\\:mm}, trước mục đứng trên nó."
                );
        }
    }
}
