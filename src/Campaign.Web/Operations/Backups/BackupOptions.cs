using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Campaign.Web.Operations.Backups;

/// <summary>Section <c>Campaign:Backups</c>: backups that are made every day and leave the machine.</summary>
internal sealed class BackupOptions
{
    public const string Section = "Campaign:Backups";

    /// <summary>How old the newest backup may be: a day, and a night in which it failed.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromHours(50);

    /// <summary>The file by which the folder is known.</summary>
    public const string Mark = "CAMPAIGN-BACKUPS";

    /// <summary>What stands for the path of the file in <see cref="Command"/>.</summary>
    public const string File = "{file}";

    /// <summary>What stands for the name of the file in <see cref="Command"/>.</summary>
    public const string Name = "{name}";

    /// <summary>
    /// For whom backups are encrypted: public keys as <c>age-keygen</c> writes them, separated by blanks or commas. The
    /// secret key stays elsewhere.
    /// </summary>
    public string Recipients { get; set; } = "";

    /// <summary>
    /// A folder that they are put into, such as another machine's disk. A file <see cref="Mark"/> must be in it: a disk
    /// that is not mounted looks like an empty folder.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// A program with its arguments, separated by blanks, that takes each backup away: <see cref="File"/> and
    /// <see cref="Name"/> stand for its path and name. It ends with 0 when the backup has arrived.
    /// </summary>
    public string Command { get; set; } = "";

    /// <summary>The local time of day from which the day's backup is made.</summary>
    public string At { get; set; } = "02:30";

    /// <summary>How long one may take, the command included.</summary>
    [Range(1, 24 * 60)]
    public int LimitMinutes { get; set; } = 180;

    /// <summary>For how many days the first and the last of each are kept in the folder.</summary>
    [Range(1, 366)]
    public int KeepDays { get; set; } = 14;

    /// <summary>For how many weeks, after that, the last one of each is kept.</summary>
    [Range(0, 520)]
    public int KeepWeeks { get; set; } = 8;

    /// <summary>For how many months, after that, the last one of each is kept.</summary>
    [Range(0, 120)]
    public int KeepMonths { get; set; } = 12;

    /// <summary>Whether backups are made every day.</summary>
    public bool On => Folder.Length > 0 || Command.Length > 0;

    /// <summary>The public keys.</summary>
    public IReadOnlyList<string> Keys => Words(Recipients);

    /// <summary>The time of day.</summary>
    public TimeOnly? Time =>
        TimeOnly.TryParseExact(At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>The program and its arguments for one file.</summary>
    public IReadOnlyList<string> CommandFor(string path) =>
        [
            .. Command
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(x =>
                    x.Replace(File, path, StringComparison.Ordinal)
                        .Replace(Name, Path.GetFileName(path), StringComparison.Ordinal)
                ),
        ];

    /// <summary>What is wrong with the settings, one English sentence each.</summary>
    public IEnumerable<string> Faults()
    {
        if (On && Keys.Count == 0)
            yield return $"{Section}:Recipients must name a public key of age: what leaves the machine is encrypted.";
        foreach (var key in Keys.Where(x => !Age.IsRecipient(x)))
            yield return key.StartsWith("AGE-SECRET-KEY-", StringComparison.OrdinalIgnoreCase)
                ? $"{Section}:Recipients holds a secret key. It belongs on another machine; "
                    + "the public one begins with age1."
                : $"{Section}:Recipients holds {key}, which is no public key of age (age1…).";
        if (Folder.Length > 0 && !Path.IsPathRooted(Folder))
            yield return $"{Section}:Folder must be an absolute path.";
        if (Command.Length > 0 && !Command.Contains(File, StringComparison.Ordinal))
            yield return $"{Section}:Command must say with {File} where the path of the backup stands.";
        if (Time is null)
            yield return $"{Section}:At must be a time of day such as 02:30.";
    }

    internal static IReadOnlyList<string> Words(string text) =>
        text.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
