using System.Text.Json;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Broadcast.HandOver;

/// <summary>What lies in the folder of a place, and what has changed there and when.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="Packages">The packages that lie there. What is not among them must not be aired.</param>
/// <param name="Changes">What was changed, the latest last.</param>
internal sealed record FileDropManifest(string Place, FileDropPackage[] Packages, FileDropChange[] Changes)
{
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Readable = new(Answer.JsonOptions) { WriteIndented = true };

    /// <summary>
    /// The manifest in a folder. When it is missing or damaged, everything is handed over anew.
    /// </summary>
    public static FileDropManifest In(string folder, string place)
    {
        var none = new FileDropManifest(place, [], []);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return none;
        try
        {
            var read = JsonSerializer.Deserialize<FileDropManifest>(File.ReadAllBytes(path), Readable);
            return
                read is { Packages: { } packages, Changes: not null }
                && packages.All(x => x is { File: not null, Holds.Sessions: not null })
                ? read
                : none;
        }
        catch (JsonException)
        {
            return none;
        }
    }

    /// <summary>
    /// Whether a folder is the product's: its manifest names the place that the folder is called by, or cannot be read.
    /// Copies that somebody made under another name are not touched.
    /// </summary>
    public static bool IsOf(string folder, string place) =>
        File.Exists(Path.Combine(folder, FileName)) && In(folder, place).Place == place;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Readable);
}

/// <summary>A package.</summary>
/// <param name="Date">The day.</param>
/// <param name="File">Its name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its digest, lower-case hex.</param>
/// <param name="Version">Version of the programme when it was handed over.</param>
/// <param name="Key">The same as long as nothing in it but the version would be different.</param>
/// <param name="At">When it was handed over.</param>
/// <param name="Holds">What is read, in order.</param>
internal sealed record FileDropPackage(
    DateOnly Date,
    string File,
    long Bytes,
    string Sha256,
    long Version,
    string Key,
    DateTimeOffset At,
    ProgrammeOutline Holds
);

/// <summary>A change of what lies there.</summary>
/// <param name="At">When.</param>
/// <param name="Change">
/// added; replaced; withdrawn, when a day has nothing to read any more; over, when the day is.
/// </param>
/// <param name="Date">The day.</param>
/// <param name="File">The package.</param>
/// <param name="Version">Version of the programme that lies there now; null when none does.</param>
/// <param name="What">One Vietnamese sentence for each difference in what is read.</param>
internal sealed record FileDropChange(
    DateTimeOffset At,
    string Change,
    DateOnly Date,
    string File,
    long? Version,
    string[] What
);
