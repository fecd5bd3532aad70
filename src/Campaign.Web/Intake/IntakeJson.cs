using System.Text.Encodings.Web;
using System.Text.Json;
using Campaign.Core.Intake;

namespace Campaign.Web.Intake;

/// <summary>What was read, as one JSON object a line.</summary>
internal static class IntakeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // People read it in a terminal, and no browser does.
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
}
