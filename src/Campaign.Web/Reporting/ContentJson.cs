using System.Collections.Immutable;
using System.Text.Json;
using Campaign.Core.Places;
using Campaign.Core.Results;

namespace Campaign.Web.Reporting;

/// <summary>Figures and words as the tables hold them.</summary>
internal static class ContentJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The content as text; the same content always gives the same text.</summary>
    public static string Write(ReportContent content) =>
        JsonSerializer.Serialize(
            new Kept(
                content.Scope.ToString(),
                [
                    .. content
                        .Figures.OrderBy(x => x.Key.Indicator, StringComparer.Ordinal)
                        .ThenBy(x => x.Key.Level)
                        .Select(x => new KeptFigure(
                            x.Key.Indicator,
                            x.Key.Level?.ToString(),
                            x.Value.Value,
                            x.Value.Women
                        )),
                ],
                content.Narrative
            ),
            Form
        );

    /// <summary>The content of a text.</summary>
    public static ReportContent Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text, Form)!;
        return new()
        {
            Scope = Enum.Parse<ReportScope>(kept.Scope),
            Figures = kept.Figures.ToImmutableDictionary(
                x => new FigureKey(x.Indicator, x.Level is { } level ? Enum.Parse<PlaceLevel>(level) : null),
                x => new Figure(x.Value, x.Women)
            ),
            Narrative = kept.Narrative,
        };
    }

    private sealed record Kept(string Scope, ImmutableArray<KeptFigure> Figures, Narrative Narrative);

    private sealed record KeptFigure(string Indicator, string? Level, long Value, long? Women);
}
