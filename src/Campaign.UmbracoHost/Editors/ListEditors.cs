using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Campaign.UmbracoHost.Editors;

/// <summary>One or several of a list of texts, kept as a JSON list.</summary>
[DataEditor("Umbraco.DropDown.Flexible", ValueType = ValueTypes.String, ValueEditorIsReusable = false)]
internal sealed class DropDownEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new DropDownConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoicesValue>(Attribute!);
}

/// <summary>Any of a list of texts, kept as a JSON list.</summary>
[DataEditor("Umbraco.CheckBoxList", ValueType = ValueTypes.String, ValueEditorIsReusable = false)]
internal sealed class CheckBoxListEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ValueListConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoicesValue>(Attribute!);
}

/// <summary>One of a list of texts, kept as it is.</summary>
[DataEditor("Umbraco.RadioButtonList", ValueType = ValueTypes.String, ValueEditorIsReusable = false)]
internal sealed class RadioButtonListEditor(IDataValueEditorFactory values, IIOHelper io) : DataEditor(values)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ValueListConfigurationEditor(io);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoiceValue>(Attribute!);
}

/// <summary>Settings: the list and whether several may be chosen.</summary>
internal sealed class DropDownConfigurationEditor(IIOHelper io)
    : ConfigurationEditor<DropDownFlexibleConfiguration>(io);

/// <summary>Settings: the list.</summary>
internal sealed class ValueListConfigurationEditor(IIOHelper io) : ConfigurationEditor<ValueListConfiguration>(io);

/// <summary>Settings: how many lines.</summary>
internal sealed class MultipleTextstringConfigurationEditor(IIOHelper io)
    : ConfigurationEditor<MultipleTextStringConfiguration>(io);
