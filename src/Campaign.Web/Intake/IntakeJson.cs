using System.Text.Encodings.Web;
using System.Text.Json;
using Campaign.Core.Intake;

namespace Campaign.Web.Intake;

/// <summary>Writes what was read, one JSON object per line.</summary>
internal static class IntakeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // People read it in a terminal; it never reaches a browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The line of a fact.</summary>
    public static string Line(IntakeFact fact) =>
        JsonSerializer.Serialize(
            new
            {
                Field = IntakeReader.NameOf(fact.Field),
                fact.Value,
                fact.Where,
            },
            Options
        );

    /// <summary>A whole reading on one line, for the process that asked for it.</summary>
    public static string Whole(IntakeReading reading) => JsonSerializer.Serialize(reading, Options);

    /// <summary>Parses a reading from its line.</summary>
    public static IntakeReading Reading(string line) => JsonSerializer.Deserialize<IntakeReading>(line, Options)!;
}
