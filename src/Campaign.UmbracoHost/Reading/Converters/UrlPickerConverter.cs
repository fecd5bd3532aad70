using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Reading.Converters;

/// <summary>Umbraco.MultiUrlPicker: in the API always a list. Links to what cannot be seen are left out.</summary>
internal sealed class UrlPickerConverter(LinkTargets targets, IApiContentNameProvider names, IJsonSerializer json)
    : DeliveredConverter("Umbraco.MultiUrlPicker", typeof(object), typeof(IEnumerable<ApiLink>))
{
    protected override object? Value(string? stored, IPublishedPropertyType type, IPublishedElement owner)
    {
        var links = Read(stored).Select(ToLink).OfType<Link>().ToArray();
        return type.DataType.ConfigurationAs<MultiUrlPickerConfiguration>()?.MaxNumber == 1
            ? links.FirstOrDefault()
            : links;
    }

    protected override object? Delivered(string? stored, IPublishedPropertyType type, IPublishedElement owner) =>
        Read(stored).Select(ToApiLink).OfType<ApiLink>().ToArray();

    private List<StoredLink> Read(string? stored) =>
        json.TryDeserialize<List<StoredLink>>(stored ?? "", out var links) ? links : [];

    private Link? ToLink(StoredLink link)
    {
        var udi = link.Item(out var url);
        if (udi is not null && (url = targets.Url(udi)) is null)
            return null;
        return new Link
        {
            Name = link.Name,
            Target = link.Window,
            Udi = udi,
            Url = url + link.QueryString,
            Type =
                udi is null ? LinkType.External
                : udi.EntityType == Constants.UdiEntityType.Media ? LinkType.Media
                : LinkType.Content,
        };
    }

    private ApiLink? ToApiLink(StoredLink link)
    {
        if (link.Item(out var url) is not { } udi)
            return ApiLink.External(link.Name, url + link.QueryString, link.QueryString, link.Window);
        if (targets.Media(udi) is { } media)
            return ApiLink.Media(
                Name(link, media),
                targets.UrlOf(media),
                link.QueryString,
                link.Window,
                media.Key,
                media.ContentType.Alias
            );
        return targets.Document(udi, out var route) is { } document
            ? ApiLink.Content(
                Name(link, document),
                link.QueryString,
                link.Window,
                document.Key,
                document.ContentType.Alias,
                route!,
                null
            )
            : null;
    }

    private string Name(StoredLink link, IPublishedContent item) =>
        string.IsNullOrWhiteSpace(link.Name) ? names.GetName(item) : link.Name;
}
