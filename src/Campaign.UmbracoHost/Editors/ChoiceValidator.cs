using System.Collections;
using System.ComponentModel.DataAnnotations;
using Campaign.UmbracoHost.Persistence;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Editors;

/// <summary>Refuses texts that are not in the data type's list, and several where only one is allowed.</summary>
internal sealed class ChoiceValidator(ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext
    )
    {
        var (items, multiple) = dataTypeConfiguration switch
        {
            DropDownFlexibleConfiguration dropDown => (dropDown.Items, dropDown.Multiple),
            ValueListConfiguration list => (list.Items, true),
            _ => ([], true),
        };
        var chosen = value switch
        {
            // Publishing asks about the stored value, which is the list as JSON; saving asks about the client's.
            string { Length: > 0 } stored when StoredList.Read(stored) is { } list => [.. list.Select(x => $"{x}")],
            string { Length: > 0 } one => [one],
            IEnumerable many and not string => [.. many.Cast<object?>().Select(x => $"{x}")],
            _ => Array.Empty<string>(),
        };
        foreach (var stranger in chosen.Except(items))
            yield return new ValidationResult(texts.Localize("validation", "notOneOfOptions", [stranger]), ["value"]);
        if (!multiple && chosen.Length > 1)
            yield return new ValidationResult(texts.Localize("validation", "multipleNotAllowed"), ["value"]);
    }
}
