using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Reading.Converters;

/// <summary>
/// Umbraco.RichText: {markup, blocks} in the API. Links inside the site become routes with data-start-item-path and
/// data-start-item-id; a link to what cannot be seen loses its address. Blocks are not hosted, so there are none.
/// </summary>
internal sealed partial class RichTextConverter(LinkTargets targets, IJsonSerializer json)
    : DeliveredConverter("Umbraco.RichText", typeof(IHtmlEncodedString), typeof(RichTextModel))
{
    protected override object? Value(string? stored, IPublishedPropertyType type, IPublishedElement owner) =>
        Markup(stored) is { } markup ? new HtmlEncodedString(Resolve(markup)) : null;

    protected override object? Delivered(string? stored, IPublishedPropertyType type, IPublishedElement owner) =>
        Markup(stored) is { } markup
            ? new RichTextModel { Markup = Resolve(markup), Blocks = [] }
            : RichTextModel.Empty();

    private string? Markup(string? stored) =>
        json.TryDeserialize<Dictionary<string, object?>>(stored ?? "", out var value)
            ? value.GetValueOrDefault("markup") as string
            : stored;

    private string Resolve(string markup)
    {
        var body = new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = markup;
        foreach (var link in body.QuerySelectorAll("a[href]"))
            if (LocalLink().Match(link.GetAttribute("href")!) is { Success: true } found)
                Resolve(link, Udi(found.Groups["target"].Value, link.GetAttribute("type")), found.Groups["rest"].Value);
        foreach (var image in body.QuerySelectorAll("img[data-udi]"))
        {
            if (Udi(image.GetAttribute("data-udi")!, null) is { } udi && targets.Media(udi) is { } media)
                image.SetAttribute("src", targets.UrlOf(media));
            image.RemoveAttribute("data-udi");
        }
        return body.InnerHtml;
    }

    private void Resolve(IElement link, GuidUdi? udi, string rest)
    {
        link.RemoveAttribute("href");
        link.RemoveAttribute("type");
        if (udi is null)
            return;
        if (targets.Media(udi) is { } media)
            link.SetAttribute("href", targets.UrlOf(media));
        else if (targets.Document(udi, out var route) is not null)
        {
            link.SetAttribute("href", route!.Path + rest);
            link.SetAttribute("data-start-item-path", route.StartItem.Path);
            link.SetAttribute("data-start-item-id", route.StartItem.Id.ToString("D"));
        }
    }

    // Written as a UDI, or as a key beside the type.
    private static GuidUdi? Udi(string target, string? type) =>
        Guid.TryParse(target, out var key) ? new GuidUdi(type ?? Constants.UdiEntityType.Document, key)
        : UdiParser.TryParse(target, out var udi) ? udi as GuidUdi
        : null;

    [GeneratedRegex(@"^/?\{localLink:(?<target>[^}]+)\}(?<rest>.*)$")]
    private static partial Regex LocalLink();
}
