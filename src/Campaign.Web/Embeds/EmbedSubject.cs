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
    /// <summary>Help lines, and the services of a place.</summary>
    public static EmbedSubject Help { get; } =
        new("tro-giup", "Số điện thoại trợ giúp", "Nơi giúp đỡ tại địa phương", "/tro-giup", 640);

    /// <summary>Messages of the current edition.</summary>
    public static EmbedSubject Messages { get; } =
        new("thong-diep", "Thông điệp và số điện thoại trợ giúp", "Thông điệp", "/thong-diep", 900);

    /// <summary>Events to come.</summary>
    public static EmbedSubject Events { get; } =
        new("lich", "Lịch sự kiện và số điện thoại trợ giúp", "Sắp diễn ra", "/lich", 900);

    /// <summary>All of them.</summary>
    public static ImmutableArray<EmbedSubject> All { get; } = [Help, Messages, Events];

    /// <summary>The one of that name; null when there is none.</summary>
    public static EmbedSubject? Find(string name) => All.FirstOrDefault(x => x.Name == name);
}
