using System.Globalization;

namespace Campaign.Web.Intake;

/// <summary>The hour that an officer sets for a set.</summary>
/// <param name="At">ISO 8601 with its zone.</param>
internal sealed record IntakeHourView(string? At)
{
    /// <summary>The moment; null when it has no zone, or is none.</summary>
    public DateTimeOffset? Moment => Of(At);

    /// <summary>The moment of a text; null when it has no zone, or is none.</summary>
    public static DateTimeOffset? Of(string? text) =>
        text is not null
        // A time without a zone would be read in the server's own zone.
        && (text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':'))
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : null;
}
