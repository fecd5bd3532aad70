using System.Globalization;

namespace Campaign.Web.Operations.Moves;

/// <summary>
/// A value in the one form that both databases can keep: SQLite has texts and numbers where PostgreSQL has ids,
/// instants and truths. SQLite accepts anything in any column, so what does not fit is a fault and never changed to
/// fit.
/// </summary>
internal static class MovedValue
{
    /// <summary>The value of a column.</summary>
    /// <param name="stored">As the database gave it.</param>
    /// <param name="type">What the column holds.</param>
    /// <exception cref="FormatException">It holds something else.</exception>
    public static object? Of(object stored, Type type) =>
        stored is DBNull
            ? null
            : Known(stored, type)
                ?? throw new FormatException(
                    $"'{Shortened(Convert.ToString(stored, CultureInfo.InvariantCulture))}' is no {type.Name}"
                );

    private static object? Known(object stored, Type type) =>
        (type.Name, stored) switch
        {
            (nameof(String), string) or (nameof(Boolean), bool) or (nameof(Guid), Guid) => stored,
            (nameof(Int32), int) or (nameof(Int64), long) => stored,
            (nameof(Boolean), long number) => number is 0 or 1 ? number == 1 : null,
            (nameof(Int32), long number) => number == (int)number ? (int)number : null,
            (nameof(Guid), string text) => Guid.TryParseExact(text, "D", out var id) ? id : null,
            (nameof(DateTime), DateTime at) => Instant(at),
            (nameof(DateTime), string text) => Instant(text),
            (nameof(DateTimeOffset), DateTime at) => new DateTimeOffset(Instant(at)),
            (nameof(DateTimeOffset), string text) => Instant(text) is { } at ? new DateTimeOffset(at) : null,
            _ => null,
        };

    // As EF Core writes them, with as many digits of a second as there are. Anything else would be read somehow:
    // 05/11 as a day in May, 12:30 as today.
    private static readonly string[] Written = ["yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz"];

    private static DateTime? Instant(string text) =>
        DateTime.TryParseExact(
            text,
            Written,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? Instant(at)
            : null;

    // PostgreSQL keeps microseconds. The last instant stands for "for ever" on both.
    private static DateTime Instant(DateTime at) =>
        DateTime.SpecifyKind(
            at.Ticks == DateTime.MaxValue.Ticks ? at : at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)),
            DateTimeKind.Utc
        );

    private static string Shortened(string? text) => text is { Length: > 60 } ? text[..60] + "…" : text ?? "";
}
