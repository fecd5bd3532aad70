using Campaign.Core.Events;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Services;
using Campaign.Web.Words;

namespace Campaign.Web.Embeds;

/// <summary>The words of an embed around what is published: Vietnamese, or English.</summary>
public sealed record EmbedWords
{
    /// <summary>Language of the words and of the texts that exist in it (BCP 47).</summary>
    public required string Tag { get; init; }

    /// <summary>Heading above the numbers.</summary>
    public required string CallNow { get; init; }

    /// <summary>Said when there is no number to show; the emergency number follows.</summary>
    public required string NoNumbers { get; init; }

    /// <summary>Said when there is nothing of the subject.</summary>
    public required string Nothing { get; init; }

    /// <summary>Before an event that was called off.</summary>
    public required string Cancelled { get; init; }

    /// <summary>Said when something has no text in this language; null: everything has one.</summary>
    public required string? NotAll { get; init; }

    /// <summary>The link to the site.</summary>
    public required string More { get; init; }

    /// <summary>The day a copy was made on.</summary>
    public required string AsOf { get; init; }

    /// <summary>Name in the history of browsers; it tells nothing.</summary>
    public required string NeutralTitle { get; init; }

    /// <summary>The site's own words in the language.</summary>
    internal Ui Ui => Ui.For(IsEnglish ? "en" : "vi");

    /// <summary>Whether they are English.</summary>
    internal bool IsEnglish => Tag == LanguageNames.English;

    /// <summary>Vietnamese.</summary>
    public static EmbedWords Vietnamese { get; } =
        new()
        {
            Tag = CampaignSnapshot.DefaultLanguage,
            CallNow = "Cần giúp ngay, hãy gọi",
            NoNumbers = "Danh sách số điện thoại đang được kiểm tra lại. Khi nguy hiểm, gọi",
            Nothing = "Chưa có mục nào.",
            Cancelled = "ĐÃ HỦY",
            NotAll = null,
            More = "Xem đầy đủ",
            AsOf = "Bản ngày",
            NeutralTitle = HelpPages.NeutralTitle,
        };

    /// <summary>English.</summary>
    public static EmbedWords English { get; } =
        new()
        {
            Tag = LanguageNames.English,
            CallNow = "If you need help now, call",
            NoNumbers = "The list of numbers is being checked. In danger, call",
            Nothing = "There is nothing here yet.",
            Cancelled = "CANCELLED",
            NotAll = "Some of this has no English text and is in Vietnamese.",
            More = "More on the website, in Vietnamese",
            AsOf = "As of",
            NeutralTitle = "Directory",
        };

    /// <summary>Tags that one may ask for.</summary>
    public static string[] Tags { get; } = [Vietnamese.Tag, English.Tag];

    /// <summary>The words of a tag; null when there are none.</summary>
    public static EmbedWords? Find(string tag) =>
        tag == Vietnamese.Tag ? Vietnamese
        : tag == English.Tag ? English
        : null;

    /// <summary>A day.</summary>
    internal string Day(DateOnly day) => IsEnglish ? Dates.English(day) : Dates.Full(day);

    /// <summary>The days of an event, and before them whether it was called off.</summary>
    internal string When(Event it)
    {
        var days =
            !IsEnglish ? Dates.Range(it.StartDate, it.EndDate)
            : it.StartDate == it.EndDate ? Dates.English(it.StartDate)
            : $"{Dates.English(it.StartDate)} – {Dates.English(it.EndDate)}";
        return it.Cancelled ? $"{Cancelled} {days}" : days;
    }

    /// <summary>Where, at what hours and how an event takes place.</summary>
    internal string Where(Event it, PlaceRegistry places)
    {
        if (!IsEnglish)
            return EventWords.Line(it, places);
        var parts = new[] { it.Venue, EventWords.Places(it, places), EventWords.Hours(it) };
        var mode = (it.InPerson, it.Online) switch
        {
            (true, true) => "In person and online",
            (false, true) => "Online",
            _ => "In person",
        };
        return string.Concat(
                new[]
                {
                    string.Join(", ", parts.Where(x => !string.IsNullOrEmpty(x))),
                    EventWords.HasMode(it) ? mode : "",
                }
                    .Where(x => x.Length > 0)
                    .Select(x => $"{x}. ")
            )
            .TrimEnd();
    }
}
