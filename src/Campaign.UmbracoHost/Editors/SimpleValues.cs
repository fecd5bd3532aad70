using System.Collections;
using System.Globalization;
using System.Text;
using Campaign.Core.Text;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Editors;

/// <summary>
/// Text, composed (NFC) and printable on entry: Vietnamese typed in different ways is the same text, and a line break
/// copied from Word is one.
/// </summary>
internal sealed class PlainTextValue(
    DataEditorAttribute attribute,
    ILocalizedTextService texts,
    IShortStringHelper strings,
    IJsonSerializer json,
    IIOHelper io
) : TextOnlyValueEditor(attribute, texts, strings, json, io)
{
    private readonly bool _isLine = attribute.Alias == TextBoxEditor.OfOneLine;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        base.FromEditor(editorValue, currentValue) is string text
            ? Printable(text).Normalize(NormalizationForm.FormC)
            : null;

    private string Printable(string text) => _isLine ? PrintableText.OnOneLine(text) : PrintableText.Of(text);
}

/// <summary>true and false as 1 and 0.</summary>
internal sealed class TrueFalseValue(
    IShortStringHelper strings,
    IJsonSerializer json,
    IIOHelper io,
    DataEditorAttribute attribute
) : DataValueEditor(strings, json, io, attribute)
{
    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        property.GetValue(culture, segment) is 1;

    public override object FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value is true or 1 or 1L or "1" or "true" ? 1 : 0;
}

/// <summary>The client reads and writes "2021-11-15 08:00:00"; anything that is not a date is refused.</summary>
internal sealed class DateTimeValue(
    IShortStringHelper strings,
    IJsonSerializer json,
    IIOHelper io,
    DataEditorAttribute attribute
) : DataValueEditor(strings, json, io, attribute)
{
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        property.GetValue(culture, segment) is DateTime date
            ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value switch
        {
            DateTime date => date,
            DateTimeOffset instant => instant.UtcDateTime,
            string text
                when DateTime.TryParse(
                    text,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.RoundtripKind,
                    out var date
                ) => date,
            _ => null,
        };
}

/// <summary>The client reads and writes {"date": "2021-11-15"}.</summary>
internal sealed class DateOnlyValue(
    IShortStringHelper strings,
    IJsonSerializer json,
    IIOHelper io,
    DataEditorAttribute attribute
) : JsonValueEditor(strings, json, io, attribute)
{
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        base.ToEditor(property, culture, segment) is IDictionary<string, object?> value && Day(value) is { } day
            ? new Dictionary<string, object?>
            {
                ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["timeZone"] = null,
            }
            : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value is IDictionary<string, object?> value && Day(value) is { } day
            ? Write(new Dictionary<string, object?> { ["date"] = $"{day:yyyy-MM-dd}T00:00:00+00:00" })
            : null;

    private static DateOnly? Day(IDictionary<string, object?> value) =>
        value.TryGetValue("date", out var date)
        && date is string { Length: >= 10 } text
        && DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}

/// <summary>
/// A list of lines for the client, one text with line breaks in the database. Empty lines are left out.
/// </summary>
internal sealed class MultipleTextstringValue : DataValueEditor
{
    public MultipleTextstringValue(
        IShortStringHelper strings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts
    )
        : base(strings, json, io, attribute) =>
        Validators.Add(new CountValidator<MultipleTextStringConfiguration>(texts, x => (x.Min, x.Max), '\n'));

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        (property.GetValue(culture, segment) as string)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is not IEnumerable lines)
            return null;
        var kept = lines
            .OfType<string>()
            .Select(x => PrintableText.OnOneLine(x).Trim().Normalize(NormalizationForm.FormC))
            .Where(x => x.Length > 0)
            .ToList();
        return kept.Count == 0 ? null : string.Join('\n', kept);
    }
}
