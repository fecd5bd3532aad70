using System.Collections;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Editors;

/// <summary>
/// A value kept as JSON text and handed to the client as JSON. Neither nothing nor an empty list is kept.
/// </summary>
internal class JsonValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _json;

    public JsonValueEditor(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute
    )
        : base(strings, json, io, attribute) => _json = json;

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        Write(editorValue.Value);

    protected object? Write(object? value) =>
        value switch
        {
            null or "" => null,
            ICollection { Count: 0 } => null,
            string text => text,
            _ => _json.Serialize(value),
        };

    protected object? Read(object? stored) =>
        stored is string { Length: > 0 } text && _json.TryDeserialize<object>(text, out var value) ? value : null;

    protected IEnumerable<IDictionary<string, object?>> ReadObjects(object? stored) =>
        Read(stored) is IEnumerable list and not IDictionary ? list.OfType<IDictionary<string, object?>>() : [];
}
