using System.Collections;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Editors;

/// <summary>
/// Links: {name, target, type, unique, url, queryString} for the client; {name, target, udi, url, queryString} in the
/// database. A link outside must be http, https, mailto or tel; others, which could run code, are dropped.
/// </summary>
internal sealed class UrlPickerValue : JsonValueEditor, IDataValueReference
{
    private const string External = "external";

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public UrlPickerValue(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts
    )
        : base(strings, json, io, attribute) =>
        Validators.Add(new CountValidator<MultiUrlPickerConfiguration>(texts, x => (x.MinNumber, x.MaxNumber)));

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var links = ReadObjects(property.GetValue(culture, segment)).Select(ForClient).ToList();
        return links.Count == 0 ? null : links;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value is IEnumerable links and not string
            ? Write(links.OfType<IDictionary<string, object?>>().Select(ForDatabase).Where(x => x is not null).ToList())
            : null;

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        [.. ReadObjects(value).Select(Udi).OfType<GuidUdi>().Select(x => new UmbracoEntityReference(x))];

    private static Dictionary<string, object?> ForClient(IDictionary<string, object?> link)
    {
        var udi = Udi(link);
        return new()
        {
            ["name"] = Get(link, "name"),
            ["target"] = Get(link, "target"),
            ["type"] = udi?.EntityType ?? External,
            ["unique"] = udi?.Guid.ToString(),
            ["url"] = Get(link, "url"),
            ["queryString"] = Get(link, "queryString"),
            ["icon"] = udi is null ? "icon-link" : null,
            ["published"] = true,
        };
    }

    private static Dictionary<string, object?>? ForDatabase(IDictionary<string, object?> link)
    {
        var stored = new Dictionary<string, object?> { ["name"] = Get(link, "name"), ["target"] = Get(link, "target") };
        if (Get(link, "type") is { } type && type != External && Guid.TryParse(Get(link, "unique"), out var key))
            stored["udi"] = new GuidUdi(type, key).ToString();
        else if (Get(link, "url") is { Length: > 0 } url && IsSafe(url))
            stored["url"] = url;
        else
            return null;
        stored["queryString"] = Get(link, "queryString");
        return stored;
    }

    private static bool IsSafe(string url) =>
        url.StartsWith('/')
        || url.StartsWith('#')
        || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme));

    private static GuidUdi? Udi(IDictionary<string, object?> link) =>
        Get(link, "udi") is { } text && UdiParser.TryParse(text, out var udi) ? udi as GuidUdi : null;

    private static string? Get(IDictionary<string, object?> link, string name) =>
        link.TryGetValue(name, out var value) ? value as string : null;
}
