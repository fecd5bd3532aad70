using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Core.Speakers;
using Campaign.Core.Wording;

namespace Campaign.Core.Campaigns;

/// <summary>
/// A campaign that returns every year, such as the Action Month for gender equality (15/11–15/12) or the June month
/// against domestic violence. Named so because <c>Campaign</c> is the root namespace.
/// </summary>
public sealed record CampaignInfo(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Campaign;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{Order:D4}";

    /// <inheritdoc/>
    public override string AddressName => Alias;

    /// <summary>Stable ASCII name, part of API addresses: <c>thang-hanh-dong</c>.</summary>
    public required string Alias { get; init; }

    /// <summary>Position among campaigns; the first one appears on the home page.</summary>
    public int Order { get; init; }

    /// <summary>What it is for, as Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>First day of the season, any year.</summary>
    public MonthDay? SeasonStart { get; init; }

    /// <summary>Last day of the season, included.</summary>
    public MonthDay? SeasonEnd { get; init; }

    /// <summary>Who runs it.</summary>
    public Guid? Organiser { get; init; }

    /// <summary>Keys of the documents it is based on, the highest-ranking first.</summary>
    public ImmutableArray<Guid> LegalBasis { get; init; } = [];

    /// <summary>What is set for the forms of its items; that of the first campaign holds for the whole site.</summary>
    public FormChoices Forms { get; init; } = FormChoices.None;

    /// <summary>What is set for kits of speakers.</summary>
    public SpeakerChoices Speakers { get; init; } = SpeakerChoices.None;

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (!Text.AsciiName.IsValid(Alias))
            yield return new("alias", "Bí danh chỉ gồm chữ thường không dấu, số và dấu gạch nối.");
        if (SeasonStart is null != SeasonEnd is null)
            yield return new("seasonEnd", "Mùa chiến dịch cần cả ngày đầu và ngày cuối.");
        foreach (var fault in Forms.Faults().Concat(Speakers.Faults()))
            yield return fault;
    }
}

/// <summary>A day of any year, for example 15/11.</summary>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–31.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>This day in a given year. 29/2 becomes 28/2 in a common year.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}
