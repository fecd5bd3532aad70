using System.Text.Json;

namespace Campaign.Web.Operations.Backups;

/// <summary>The contents of a backup, stored as the last entry of its ZIP, <c>backup.json</c>.</summary>
/// <param name="Format">Version of the layout; <see cref="CurrentFormat"/>.</param>
/// <param name="Database">Kind of database: <c>sqlite</c> or <c>postgresql</c>.</param>
/// <param name="MadeAt">When the database was copied.</param>
/// <param name="Entries">Every other entry.</param>
internal sealed record BackupManifest(
    int Format,
    string Database,
    DateTimeOffset MadeAt,
    IReadOnlyList<BackupEntry> Entries
)
{
    public const int CurrentFormat = 1;
    public const string EntryName = "backup.json";
    public const string DatabaseEntry = "database";
    public const string MediaPrefix = "media/";

    /// <summary>How many rows each table had. Null in backups of versions that did not count.</summary>
    public IReadOnlyDictionary<string, long>? Rows { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, Json);

    /// <exception cref="JsonException">It is not a manifest.</exception>
    public static BackupManifest Read(Stream stream) =>
        JsonSerializer.Deserialize<BackupManifest>(stream, Json) is { Entries: not null, Database: not null } manifest
            ? manifest
            : throw new JsonException("Entries or database are missing.");
}

/// <summary>One file of a backup.</summary>
/// <param name="Name">Its path in the ZIP, with slashes.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal.</param>
internal sealed record BackupEntry(string Name, long Bytes, string Sha256);
