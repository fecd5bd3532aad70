using System.Collections.Immutable;

namespace Campaign.Web.Items.Changes;

/// <summary>
/// What goes out on social networks for an item, as <c>/forms</c> of the item has it. A text that may not go out, or
/// that a person still has to shorten, is null, and <c>reasons</c> say why.
/// </summary>
/// <param name="State">ready: text may be posted; notToPost: nothing may.</param>
/// <param name="Reasons">Why a text is not there, in Vietnamese.</param>
/// <param name="Language">Language of the texts (BCP 47).</param>
/// <param name="Title">Title of the item.</param>
/// <param name="Text">A post for Zalo or Facebook, with help line and tags.</param>
/// <param name="Caption">A short text under a clip (TikTok, YouTube).</param>
/// <param name="Hashtags">The tags that are in the post, each with its #.</param>
/// <param name="AltText">What the pictures show, for people who cannot see them.</param>
/// <param name="Pictures">Pictures in the theme of the year; rendered when they are first fetched.</param>
/// <param name="WebUrl">The page a person reads; null when there is none.</param>
/// <param name="ValidFrom">First day on which it may be posted; null: now.</param>
/// <param name="ValidUntil">Last day on which it may stand; null: no end is known.</param>
internal sealed record ApiPost(
    string State,
    ImmutableArray<string> Reasons,
    string Language,
    string Title,
    string? Text,
    string? Caption,
    ImmutableArray<string> Hashtags,
    string? AltText,
    ImmutableArray<ApiPostPicture> Pictures,
    string? WebUrl,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil
);

/// <summary>A picture of a post.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Url">Where to fetch it; a problem (unprintable) when the message does not fit it.</param>
internal sealed record ApiPostPicture(string Name, int Width, int Height, string Url);
