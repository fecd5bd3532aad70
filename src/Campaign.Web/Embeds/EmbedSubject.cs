using System.Collections.Immutable;

namespace Campaign.Web.Embeds;

/// <summary>What a page in another site's frame is about, below the help lines.</summary>
/// <param name="Name">Its part of the address.</param>
/// <param name="Title">What it is, for people who choose one and for readers who hear the frame's name.</param>
/// <param name="Heading">Heading above it.</param>
/// <param name="Page">The page of this site where there is more.</param>
/// <param name="Height">Pixels that the frame takes in the snippet; what is longer scrolls inside.</param>
public sealed record EmbedSubject(string Name, string Title, string Heading, string Page, int Height)
{
    /// <summary>The title in English.</summary>
    public required string EnglishTitle { get; init; }

    /// <summary>The heading in English.</summary>
    public required string EnglishHeading { get; init; }

    /// <summary>Help lines, and the services of a place.</summary>
    public static EmbedSubject Help { get; } =
        new("tro-giup", "Số điện thoại trợ giúp", "Nơi giúp đỡ tại địa phương", "/tro-giup", 640)
        {
            EnglishTitle = "Numbers to call for help",
            EnglishHeading = "Local services",
        };

    /// <summary>Messages of the current edition.</summary>
    public static EmbedSubject Messages { get; } =
        new("thong-diep", "Thông điệp và số điện thoại trợ giúp", "Thông điệp", "/thong-diep", 900)
        {
            EnglishTitle = "Messages, and numbers to call for help",
            EnglishHeading = "Messages",
        };

    /// <summary>Events to come.</summary>
    public static EmbedSubject Events { get; } =
        new("lich", "Lịch sự kiện và số điện thoại trợ giúp", "Sắp diễn ra", "/lich", 900)
        {
            EnglishTitle = "Events, and numbers to call for help",
            EnglishHeading = "Coming up",
        };

    /// <summary>All of them.</summary>
    public static ImmutableArray<EmbedSubject> All { get; } = [Help, Messages, Events];

    /// <summary>Its title in a language.</summary>
    internal string TitleIn(EmbedWords words) => words.IsEnglish ? EnglishTitle : Title;

    /// <summary>Its heading in a language.</summary>
    internal string HeadingIn(EmbedWords words) => words.IsEnglish ? EnglishHeading : Heading;

    /// <summary>The one of that name; null when there is none.</summary>
    public static EmbedSubject? Find(string name) => All.FirstOrDefault(x => x.Name == name);
}
