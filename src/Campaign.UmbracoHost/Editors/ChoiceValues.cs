using System.Collections;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Editors;

/// <summary>Choices of a list; what is not in the list is refused.</summary>
internal sealed class ChoicesValue : JsonValueEditor
{
    public ChoicesValue(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts
    )
        : base(strings, json, io, attribute) => Validators.Add(new ChoiceValidator(texts));

    public override object? ToEditor(
        Umbraco.Cms.Core.Models.IProperty property,
        string? culture = null,
        string? segment = null
    ) =>
        base.ToEditor(property, culture, segment) is IEnumerable list and not string
            ? list.OfType<string>().ToArray()
            : Array.Empty<string>();
}

/// <summary>One choice of a list; what is not in the list is refused.</summary>
internal sealed class ChoiceValue : DataValueEditor
{
    public ChoiceValue(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts
    )
        : base(strings, json, io, attribute) => Validators.Add(new ChoiceValidator(texts));
}
