using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Campaign.UmbracoHost.Persistence;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Editors;

/// <summary>
/// Refuses fewer or more entries than the data type allows; 0 or nothing means no limit. It sees what the client sent
/// when a draft is saved, and what is stored when it is published.
/// </summary>
internal sealed class CountValidator<T>(
    ILocalizedTextService texts,
    Func<T, (int? Min, int? Max)> limits,
    char separator = ','
) : IValueValidator
    where T : class
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext
    )
    {
        if (dataTypeConfiguration is not T configuration)
            yield break;
        var count = Count(value);
        var (min, max) = limits(configuration);
        if (min > count && count > 0)
            yield return Fault("entriesShort", min.Value, min.Value - count);
        if (max > 0 && count > max)
            yield return Fault("entriesExceed", max.Value, count - max.Value);
    }

    private int Count(object? value) =>
        value switch
        {
            string stored when StoredList.Read(stored) is { } list => list.Count,
            string stored => stored.Split(separator, StringSplitOptions.RemoveEmptyEntries).Length,
            IEnumerable entries => entries.Cast<object?>().Count(),
            _ => 0,
        };

    private ValidationResult Fault(string key, int limit, int difference) =>
        new(texts.Localize("validation", key, [Text(limit), Text(difference)]), ["value"]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
