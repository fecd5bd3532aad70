using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Campaign.UmbracoHost.Editors;

/// <summary>Pictures and files, kept as [{key, mediaKey, mediaTypeAlias, crops, focalPoint}].</summary>
[DataEditor("Umbraco.MediaPicker3", ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class MediaPickerEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MediaPicker3ConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<MediaPickerValue>(Attribute!);
}

/// <summary>Documents or media, kept as a list of UDIs with commas.</summary>
[DataEditor("Umbraco.MultiNodeTreePicker", ValueType = ValueTypes.Text, ValueEditorIsReusable = false)]
internal sealed class TreePickerEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiNodePickerConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<TreePickerValue>(Attribute!);
}

/// <summary>Links inside and outside, kept as [{name, target, udi, url, queryString}].</summary>
[DataEditor("Umbraco.MultiUrlPicker", ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class UrlPickerEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiUrlPickerConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<UrlPickerValue>(Attribute!);
}

/// <summary>Formatted text, kept as {markup, blocks}.</summary>
[DataEditor("Umbraco.RichText", ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class RichTextEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new RichTextConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<RichTextValue>(Attribute!);
}

/// <summary>A file, kept as its URL.</summary>
[DataEditor("Umbraco.UploadField", ValueType = ValueTypes.String, ValueEditorIsReusable = false)]
internal sealed class UploadFieldEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new FileUploadConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<UploadedFileValue>(Attribute!);
}

/// <summary>A picture with its crops and focal point, kept as {src, crops, focalPoint}.</summary>
[DataEditor("Umbraco.ImageCropper", ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class ImageCropperEditor(IDataValueEditorFactory values) : DataEditor(values)
{
    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<UploadedImageValue>(Attribute!);
}
