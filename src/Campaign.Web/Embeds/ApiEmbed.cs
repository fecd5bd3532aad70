using System.Collections.Immutable;
using Campaign.Core.Services;
using Campaign.Web.Items;

namespace Campaign.Web.Embeds;

/// <summary>What a portal shows: help lines first, then its subject. No shelter and no sample is in it.</summary>
/// <param name="What">Its subject: tro-giup, thong-diep or lich.</param>
/// <param name="Title">What it is, in the language of the words.</param>
/// <param name="Language">Language of the words around what is published.</param>
/// <param name="AsOf">The day for which it is right.</param>
/// <param name="Place">The place; null for the nation.</param>
/// <param name="Help">Help lines, most urgent first.</param>
/// <param name="Services">Services of the place that one can call.</param>
/// <param name="Messages">Messages that may be used today, each with the help line it needs.</param>
/// <param name="Events">Events of today and later.</param>
/// <param name="WebUrl">The page with more of it.</param>
/// <param name="FrameUrl">The page that may be framed.</param>
/// <param name="Snippet">What one pastes into another page to frame it.</param>
/// <param name="Html">The same as HTML without frame, style and script.</param>
internal sealed record ApiEmbed(
    string What,
    string Title,
    string Language,
    DateOnly AsOf,
    ApiPlaceName? Place,
    ImmutableArray<ApiEmbedCall> Help,
    ImmutableArray<ApiEmbedCall> Services,
    ImmutableArray<ApiEmbedMessage> Messages,
    ImmutableArray<ApiEmbedEvent> Events,
    string WebUrl,
    string FrameUrl,
    string Snippet,
    string Html
);

/// <summary>Somebody one can call.</summary>
/// <param name="Id">Key of the service.</param>
/// <param name="Language">Language of its texts.</param>
/// <param name="Name">Name without the number.</param>
/// <param name="Phones">Numbers, as people say them.</param>
/// <param name="Terms">
/// Cost and hours, as far as they are known, in the language of its texts; of each number where they differ.
/// </param>
/// <param name="WebUrl">Its page; null when it has none.</param>
internal sealed record ApiEmbedCall(
    Guid Id,
    string Language,
    string Name,
    ImmutableArray<ApiEmbedPhone> Phones,
    string? Terms,
    string? WebUrl
);

/// <summary>A number.</summary>
/// <param name="Number">Grouped as people say it.</param>
/// <param name="Digits">For dialling.</param>
internal sealed record ApiEmbedPhone(string Number, string Digits)
{
    public static ApiEmbedPhone Of(Phone phone) => new(phone.Number, phone.Digits);
}

/// <summary>A message.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Language">Language of its texts.</param>
/// <param name="Text">Its text; not to be changed.</param>
/// <param name="HelpLine">What has to stand with it; null: nothing.</param>
/// <param name="WebUrl">Its page; null when it has none.</param>
internal sealed record ApiEmbedMessage(Guid Id, string Language, string Text, string? HelpLine, string? WebUrl);

/// <summary>An event.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Language">Language of its texts.</param>
/// <param name="Title">Its title.</param>
/// <param name="StartDate">First day.</param>
/// <param name="EndDate">Last day, included.</param>
/// <param name="Where">When and where, in the language of the words.</param>
/// <param name="Cancelled">Whether it was called off.</param>
/// <param name="WebUrl">Its page; null when it has none.</param>
internal sealed record ApiEmbedEvent(
    Guid Id,
    string Language,
    string Title,
    DateOnly StartDate,
    DateOnly EndDate,
    string Where,
    bool Cancelled,
    string? WebUrl
);
