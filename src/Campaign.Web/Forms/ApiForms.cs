using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Publication;
using Campaign.Core.Text.Telephone;
using Campaign.Web.Items;
using Campaign.Web.Scripts;

namespace Campaign.Web.Forms;

/// <summary>What one reviewed item looks and sounds like in each form of grassroots information.</summary>
internal sealed class ApiForms(PublishedItem item, ImmutableArray<TextForm> texts, PhoneSender sender, Links at)
{
    /// <summary>Key of the item.</summary>
    public Guid Id { get; } = item.Id;

    /// <summary>What it is.</summary>
    public string Type { get; } = item.Type.Name;

    /// <summary>The item's address in this API.</summary>
    public string Url { get; } = at.Url(item);

    /// <summary>The page a person reads; null when it has none.</summary>
    public string? WebUrl { get; } = at.WebUrl(item);

    /// <summary>Language of the texts (BCP 47).</summary>
    public string Language { get; } = item.Language;

    /// <summary>Its title.</summary>
    public string Title { get; } = item.Title;

    /// <summary>Sequence of the item's last change in the publication log.</summary>
    public long Version { get; } = item.Version;

    /// <summary>True for a record that only shows what such records look like. Never send, post or read it.</summary>
    public bool IsSample { get; } = item.Header.IsSample;

    /// <summary>Why none of this may go out today, in Vietnamese; empty when it may.</summary>
    public ImmutableArray<string> NotToday { get; } = [.. FormUse.NotToday(item, at.Snapshot, at.AsOf)];

    /// <summary>Name that telephone messages come from, as their operator has it; null: from a number.</summary>
    public string? PhoneSender { get; } = sender.Brand;

    /// <summary>The eight forms, those that are missing too.</summary>
    public ImmutableArray<ApiFormChannel> Channels { get; } =
    [.. FormChannel.All.Select(x => ApiFormChannel.Of(x, item, texts, at))];
}

/// <summary>One of the eight forms.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Title">What Decree 49/2024/NĐ-CP calls it, in Vietnamese.</param>
/// <param name="Texts">Texts, whole even where they are too long.</param>
/// <param name="Files">Printed matter and pictures, rendered on request.</param>
/// <param name="WebUrl">The page that shows it; null when there is none.</param>
/// <param name="Missing">Why there is nothing, in Vietnamese; null when there is something.</param>
internal sealed record ApiFormChannel(
    string Channel,
    string Title,
    ImmutableArray<ApiTextForm> Texts,
    ImmutableArray<ApiFormFile> Files,
    string? WebUrl,
    string? Missing
)
{
    public static ApiFormChannel Of(FormChannel channel, PublishedItem item, ImmutableArray<TextForm> texts, Links at)
    {
        ImmutableArray<ApiTextForm> own =
        [
            .. channel.Texts.Select(x => ApiTextForm.Of(texts.Single(t => t.Kind == x))),
        ];
        ImmutableArray<ApiFormFile> files = [.. channel.Files(item).Select(x => ApiFormFile.Of(x, item, at))];
        var page = channel.Name == FormChannel.Portals ? at.WebUrl(item) : null;
        var isEmpty = own.IsEmpty && files.IsEmpty && page is null;
        return new(
            channel.Name,
            channel.Title,
            own,
            files,
            page,
            isEmpty ? channel.Missing ?? "Không có dạng này cho loại mục này." : null
        );
    }
}

/// <summary>A text made of the item.</summary>
/// <param name="Kind">Which: radio, phoneMarked, phoneUnmarked, post, caption, altText.</param>
/// <param name="State">ready; tooLong: the text is whole and must be shortened by a person; missing.</param>
/// <param name="Text">The text; empty when it is missing.</param>
/// <param name="Wording">
/// template: reviewed fields in a template; own: an officer's own wording; null when missing.
/// </param>
/// <param name="Template">The template; null for own wording.</param>
/// <param name="Characters">Characters as a person counts them.</param>
/// <param name="MaxCharacters">Characters it may have; null: no limit.</param>
/// <param name="Phone">How it goes through a telephone network; null for other texts.</param>
/// <param name="Seconds">How long it is when read aloud; null for other texts, or when it cannot be measured.</param>
/// <param name="Notes">What was changed or does not fit, and why, in Vietnamese.</param>
internal sealed record ApiTextForm(
    string Kind,
    string State,
    string Text,
    string? Wording,
    string? Template,
    int Characters,
    int? MaxCharacters,
    ApiPhoneCount? Phone,
    ApiSeconds? Seconds,
    ImmutableArray<string> Notes
)
{
    public static ApiTextForm Of(TextForm form) =>
        new(
            Camel(form.Kind.ToString()),
            Camel(form.State.ToString()),
            form.Text,
            form.Wording is { } wording ? Camel(wording.ToString()) : null,
            form.Template,
            form.Characters,
            form.MaxCharacters,
            form.Phone is { } phone ? ApiPhoneCount.Of(phone, form.MaxMessages!.Value) : null,
            form.Seconds is { } seconds ? ApiSeconds.Of(seconds) : null,
            form.Notes
        );

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

/// <summary>How a text goes through a telephone network.</summary>
/// <param name="Alphabet">GSM-7 (3GPP TS 23.038) or UCS-2.</param>
/// <param name="Units">Septets, of which an extension character takes two, or UCS-2 code units.</param>
/// <param name="UnitsOfOne">Units that one message alone takes: 160 or 70.</param>
/// <param name="UnitsOfMore">Units that each of several takes: 153 or 67.</param>
/// <param name="Messages">Messages it takes.</param>
/// <param name="MaxMessages">Messages it may take.</param>
/// <param name="Parts">The text as the network cuts it.</param>
internal sealed record ApiPhoneCount(
    string Alphabet,
    int Units,
    int UnitsOfOne,
    int UnitsOfMore,
    int Messages,
    int MaxMessages,
    ImmutableArray<string> Parts
)
{
    public static ApiPhoneCount Of(PhoneCount count, int most) =>
        new(
            count.Alphabet == PhoneAlphabet.Gsm7 ? "GSM-7" : "UCS-2",
            count.Units,
            count.UnitsOfOne,
            count.UnitsOfMore,
            count.Parts.Length,
            most,
            count.Parts
        );
}
