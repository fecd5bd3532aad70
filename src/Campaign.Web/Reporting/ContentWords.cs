using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Results;
using Campaign.Core.Text;
using Campaign.Web.Items;

namespace Campaign.Web.Reporting;

/// <summary>What a unit says, as it is sent.</summary>
/// <param name="Scope"><c>own</c>: the unit's own figures; <c>whole</c>: of everything below it too, collected by it.
/// <c>own</c> when not given.</param>
/// <param name="Figures">The counts; what is left out is not stated.</param>
/// <param name="Narrative">The words under the four headings.</param>
internal sealed record ContentWords(string? Scope, FigureWords[]? Figures, NarrativeWords? Narrative)
{
    /// <summary>The content; null when something cannot be read.</summary>
    /// <param name="fault">The field and what is wrong with it, Vietnamese.</param>
    public ReportContent? Read(out (string Field, string Message)? fault)
    {
        fault = null;
        var scope = Scope is null or "own" ? ReportScope.Own : ReportScope.Whole;
        if (Scope is not (null or "own" or "whole"))
            fault = ("scope", "phải là own hoặc whole.");
        var figures = ImmutableDictionary.CreateBuilder<FigureKey, Figure>();
        foreach (var (figure, i) in (Figures ?? []).Select((x, i) => (x, i)))
        {
            if (Key(figure) is not { } key)
                fault ??= (
                    $"figures[{i}]",
                    "indicator phải có; level phải là province, district, commune hoặc bỏ trống."
                );
            else if (figure.Value is not { } value)
                fault ??= ($"figures[{i}].value", "thiếu số; chưa có số liệu thì bỏ cả dòng.");
            else if (!figures.TryAdd(key, new(value, figure.Women)))
                fault ??= ($"figures[{i}]", $"chỉ số {key.Indicator} ở cấp này có hai dòng.");
        }
        var narrative = Narrative ?? new(null, null, null, null);
        return fault is null
            ? new()
            {
                Scope = scope,
                Figures = figures.ToImmutable(),
                Narrative = new(
                    Text(narrative.Direction),
                    Text(narrative.Outcome),
                    Text(narrative.Difficulties),
                    Text(narrative.Proposals)
                ),
            }
            : null;
    }

    /// <summary>The words of a content.</summary>
    public static ContentWords Of(ReportContent content) =>
        new(
            content.Scope == ReportScope.Own ? "own" : "whole",
            [
                .. content
                    .Figures.OrderBy(x => x.Key.Indicator, StringComparer.Ordinal)
                    .ThenBy(x => x.Key.Level)
                    .Select(x => new FigureWords(
                        x.Key.Indicator,
                        x.Key.Level?.ApiName(),
                        x.Value.Value,
                        x.Value.Women
                    )),
            ],
            new(
                content.Narrative.Direction,
                content.Narrative.Outcome,
                content.Narrative.Difficulties,
                content.Narrative.Proposals
            )
        );

    /// <summary>How the words name a figure.</summary>
    public static string Name(FigureKey key) =>
        key.Level is { } level ? $"{key.Indicator}/{level.ApiName()}" : key.Indicator;

    private static FigureKey? Key(FigureWords? words)
    {
        if (words?.Indicator is not { Length: > 0 } code)
            return null;
        if (words.Level is null)
            return new(code, null);
        foreach (var level in Enum.GetValues<PlaceLevel>())
            if (level.ApiName() == words.Level)
                return new(code, level);
        return null;
    }

    private static string Text(string? text) => Nfc.Of(text ?? "").Trim().ReplaceLineEndings("\n");
}

/// <summary>A count as it is sent.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Level">province, district or commune, where the indicator tells levels apart.</param>
/// <param name="Value">How many.</param>
/// <param name="Women">How many of them are women, where that is asked.</param>
internal sealed record FigureWords(string? Indicator, string? Level, long? Value, long? Women);

/// <summary>The words of a report as they are sent: at most 10,000 characters each; no person, no address.</summary>
/// <param name="Direction">How the work was directed.</param>
/// <param name="Outcome">What was achieved.</param>
/// <param name="Difficulties">What was hard, and why.</param>
/// <param name="Proposals">What the unit proposes.</param>
internal sealed record NarrativeWords(string? Direction, string? Outcome, string? Difficulties, string? Proposals);
