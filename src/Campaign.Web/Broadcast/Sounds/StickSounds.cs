using System.Globalization;
using System.Text;
using Campaign.Core.Broadcast;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Web.Formats;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>
/// The sound of a day for a memory stick: a file for each session that has one, and a playlist; otherwise a note. Names
/// have eight letters at most, for old players. A voice for rehearsals never gets onto a stick.
/// </summary>
internal sealed class StickSounds(SessionSounds sounds)
{
    /// <summary>The playlist.</summary>
    public const string Playlist = "phat.m3u";

    /// <summary>The note about sessions without sound.</summary>
    public const string Note = "amthanh.txt";

    /// <summary>The files for a package; what is missing is made.</summary>
    public Task<StickFiles> FilesAsync(DayProgramme day, RenderCause cause, CancellationToken stop) =>
        FilesAsync(day, async session => await sounds.GetAsync(session, cause, stop), stop);

    /// <summary>The same with what is there already; nobody waits for a voice.</summary>
    public Task<StickFiles> ReadyAsync(DayProgramme day, CancellationToken stop) =>
        FilesAsync(day, session => Task.FromResult(sounds.Find(session)), stop);

    private static async Task<StickFiles> FilesAsync(
        DayProgramme day,
        Func<DaySession, Task<Rendition?>> find,
        CancellationToken stop
    )
    {
        var (files, entries, gaps, note) = (
            new List<(string Name, byte[] Bytes)>(),
            new List<(string, int, string)>(),
            new List<PackageGap>(),
            new StringBuilder()
        );
        foreach (var session in day.Sessions)
        {
            var name = $"{session.Session.Session.ApiName()}.mp3";
            try
            {
                if (SessionSounds.Lacking(session) is { IsEmpty: false } lacking)
                {
                    note.Append(CultureInfo.InvariantCulture, $"{session.Name} chưa có âm thanh. Người đọc:\n");
                    foreach (var title in lacking.Select(x => x.Title).Distinct())
                        note.Append(CultureInfo.InvariantCulture, $"  - {title}\n");
                    continue;
                }
                if (await find(session) is not { } sound)
                {
                    note.Append(
                        CultureInfo.InvariantCulture,
                        $"{session.Name} chưa có tệp âm thanh trong gói này: đang ghép, gói sau sẽ có.\n"
                    );
                    gaps.Add(new($"{name}: đang ghép", Comes: true));
                    continue;
                }
                files.Add((name, await File.ReadAllBytesAsync(sound.Path, stop)));
                entries.Add((name, SessionSounds.SecondsOf(sound), SessionSounds.TitleOf(session)));
            }
            catch (RenderingException fault)
            {
                note.Append(
                    CultureInfo.InvariantCulture,
                    $"{session.Name} chưa có tệp âm thanh trong gói này ({fault.Public}). Tải lại gói sau, hoặc đọc.\n"
                );
                gaps.Add(new($"{name}: {fault.Public}", Comes: fault.Public != SoundEditor.Absent));
            }
        }
        if (entries.Count > 0)
            files.Add((Playlist, Playlists.Of(entries)));
        if (note.Length > 0)
            files.Add((Note, WindowsText.Of(note.ToString())));
        return new(files, gaps);
    }
}

/// <summary>The sound of a day for a package.</summary>
/// <param name="Files">Files, a playlist, a note about sessions without sound.</param>
/// <param name="Gaps">Sessions whose items all have a sound, but whose file is not there.</param>
internal sealed record StickFiles(IReadOnlyList<(string Name, byte[] Bytes)> Files, IReadOnlyList<PackageGap> Gaps);
