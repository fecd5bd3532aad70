using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Editors;

/// <summary>{markup, blocks}: the markup is sanitised on save, so that what is stored is safe to show.</summary>
internal sealed partial class RichTextValue(
    IShortStringHelper strings,
    IJsonSerializer json,
    IIOHelper io,
    DataEditorAttribute attribute,
    IHtmlSanitizer sanitizer
) : JsonValueEditor(strings, json, io, attribute), IDataValueReference
{
    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var value = editorValue.Value switch
        {
            IDictionary<string, object?> own => new Dictionary<string, object?>(own),
            string { Length: > 0 } markup => new Dictionary<string, object?> { ["markup"] = markup },
            _ => null,
        };
        if (value?.GetValueOrDefault("markup") is not string { Length: > 0 } text || string.IsNullOrWhiteSpace(text))
            return null;
        value["markup"] = sanitizer.Sanitize(text);
        value.TryAdd("blocks", null);
        return Write(value);
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
    {
        if (
            Read(value) is not IDictionary<string, object?> stored
            || !stored.TryGetValue("markup", out var own)
            || own is not string markup
        )
            yield break;
        foreach (Match link in LocalLink().Matches(markup))
            if (UdiParser.TryParse(link.Groups["udi"].Value, out var udi) && udi is GuidUdi)
                yield return new UmbracoEntityReference(udi);
    }

    [GeneratedRegex("(?:data-udi=\"|/\\{localLink:)(?<udi>umb://[a-z]+/[0-9a-f-]+)")]
    private static partial Regex LocalLink();
}
