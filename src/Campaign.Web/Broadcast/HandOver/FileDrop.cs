using Campaign.Core.Time;
using Campaign.Web.Formats;
using Campaign.Web.Storage;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.HandOver;

/// <summary>
/// Hands programmes over as files: a folder for each place, in it a package for each day and a manifest. Files get
/// their names when they are complete. The manifest is written last, and everything is decided by it, so that whatever
/// was cut off is done again.
/// </summary>
internal sealed class FileDrop(IOptions<HandOverOptions> options, CampaignClock clock) : ISourceInformationSystem
{
    private const string Part = ".part";
    private const string Package = ".zip";

    // The packages of a season, each changed a few times.
    private const int ChangesKept = 200;

    public Task<IReadOnlyCollection<string>> PlacesAsync(CancellationToken stop) =>
        Task.FromResult<IReadOnlyCollection<string>>([
            .. Directory
                .EnumerateDirectories(Root())
                .Select(x => (Folder: x, Name: Path.GetFileName(x)))
                .Where(x => FileDropManifest.IsOf(x.Folder, x.Name))
                .Select(x => x.Name),
        ]);

    public async Task HandOverAsync(HandedPlace place, CancellationToken stop)
    {
        var folder = Path.Combine(Root(), place.Place);
        if (place.Days.Count == 0 && !Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        LetOthersRead(folder, UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        var before = FileDropManifest.In(folder, place.Place);
        var names = place.Days.Select(NameOf).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(folder))
            if (IsStray(file, names))
                File.Delete(file);
        List<FileDropChange> changes = [.. before.Packages.Where(x => !names.Contains(x.File)).Select(x => Gone(x))];
        var packages = new List<FileDropPackage>();
        foreach (var day in place.Days)
        {
            var old = Array.Find(before.Packages, x => x.Date == day.Programme.Day);
            if (old is not null && old.Key == day.Key && IsWhole(folder, old))
            {
                packages.Add(old);
                continue;
            }
            packages.Add(await WriteAsync(folder, day, stop));
            changes.Add(Change(old, packages[^1]));
        }
        if (changes.Count == 0 && File.Exists(Path.Combine(folder, FileDropManifest.FileName)))
            return;
        var after = new FileDropManifest(
            place.Place,
            [.. packages],
            [.. before.Changes.Concat(changes).TakeLast(ChangesKept)]
        );
        await WriteAsync(Path.Combine(folder, FileDropManifest.FileName), after.ToBytes(), stop);
    }

    private string Root() =>
        MarkedFolder.WhyNot(options.Value.Folder, HandOverOptions.Mark) is { } why
            ? throw new HandOverException(why)
            : options.Value.Folder;

    private static string NameOf(HandedDay day) => day.Programme.FileStem + Package;

    // Only what has a name of ours: somebody may keep notes there.
    private static bool IsStray(string file, HashSet<string> names) =>
        Path.GetFileName(file) is var name
        && (
            name == FileDropManifest.FileName + Part
            || name.StartsWith(DayProgramme.FileBegin, StringComparison.Ordinal)
                && (
                    name.EndsWith(Package + Part, StringComparison.Ordinal)
                    || name.EndsWith(Package, StringComparison.Ordinal) && !names.Contains(name)
                )
        );

    // Also one that is as long as it should be: an older package may have been put back under this name.
    private static bool IsWhole(string folder, FileDropPackage package) =>
        new FileInfo(Path.Combine(folder, package.File)) is { Exists: true } file
        && file.Length == package.Bytes
        && SteadyZip.Digest(File.ReadAllBytes(file.FullName)) == package.Sha256;

    private async Task<FileDropPackage> WriteAsync(string folder, HandedDay day, CancellationToken stop)
    {
        var bytes = await day.Package();
        await WriteAsync(Path.Combine(folder, NameOf(day)), bytes, stop);
        return new(
            day.Programme.Day,
            NameOf(day),
            bytes.Length,
            SteadyZip.Digest(bytes),
            day.Programme.Version,
            day.Key,
            clock.UtcNow,
            ProgrammeOutline.Of(day.Programme)
        );
    }

    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken stop)
    {
        await using (var file = new FileStream(path + Part, FileMode.Create))
        {
            await file.WriteAsync(bytes, stop);
            // A name must not outlive its content when the power fails.
            file.Flush(flushToDisk: true);
        }
        LetOthersRead(path + Part);
        File.Move(path + Part, path, overwrite: true);
    }

    // The other system has an account of its own, and what lies here is public. Ours makes files for itself alone.
    private static void LetOthersRead(string path, UnixFileMode more = UnixFileMode.None)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            File.SetUnixFileMode(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead | more
            );
        }
        catch (UnauthorizedAccessException)
        {
            // A disk that knows no modes, or a folder of somebody else's, who decided who may read it.
        }
    }

    private static FileDropChange Change(FileDropPackage? old, FileDropPackage now) =>
        new(
            now.At,
            old is null ? "added" : "replaced",
            now.Date,
            now.File,
            now.Version,
            old is null ? [] : Lines(old.Holds, now.Holds)
        );

    private FileDropChange Gone(FileDropPackage old) =>
        old.Date < clock.Today
            ? new(clock.UtcNow, "over", old.Date, old.File, null, [])
            : new(clock.UtcNow, "withdrawn", old.Date, old.File, null, Lines(old.Holds, new([])));

    private static string[] Lines(ProgrammeOutline before, ProgrammeOutline after) =>
        [.. before.ChangesIn(after).SelectMany(x => x.Lines.Select(y => $"{x.Session.Name}: {y}"))];
}
