namespace Campaign.Core.Broadcast;

/// <summary>
/// Classes of bulletins a campaign may issue; "khẩn cấp" needs another authority and does not exist here.
/// </summary>
public enum BulletinClass
{
    /// <summary>Thông thường: the commune's own choice.</summary>
    Ordinary,

    /// <summary>Ưu tiên: before the ordinary ones.</summary>
    Preferred,
}

/// <summary>A script that could be read.</summary>
/// <param name="Id">Its stable id; no two candidates share one.</param>
/// <param name="Title">For people.</param>
/// <param name="Class">Preferred goes before ordinary.</param>
/// <param name="Seconds">At normal speed, more than 0.</param>
public sealed record ProgrammeCandidate(string Id, string Title, BulletinClass Class, int Seconds)
{
    /// <summary>BCP 47 tag.</summary>
    public string Language { get; init; } = "vi-VN";

    /// <summary>Sessions it is meant for, such as "sang" and "chieu"; none means any.</summary>
    public IReadOnlyList<string> Slots { get; init; } = [];

    /// <summary>Whom it speaks to; none means everyone.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Codes of the places it is for; none means the whole country.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>First day it may be read; null for no limit.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day it may be read, included; null for no limit.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>In how many sessions of one day it should be read, 1 or more.</summary>
    public int Repeat { get; init; } = 1;
}

/// <summary>What officers decided by hand for one day.</summary>
public sealed record ProgrammeEdits
{
    /// <summary>Scripts to read for certain, if they are valid and fit.</summary>
    public IReadOnlyList<string> Pins { get; init; } = [];

    /// <summary>Scripts not to read.</summary>
    public IReadOnlyList<string> Exclusions { get; init; } = [];

    /// <summary>Scripts in the order wanted; the rest follow in the composer's order.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];
}

/// <summary>For whom, when and within what a programme is composed.</summary>
/// <param name="Places">The commune's code and those above it, its province first among them.</param>
/// <param name="Date">The day.</param>
public sealed record ProgrammeRequest(IReadOnlyList<string> Places, DateOnly Date)
{
    /// <summary>The day's sessions in order.</summary>
    public IReadOnlyList<string> Sessions { get; init; } = ["sang", "chieu"];

    /// <summary>Languages the commune wants to hear.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["vi-VN"];

    /// <summary>Audiences wanted; none means all.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Seconds a session may take, frame included: 900 in the strictest rule known.</summary>
    public int LimitSeconds { get; init; } = 900;

    /// <summary>Opening, help lines and closing of each session.</summary>
    public ProgrammeFrame Frame { get; init; } = ProgrammeFrame.None;

    /// <summary>
    /// The day rotation began, usually the campaign's first. The days since are replayed, so that the same inputs
    /// always
    /// give the same programme without a memory of what was aired; at most <see cref="ProgrammeComposer.MaxReplay"/>
    /// days.
    /// </summary>
    public DateOnly? RotationStart { get; init; }

    /// <summary>Officers' decisions by day; those of past days keep the rotation true to what was read.</summary>
    public IReadOnlyDictionary<DateOnly, ProgrammeEdits> Edits { get; init; } = new Dictionary<DateOnly,
        ProgrammeEdits>();
}
