using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Broadcast;

/// <summary>What an officer decides about programmes by hand.</summary>
public enum EditKind
{
    /// <summary>Ghim: read in every session it suits.</summary>
    Pin,

    /// <summary>Bỏ ra: left out.</summary>
    Exclude,

    /// <summary>Xếp thứ tự: the order in which scripts are read.</summary>
    Order,
}

/// <summary>
/// An officer's decision for a place and everything in it, over a span of days. It is never changed, only withdrawn;
/// what it decided for the days before the withdrawal still holds.
/// </summary>
/// <param name="Id">Its id; ids sort by the time they were made.</param>
/// <param name="Place"><see cref="Places.Place.Ref"/> of the place; null: the whole country.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Scripts">Script ids: one to pin or exclude, or two or more in the order to be read.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included; at most a year after the first.</param>
public sealed record ProgrammeEdit(
    Guid Id,
    string? Place,
    EditKind Kind,
    ImmutableArray<Guid> Scripts,
    DateOnly From,
    DateOnly Until
)
{
    private const int MostScripts = 50,
        MostDays = 366;

    /// <summary>The type of the publication log's rows about decisions. No item has it.</summary>
    public static ItemType ChangeType { get; } = new("programme");

    /// <summary>
    /// Sequence of the log's row that tells of it; 0 for a decision from before such rows were written.
    /// </summary>
    public long MadeSeq { get; init; }

    /// <summary>Sequence of the log's row that tells of its withdrawal; 0: there is none.</summary>
    public long WithdrawnSeq { get; init; }

    /// <summary>
    /// Why, in the officer's words; null for a decision from before officers were told that stations read this.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>First day on which it no longer counts because it was withdrawn; null if it was not.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    public bool AppliesOn(DateOnly day) => From <= day && day <= Until && !(WithdrawnOn <= day);

    /// <summary>Sequence of the last row of the log about it.</summary>
    public long Seq => Math.Max(MadeSeq, WithdrawnSeq);

    /// <summary>What is wrong with it, in Vietnamese.</summary>
    /// <param name="today">The local day; what has already been read cannot be decided afterwards.</param>
    public IEnumerable<Fault> Faults(DateOnly today)
    {
        if (From < today)
            yield return new("from", "Ngày đầu không được ở quá khứ: chương trình đã phát không sửa được.");
        if (Until < From)
            yield return new("until", "Ngày cuối phải từ ngày đầu trở đi.");
        else if (Until.DayNumber - From.DayNumber >= MostDays)
            yield return new("until", "Mỗi lần quyết định nhiều nhất một năm.");
        if (Kind == EditKind.Order && Scripts.Length is < 2 or > MostScripts)
            yield return new("scripts", $"Xếp thứ tự cần từ 2 đến {MostScripts} bài.");
        if (Kind != EditKind.Order && Scripts.Length != 1)
            yield return new("scripts", "Hãy chọn một bài.");
        if (Scripts.Distinct().Count() != Scripts.Length)
            yield return new("scripts", "Có bài được chọn hai lần.");
    }
}
