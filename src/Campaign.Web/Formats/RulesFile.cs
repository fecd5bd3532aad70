using System.Text.Json;
using System.Text.Json.Serialization;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Web.Formats;

/// <summary>
/// Rules in a JSON file of the content folder, which officers change and the server checks when it starts.
/// </summary>
internal static class RulesFile
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a file; without it there are no rules.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="none">What holds without the file.</param>
    /// <param name="rulesOf">Makes the rules of what is written.</param>
    /// <param name="faultsOf">What is wrong with them, a sentence each.</param>
    /// <exception cref="StartupFaultException">It cannot be read or breaks a rule; every fault is told.</exception>
    public static TRules Read<TWritten, TRules>(
        string folder,
        string name,
        TRules none,
        Func<TWritten, TRules> rulesOf,
        Func<TRules, IEnumerable<string>> faultsOf
    )
        where TWritten : class
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return none;
        try
        {
            var written = JsonSerializer.Deserialize<TWritten>(File.ReadAllText(path), Reading);
            var rules = rulesOf(written ?? throw new JsonException("null"));
            var faults = faultsOf(rules).ToList();
            return faults.Count == 0 ? rules : throw new StartupFaultException($"{name}: {string.Join(' ', faults)}");
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new StartupFaultException($"{name}: {e.Message}");
        }
    }
}
