using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Places;
using Campaign.Core.Results;
using Campaign.Core.Text;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Reporting.Form;

/// <summary>What stands in the fields of a form: what is kept, or what somebody typed and must not lose.</summary>
/// <param name="Scope">Whose figures they are.</param>
/// <param name="Values">Text by name of the field.</param>
internal sealed record FormTyping(ReportScope Scope, ImmutableDictionary<string, string> Values)
{
    /// <summary>The text of a field.</summary>
    public string this[string name] => Values.GetValueOrDefault(name, "");

    /// <summary>What a report says.</summary>
    public static FormTyping Of(ReportContent content)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (key, figure) in content.Figures)
        {
            values[FieldNames.Of(key)] = Number(figure.Value);
            if (figure.Women is { } women)
                values[FieldNames.Women(key)] = Number(women);
        }
        foreach (var ((field, _), text) in Narrative.Headings.Zip(content.Narrative.Texts))
            values[FieldNames.OfText(field)] = text;
        return new(content.Scope, values.ToImmutable());
    }

    /// <summary>What was posted.</summary>
    public static FormTyping Of(IFormCollection form) =>
        new(
            form[FieldNames.Scope] == "whole" ? ReportScope.Whole : ReportScope.Own,
            form.ToImmutableDictionary(x => x.Key, x => Text(x.Value))
        );

    /// <summary>Version and revision that were seen when it was typed.</summary>
    public static (int Version, int Revision) Seen(IFormCollection form)
    {
        return (Number(FieldNames.Version), Number(FieldNames.Revision));

        int Number(string name) =>
            int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>The content; fields that cannot be read are named, and left out.</summary>
    /// <param name="keys">The figures that may be on the form.</param>
    /// <param name="faults">Field and what is wrong with it, Vietnamese.</param>
    public ReportContent Read(IEnumerable<FigureKey> keys, out List<(string Field, string Message)> faults)
    {
        faults = [];
        var figures = ImmutableDictionary.CreateBuilder<FigureKey, Figure>();
        foreach (var key in keys)
        {
            var value = Count(FieldNames.Of(key), faults);
            var women = Count(FieldNames.Women(key), faults);
            if (value is { } count)
                figures[key] = new(count, women);
            else if (women is not null && this[FieldNames.Of(key)].Length == 0)
                faults.Add((FieldNames.Of(key), "Có số nữ thì phải có tổng số."));
        }
        return new()
        {
            Scope = Scope,
            Figures = figures.ToImmutable(),
            Narrative = Narrative.Of([.. Narrative.Headings.Select(x => this[FieldNames.OfText(x.Field)])]),
        };
    }

    private long? Count(string field, List<(string, string)> faults)
    {
        if (!TypedCount.TryRead(this[field], out var count))
            faults.Add((field, TypedCount.Expected));
        return count;
    }

    private static string Number(long value) => Words.Dates.Number(value);

    // A text that is longer than any may be stays too long, and thousands of marks in a row are never put in order.
    private static string Text(StringValues raw)
    {
        var text = raw.FirstOrDefault() ?? "";
        return Nfc.Of(text[..Math.Min(text.Length, 2 * Narrative.Longest)]).ReplaceLineEndings("\n").Trim();
    }
}
