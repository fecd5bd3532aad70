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

/// <summary>Picked media. The type's alias is looked up when the client reads, because it may have changed.</summary>
internal sealed class MediaPickerValue : JsonValueEditor, IDataValueReference
{
    private readonly IMediaService _media;

    public MediaPickerValue(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IMediaService media
    )
        : base(strings, json, io, attribute)
    {
        _media = media;
        Validators.Add(
            new CountValidator<MediaPicker3Configuration>(
                texts,
                x => (x.ValidationLimit.Min, x.Multiple ? x.ValidationLimit.Max : 1)
            )
        );
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var picks = ReadObjects(property.GetValue(culture, segment)).ToList();
        foreach (var pick in picks)
            pick["mediaTypeAlias"] = Key(pick) is { } key ? _media.GetById(key)?.ContentType.Alias ?? "" : "";
        return picks.Count == 0 ? null : picks;
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        [
            .. ReadObjects(value)
                .Select(Key)
                .OfType<Guid>()
                .Select(x => new UmbracoEntityReference(new GuidUdi(Constants.UdiEntityType.Media, x))),
        ];

    private static Guid? Key(IDictionary<string, object?> pick) =>
        pick.TryGetValue("mediaKey", out var text) && Guid.TryParse(text as string, out var key) ? key : null;
}

/// <summary>Picked nodes: [{type, unique}] for the client, UDIs with commas in the database.</summary>
internal sealed class TreePickerValue : DataValueEditor, IDataValueReference
{
    public TreePickerValue(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts
    )
        : base(strings, json, io, attribute) =>
        Validators.Add(new CountValidator<MultiNodePickerConfiguration>(texts, x => (x.MinNumber, x.MaxNumber)));

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var picks = Udis(property.GetValue(culture, segment))
            .Select(x => new Dictionary<string, object?> { ["type"] = x.EntityType, ["unique"] = x.Guid.ToString() })
            .ToList();
        return picks.Count == 0 ? null : picks;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is not IEnumerable picks)
            return null;
        var udis = picks.OfType<IDictionary<string, object?>>().Select(Udi).OfType<string>().ToList();
        return udis.Count == 0 ? null : string.Join(',', udis);
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        [.. Udis(value).Select(x => new UmbracoEntityReference(x))];

    private static string? Udi(IDictionary<string, object?> pick) =>
        pick.TryGetValue("type", out var type)
        && type is string kind
        && pick.TryGetValue("unique", out var unique)
        && Guid.TryParse(unique as string, out var key)
            ? new GuidUdi(kind, key).ToString()
            : null;

    private static IEnumerable<GuidUdi> Udis(object? stored) =>
        (stored as string)
            ?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(x => UdiParser.TryParse(x, out var udi) ? udi as GuidUdi : null)
            .OfType<GuidUdi>()
        ?? [];
}
