using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Core.Speakers;
using Campaign.Core.Wording;

namespace Campaign.Core.Campaigns;

/// <summary>One year of a campaign: its theme, dates, legal basis and who does what.</summary>
public sealed record Edition(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Edition;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{9999 - Year:D4}";

    /// <inheritdoc/>
    public override string AddressName => $"{Header.Campaign}-{Year}";

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>
    /// The national theme, verbatim; null until it is published. Last year's theme is never carried over.
    /// </summary>
    public string? Theme { get; init; }

    /// <summary>Where the theme's wording comes from.</summary>
    public Source? ThemeSource { get; init; }

    /// <summary>Other official wordings of the theme, and what should be known about them.</summary>
    public string? ThemeNote { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly End { get; init; }

    /// <summary>Name of the folder in <c>themes/</c> that styles pages and prints of this edition.</summary>
    public string? VisualTheme { get; init; }

    /// <summary>Keys of the documents it is based on.</summary>
    public ImmutableArray<Guid> LegalBasis { get; init; } = [];

    /// <summary>Keys of the indicators of its campaign that its reports are asked for.</summary>
    public ImmutableArray<Guid> Indicators { get; init; } = [];

    /// <summary>Bodies and what they do in this edition.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>The activities of the edition, as Markdown.</summary>
    public string? Activities { get; init; }

    /// <summary>Where the money comes from, as Markdown. The product handles no money.</summary>
    public string? Funding { get; init; }

    /// <summary>What an officer wrote for single forms.</summary>
    public OwnWording Own { get; init; } = OwnWording.None;

    /// <summary>What is set for the forms of this year's items.</summary>
    public FormChoices Forms { get; init; } = FormChoices.None;

    /// <summary>What is set for kits of speakers.</summary>
    public SpeakerChoices Speakers { get; init; } = SpeakerChoices.None;

    /// <summary>Whether the edition is ahead, running or over on a day.</summary>
    public Phase PhaseOn(DateOnly day) =>
        day < Start ? Phase.Before
        : day > End ? Phase.After
        : Phase.During;

    /// <summary>Length of the edition in days, 31 for 15/11–15/12.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (Year is < 1990 or > 2100)
            yield return new("year", "Năm phải trong khoảng 1990–2100.");
        if (End < Start)
            yield return new("end", "Ngày kết thúc đứng trước ngày bắt đầu.");
        if (Start.Year != Year)
            yield return new("start", $"Ngày bắt đầu không thuộc năm {Year}.");
        foreach (var fault in Own.Faults(Lacks).Concat(Forms.Faults()).Concat(Speakers.Faults()))
            yield return fault;
        if (Theme is not null && ThemeSource is null)
            yield return new("themeSource", "Chủ đề phải có nguồn.");
    }

    private string? Lacks(string text) =>
        text.Contains($"{Year}", StringComparison.Ordinal) ? null : $"Lời tự viết phải có năm {Year}.";
}

/// <summary>Whether an edition is ahead, running or over.</summary>
public enum Phase
{
    /// <summary>Not started yet.</summary>
    Before,

    /// <summary>Running.</summary>
    During,

    /// <summary>Over.</summary>
    After,
}

/// <summary>What an organisation does in an edition.</summary>
/// <param name="Organisation">Key of the organisation; null when only its name is known.</param>
/// <param name="Name">Name as the plan writes it.</param>
/// <param name="Kind">Whether it leads, supports or carries out.</param>
/// <param name="Task">The task in one or two sentences.</param>
public sealed record Role(Guid? Organisation, string Name, RoleKind Kind, string? Task);

/// <summary>Kinds of role: chủ trì, phối hợp, thực hiện.</summary>
public enum RoleKind
{
    /// <summary>Chủ trì.</summary>
    Lead,

    /// <summary>Phối hợp.</summary>
    Partner,

    /// <summary>Thực hiện.</summary>
    Doer,
}
