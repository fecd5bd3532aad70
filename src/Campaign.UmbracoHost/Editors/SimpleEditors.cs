using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Campaign.UmbracoHost.Editors;

// The editors that Umbraco keeps outside its Core, with Umbraco's aliases and stored values, written on Core's public
// base classes. Umbraco finds them by their attribute.

/// <summary>A line of text.</summary>
[DataEditor(TextBoxEditor.OfOneLine, ValueType = ValueTypes.String, ValueEditorIsReusable = true)]
internal sealed class TextBoxEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    public const string OfOneLine = "Umbraco.TextBox";

    protected override IConfigurationEditor CreateConfigurationEditor() => new TextboxConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<PlainTextValue>(Attribute!);
}

/// <summary>Lines of text.</summary>
[DataEditor("Umbraco.TextArea", ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TextAreaEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TextAreaConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<PlainTextValue>(Attribute!);
}

/// <summary>Yes or no, kept as 1 or 0.</summary>
[DataEditor("Umbraco.TrueFalse", ValueType = ValueTypes.Integer, ValueEditorIsReusable = true)]
internal sealed class TrueFalseEditor(IDataValueEditorFactory values) : DataEditor(values)
{
    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<TrueFalseValue>(Attribute!);
}

/// <summary>An instant, kept as a date.</summary>
[DataEditor("Umbraco.DateTime", ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
internal sealed class DateTimeEditor(IDataValueEditorFactory values) : DataEditor(values)
{
    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<DateTimeValue>(Attribute!);
}

/// <summary>A day, kept as {"date":"2021-11-15T00:00:00+00:00"}.</summary>
[DataEditor("Umbraco.DateOnly", ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateOnlyEditor(IDataValueEditorFactory values) : DataEditor(values)
{
    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<DateOnlyValue>(Attribute!);
}

/// <summary>Labels, kept as a JSON list.</summary>
[DataEditor("Umbraco.Tags", ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class TagsEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TagConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<JsonValueEditor>(Attribute!);
}

/// <summary>Lines, each a text of its own, kept one per line.</summary>
[DataEditor("Umbraco.MultipleTextstring", ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultipleTextstringEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new MultipleTextstringConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() =>
        DataValueEditorFactory.Create<MultipleTextstringValue>(Attribute!);
}

/// <summary>Carries the settings of list views; it never holds a value.</summary>
[DataEditor("Umbraco.ListView", ValueType = ValueTypes.String, ValueEditorIsReusable = true)]
internal sealed class ListViewEditor(IDataValueEditorFactory values) : DataEditor(values);
