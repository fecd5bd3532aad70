using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Web.Items;

namespace Campaign.Web.Events;

/// <summary>An event or a day of observance. Days and times are those of Asia/Ho_Chi_Minh.</summary>
internal sealed class ApiEvent(Event item, Links at) : ApiItem(item, at)
{
    /// <summary>Alias of its kind.</summary>
    public string Kind { get; } = item.Kind;

    /// <summary>First day.</summary>
    public DateOnly StartDate { get; } = item.StartDate;

    /// <summary>Start time, HH:mm; null: all day.</summary>
    public string? StartTime { get; } = item.StartTime is { } x ? ApiSchedule.Time(x) : null;

    /// <summary>Last day, included.</summary>
    public DateOnly EndDate { get; } = item.EndDate;

    /// <summary>End time, HH:mm; null: all day or open end.</summary>
    public string? EndTime { get; } = item.EndTime is { } x ? ApiSchedule.Time(x) : null;

    /// <summary>Whether it was called off.</summary>
    public bool Cancelled { get; } = item.Cancelled;

    /// <summary>Whether one can take part in person.</summary>
    public bool InPerson { get; } = item.InPerson;

    /// <summary>Whether one can take part online.</summary>
    public bool Online { get; } = item.Online;

    /// <summary>Where, in words.</summary>
    public string? Venue { get; } = item.Venue;

    /// <summary>Who organises it.</summary>
    public string? Organiser { get; } = item.Organiser;

    /// <summary>Page of the organiser.</summary>
    public string? Website { get; } = item.Website;

    /// <summary>What happens, Markdown.</summary>
    public string? Body { get; } = item.Body;

    /// <summary>The programme of an event of one day, in order of time; empty if none was entered.</summary>
    public ImmutableArray<ApiEventPart> Programme { get; } =
    [.. item.Programme.Select(x => new ApiEventPart(ApiSchedule.Time(x.Time), x.Title, x.Who))];
}

/// <summary>One item of an event's programme.</summary>
/// <param name="Time">When it begins, HH:mm.</param>
/// <param name="Title">What happens.</param>
/// <param name="Who">Who does it; null when nobody is named.</param>
internal sealed record ApiEventPart(string Time, string Title, string? Who);
