using System.Globalization;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// The folder of backups. Only files with a name of its own are looked at, and deleted when they are too old.
/// </summary>
internal sealed class BackupShelf(string folder)
{
    private const string Begin = "campaign-";
    private const string End = "Z.zip" + Age.Extension;
    private const string Form = "yyyyMMdd-HHmmss";

    /// <summary>The name of the backup that is made at this moment.</summary>
    public static string NameOf(DateTimeOffset at) =>
        Begin + at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture) + End;

    /// <summary>When the backup with this name was made; null when it is none.</summary>
    public static DateTimeOffset? MadeAt(string name) =>
        name.StartsWith(Begin, StringComparison.Ordinal)
        && name.EndsWith(End, StringComparison.Ordinal)
        && DateTimeOffset.TryParseExact(
            name[Begin.Length..^End.Length],
            Form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;

    /// <summary>The newest backup; null when there is none.</summary>
    public string? Newest() => List().Select(x => x.File).FirstOrDefault();

    /// <summary>
    /// Deletes what need not be kept, and what a copy that broke off left behind. Returns the names of the backups.
    /// </summary>
    public IReadOnlyList<string> Forget(DateTimeOffset now, BackupOptions options)
    {
        var all = List();
        var kept = BackupKeeping.Of(all.Select(x => x.At), now, options);
        var old = all.Where(x => !kept.Contains(x.At)).Select(x => x.File).ToList();
        foreach (var file in old)
            File.Delete(file);
        foreach (var part in Directory.EnumerateFiles(folder, $"{Begin}*{End}.part"))
            if (now - File.GetLastWriteTimeUtc(part) > TimeSpan.FromDays(2))
                File.Delete(part);
        return [.. old.Select(x => Path.GetFileName(x))];
    }

    private List<(string File, DateTimeOffset At)> List() =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder)
                    .Select(x => (File: x, At: MadeAt(Path.GetFileName(x))))
                    .Where(x => x.At is not null)
                    .Select(x => (x.File, x.At!.Value))
                    .OrderByDescending(x => x.Value),
            ]
            : [];
}
